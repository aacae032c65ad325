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

} // namespace

Result<Membership> addMembership(Database &database, AccountId account, ProductId productId, const QString &name, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto product = ProductStore(database).product(account, productId);
    if (!product)
        return failure(product.error());
    if (product->kind != ProductKind::Membership)
        return failure(ErrorKind::Refused, "membership.no_membership", product->name);
    const auto holder = HolderStore(database).named(account, name);
    if (!holder)
        return failure(holder.error());
    MembershipStore store(database);
    const auto runsUntil = store.lastDay(account, *holder, product->level);
    if (!runsUntil)
        return failure(runsUntil.error());
    const MembershipPeriod period = membershipPeriod(BusinessDay::ofMs(now), product->months, *runsUntil);
    Membership membership{{}, account, product->id, product->name, *holder, {}, product->level, period.first, period.last, {}};
    const auto id = store.add(membership, now);
    if (!id)
        return failure(id.error());
    membership.id = *id;
    if (auto noted = noteMembership(database, account, *id, "membership.added", now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return membership;
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
