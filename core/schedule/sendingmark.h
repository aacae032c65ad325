#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <QString>

namespace yiren {

// What was sent last from this folder, kept in a file beside the data file: the computer, and the head of the audit log when the call
// left. A data file that does not go on from there is an older one (a backup was put back); data that have sent something, without
// their mark or with another computer's, were copied here. What such data hold as planned may be out already, so nothing leaves by itself
// until the founder has said that it may.
class SendingMark
{
public:
    explicit SendingMark(QString path) : m_path(std::move(path)) {} // DataDir::sendingMarkPath(); empty: none is kept, everything fits

    // Refused "sending.older", "sending.elsewhere".
    [[nodiscard]] Done fits(Database &database) const;
    // Notes it where nothing is noted yet: before the first call of all, so that a crash behind that finds a mark.
    [[nodiscard]] Done begin(Database &database) const;
    // From here on this data file is the one that sends. Storage "sending.mark" where the file can't be written.
    [[nodiscard]] Done note(Database &database) const;
    // A backup came where nothing had been noted: whether it sent since, nobody knows.
    [[nodiscard]] Done noteRestored() const;

private:
    Done write(const QByteArray &bytes) const;

    QString m_path;
};

// What is planned may go out again: noted in the audit log and in the mark.
[[nodiscard]] Done releaseSending(Database &database, const SendingMark &mark, AccountId account, qint64 now);

} // namespace yiren
