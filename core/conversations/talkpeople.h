#pragma once

#include "conversations/message.h"
#include "customers/customerstore.h"
#include "wecom/kf.h"

namespace yiren {

// Makes customers of who writes.
class TalkPeople
{
public:
    TalkPeople(Database &database, AccountId account, qint64 now) : m_database(database), m_account(account), m_now(now) {}

    // Inside the caller's transaction. A person who is known by this external_userid or openid is that person.
    [[nodiscard]] Done meet(const TalkPeer &peer, qint64 at);

private:
    Result<QString> corpid();

    Database &m_database;
    const AccountId m_account;
    const qint64 m_now;
    std::optional<QString> m_corpid;
};

// What 微信客服 told of some, each step one transaction: the nickname where no name is known, the unionid; a person of the same unionid who
// is known already is the one whom the other is joined to. `asked`: about whom, told or not.
[[nodiscard]] Done keepKfCustomers(Database &database, AccountId account, const QStringList &asked, const KfCustomers &customers,
                                   qint64 now);

} // namespace yiren
