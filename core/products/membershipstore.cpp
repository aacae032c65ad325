#include "products/membershipstore.h"

#include "customers/personidstore.h"
#include "products/boughtrowsstore.h"
#include "products/holderstore.h"

namespace yiren {

namespace {

// The last period of each holder and level: nobody is told that a membership ends which goes on. One pass: of 5,000 members a search for a
// later period for each would take seconds.
QString selectRunning()
{
    return QStringLiteral(
               "SELECT membership.id, membership.account_id, product_id, p.name, %1, out_trade_no, membership.level, first_day, "
               "last_day, cancelled_at FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY level, %2, holder "
               "ORDER BY last_day DESC, id DESC) AS newness FROM membership WHERE account_id = ? AND cancelled_at IS NULL AND "
               "last_day >= ?) membership JOIN product p ON p.id = product_id WHERE newness = 1 ORDER BY last_day, membership.id")
        .arg(holderColumns("membership"), activePersonOf(QStringLiteral("customer_id")));
}

Membership membershipOf(const Statement &row)
{
    Membership membership;
    membership.id = MembershipId(row.integer(0));
    membership.account = AccountId(row.integer(1));
    membership.product = ProductId(row.integer(2));
    membership.productName = row.text(3);
    membership.holder = holderOf(row, 4);
    membership.order = OutTradeNo(row.text(6));
    membership.level = row.text(7);
    membership.first = row.day(8).value_or(membership.first);
    membership.last = row.day(9).value_or(membership.last);
    membership.cancelledAt = row.optionalInteger(10);
    return membership;
}

} // namespace

Result<std::vector<Membership>> MembershipStore::running(AccountId account, BusinessDay from)
{
    auto query = m_database.prepare(selectRunning());
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, from);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Membership> memberships;
    while (query->next())
        memberships.push_back(membershipOf(*query));
    return memberships;
}

Result<Holder> MembershipStore::holder(AccountId account, MembershipId id)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT %1 FROM membership WHERE account_id = ? AND id = ?").arg(holderColumns("membership")));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? Result<Holder>(holderOf(*query, 0))
                         : failure(ErrorKind::NotFound, "membership.not_found", QString::number(toInteger(id)));
}

Result<std::optional<BusinessDay>> MembershipStore::lastDay(AccountId account, const Holder &holder, const QString &level)
{
    const QString whose = holder.customer ? QStringLiteral("customer_id IN ") + idsOfPerson() : QStringLiteral("holder = ?");
    auto query = m_database.prepare(
        QStringLiteral("SELECT MAX(last_day) FROM membership WHERE account_id = ? AND cancelled_at IS NULL AND level = ? AND ") + whose);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, level);
    if (holder.customer)
        query->bind(2, toInteger(*holder.customer));
    else
        query->bind(2, holder.name);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->day(0) : std::nullopt;
}

Result<MembershipId> MembershipStore::add(const Membership &membership, qint64 now)
{
    auto insert =
        m_database.prepare(QStringLiteral("INSERT INTO membership(account_id, product_id, customer_id, holder, out_trade_no, level, "
                                          "first_day, last_day, made_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(membership.account));
    insert->bind(1, toInteger(membership.product));
    bindHolder(*insert, 2, membership.holder);
    insert->bind(4, membership.order);
    insert->bind(5, membership.level);
    insert->bind(6, membership.first);
    insert->bind(7, membership.last);
    insert->bind(8, now);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return MembershipId(insert->lastId());
}

Done MembershipStore::setCancelled(MembershipId id, std::optional<qint64> at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE membership SET cancelled_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(id));
    if (auto ran = update->run(); !ran)
        return ran;
    return update->changedRows() == 1 ? Done() : failure(ErrorKind::NotFound, "membership.not_found", QString::number(toInteger(id)));
}

Result<bool> MembershipStore::hasOrder(AccountId account, const OutTradeNo &order)
{
    return BoughtRowsStore(m_database, "membership").hasOrder(account, order);
}

Result<qint64> MembershipStore::cancelOrder(AccountId account, const OutTradeNo &order, qint64 now)
{
    return BoughtRowsStore(m_database, "membership").cancelOrder(account, order, now);
}

} // namespace yiren
