#pragma once

#include "products/membership.h"
#include "storage/database.h"

namespace yiren {

// Sells a membership by hand: one transaction with its row in the audit log. Runs on after the period that holds. Input "holder.empty";
// Refused "membership.no_membership".
[[nodiscard]] Result<Membership> addMembership(Database &database, AccountId account, ProductId product, const QString &name, qint64 now);
// The same membership for the same person once more, at today's length of the product.
[[nodiscard]] Result<Membership> renewMembership(Database &database, const Membership &membership, qint64 now);
// Takes a period back, or puts it back.
[[nodiscard]] Done setMembershipCancelled(Database &database, AccountId account, MembershipId id, bool isCancelled, qint64 now);

} // namespace yiren
