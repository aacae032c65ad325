#include "conversations/talkpeople.h"

#include "conversations/talkpeerstore.h"
#include "customers/meeting.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

const QString talkReason = QStringLiteral("talk");

Identity externalIdentity(const QString &externalUserid)
{
    return {IdentityKind::ExternalUserId, {}, externalUserid};
}

Done putTold(Database &database, AccountId account, const KfCustomer &told, qint64 now)
{
    CustomerStore customers(database);
    const auto own = customers.find(account, externalIdentity(told.externalUserid));
    if (!own || !*own)
        return own ? Done() : failure(own.error());
    const auto known = customers.customer(**own);
    if (!known)
        return failure(known.error());
    if (!known->name.isEmpty() || told.nickname.isEmpty())
        return {};
    return customers.setName(**own, told.nickname, now);
}

} // namespace

Done TalkPeople::meet(const TalkPeer &peer, qint64 at)
{
    const bool isKf = peer.channel == TalkPeer::Channel::Kf;
    const IdentityKind kind = isKf ? IdentityKind::ExternalUserId : IdentityKind::OpenId;
    CustomerStore customers(m_database);
    const auto known = customers.find(m_account, {kind, {}, peer.peer});
    if (!known || *known)
        return known ? Done() : failure(known.error());
    const auto app = isKf ? corpid() : Result<QString>(peer.app);
    if (!app)
        return failure(app.error());
    const auto met =
        meetPerson(m_database, m_account, {{kind, *app, peer.peer}, talkReason, m_now}, {peer.name, talkReason, peer.scene, at, {}}, m_now);
    return met ? Done() : failure(met.error());
}

Result<QString> TalkPeople::corpid()
{
    if (!m_corpid) {
        auto found = TalkPeerStore(m_database).corpid(m_account);
        if (!found)
            return found;
        m_corpid = std::move(*found);
    }
    return *m_corpid;
}

Done keepKfCustomers(Database &database, AccountId account, const QStringList &asked, const KfCustomers &customers, qint64 now)
{
    for (const KfCustomer &told : customers.told) { // each in a transaction of its own, as joins are
        if (auto joined = joinByUnionId(database, account, externalIdentity(told.externalUserid), told.unionid, talkReason, now); !joined)
            return joined;
    }
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    for (const KfCustomer &told : customers.told) {
        if (auto put = putTold(database, account, told, now); !put)
            return put;
        if (auto named = TalkPeerStore(database).putTold(account, told.externalUserid, told.nickname); !named)
            return named;
    }
    if (auto noted = TalkPeerStore(database).noteAsked(account, asked, now); !noted)
        return noted;
    return transaction->commit();
}

} // namespace yiren
