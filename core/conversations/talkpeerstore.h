#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <QStringList>

namespace yiren {

// Who of 微信客服's peers is still to be asked about. Writing stands inside the caller's transaction.
class TalkPeerStore
{
public:
    explicit TalkPeerStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<QString> corpid(AccountId account); // of the account; empty: none is connected
    // external_userids of whom nobody has asked since they wrote last, and who wrote after `since`; at most `limit`.
    [[nodiscard]] Result<QStringList> unasked(AccountId account, qint64 since, qsizetype limit);
    [[nodiscard]] Done putTold(AccountId account, const QString &externalUserid, const QString &name);
    [[nodiscard]] Done noteAsked(AccountId account, const QStringList &externalUserids, qint64 now);

private:
    Database &m_database;
};

} // namespace yiren
