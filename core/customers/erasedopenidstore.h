#pragma once

#include "base/id.h"
#include "bills/accountid.h"
#include "storage/database.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>

namespace yiren {

// Whom was erased and may be listed by WeChat still. Only a digest is kept, under a random key of the data file: it says of an openid that
// is at hand whether it is one of them, and gives none away. Writing stands inside the caller's transaction.
class ErasedOpenIdStore
{
public:
    ErasedOpenIdStore(Database &database, AccountId account) : m_database(database), m_account(account) {}

    [[nodiscard]] Done note(const QStringList &openIds, qint64 now);
    // UTC ms; nothing: was not erased. All are read once.
    [[nodiscard]] Result<std::optional<qint64>> erasedAt(const OpenId &openId);
    [[nodiscard]] Done forget(const OpenId &openId); // follows anew, and is somebody again

private:
    Result<QString> digest(const QString &openId);
    Done read();

    Database &m_database;
    AccountId m_account;
    std::optional<std::map<QString, qint64>> m_known;
    QByteArray m_key;
};

} // namespace yiren
