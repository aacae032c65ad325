#include "products/membershipdeeds.h"

#include "audit/auditstore.h"
#include "products/holderstore.h"
#include "products/membershipstore.h"
#include "products/productstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

Done noteMembership(Database &database, AccountId account, MembershipId id, const char *action, qint64 now)
{
    return AuditStore(database).append(
        {0, now, account, QString::fromLatin1(action), QStringLiteral("membership %1").arg(toInteger(id)), {}, {}});
}

struct MembershipSale {
    AccountId account{};
    ProductId product{};
    Holder holder;
};

Result<Membership> periodFor(Database &database, const MembershipSale &sale, qint64 now)
{
    const auto product = ProductStore(database).product(sale.account, sale.product);
    if (!product)
        return failure(product.error());
    if (product->kind != ProductKind::Membership)
        return failure(ErrorKind::Refused, "membership.no_membership", product->name);
    const auto runsUntil = MembershipStore(database).lastDay(sale.account, sale.holder, product->level);
    if (!runsUntil)
        return failure(runsUntil.error());
    const MembershipPeriod period = membershipPeriod(BusinessDay::ofMs(now), product->months, *runsUntil);
    return Membership{{}, sale.account, product->id, product->name, sale.holder, {}, product->level, period.first, period.last, {}};
}

Result<Membership> sell(Database &database, const MembershipSale &sale, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto membership = periodFor(database, sale, now);
    if (!membership)
        return membership;
    const auto id = MembershipStore(database).add(*membership, now);
    if (!id)
        return failure(id.error());
    membership->id = *id;
    if (auto noted = noteMembership(database, sale.account, *id, "membership.added", now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return membership;
}

} // namespace

Result<Membership> addMembership(Database &database, AccountId account, ProductId product, const QString &name, qint64 now)
{
    const auto holder = HolderStore(database).named(account, name);
    if (!holder)
        return failure(holder.error());
    return sell(database, {account, product, *holder}, now);
}

Result<Membership> renewMembership(Database &database, const Membership &membership, qint64 now)
{
    return sell(database, {membership.account, membership.product, membership.holder}, now);
}

Done setMembershipCancelled(Database &database, AccountId account, MembershipId id, bool isCancelled, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto set = MembershipStore(database).setCancelled(id, isCancelled ? std::optional(now) : std::nullopt); !set)
        return set;
    const char *action = isCancelled ? "membership.cancelled" : "membership.restored";
    if (auto noted = noteMembership(database, account, id, action, now); !noted)
        return noted;
    return transaction->commit();
}

} // namespace yiren
