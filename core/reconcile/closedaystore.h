#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/period.h"

#include <vector>

namespace yiren {

// One closing of a day. A day that was reopened keeps it and gets the next version when it is closed again.
struct ClosedDay {
    qint64 id = 0;
    BusinessDay day{QDate()};
    qint64 version = 1;
    QByteArray certificate; // canonical JSON, the very bytes that are hashed
    QString sha256;         // hex
    QString previousSha256; // of the closing before it; empty for the first
    qint64 closedAt = 0;    // UTC ms; not part of the certificate, so that a close resumed later gives the same one
    std::optional<qint64> reopenedAt;
    QString reopenReason;

    friend bool operator==(const ClosedDay &, const ClosedDay &) = default;
};

// Certificates of closed days. Days may be closed in any order; the chain is that of the closings, one for each account.
class ClosedDayStore
{
public:
    explicit ClosedDayStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<ClosedDay>> current(AccountId account, BusinessDay day); // nothing while the day is open
    [[nodiscard]] Result<std::vector<ClosedDay>> versions(AccountId account, BusinessDay day);  // reopened ones too
    [[nodiscard]] Result<std::vector<ClosedDay>> closedIn(AccountId account, Period days);      // current ones, by day
    [[nodiscard]] Result<std::vector<ClosedDay>> chain(AccountId account);                      // in the order of closing
    [[nodiscard]] Result<QString> head(AccountId account); // hash of the last closing; empty if there is none
    [[nodiscard]] Result<std::vector<BusinessDay>> lockedDays(AccountId account);

    // Inside the caller's transaction. add() locks the day and returns the closing's id, reopen() unlocks it.
    [[nodiscard]] Result<qint64> add(AccountId account, const ClosedDay &closing);
    [[nodiscard]] Done reopen(AccountId account, const ClosedDay &closing, const QString &reason, qint64 at);

private:
    [[nodiscard]] Result<std::vector<ClosedDay>> read(Statement query);
    [[nodiscard]] Done changeLock(const QString &sql, AccountId account, BusinessDay day);

    Database &m_database;
};

} // namespace yiren
