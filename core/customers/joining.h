#pragma once

#include "customers/customerjoinstore.h"

namespace yiren {

// Two persons become one, or one becomes two. Each deed is one transaction and stands in the audit log; for StorageThread::write().

struct JoinRequest {
    AccountId account{};
    CustomerId kept{};
    CustomerId joined{};
    JoinReason reason = JoinReason::Hand;
    qint64 now = 0; // UTC ms
};
// Everything of `joined` becomes `kept`'s; a name where there is none, and the earlier way of coming. `joined` stays, empty, so that this
// can be taken back. The number of the join. Usage "customer.join_same"; NotFound "customer.not_active" (unknown, erased or joined
// already).
[[nodiscard]] Result<qint64> joinCustomers(Database &database, const JoinRequest &request);

// Who is one person by a rule, of all persons of the account.
[[nodiscard]] Result<std::vector<JoinProposal>> openJoinProposals(Database &database, AccountId account);
// The join that a rule asks for, of who the two are by now. Nothing where they are one already, where one is erased, or where the founder
// took such a join back: only joinCustomers() makes one of those.
[[nodiscard]] Result<std::optional<qint64>> joinByRule(Database &database, const JoinRequest &request);

struct SplitRequest {
    AccountId account{};
    CustomerId customer{};
    std::vector<Identity> identities; // that are somebody else's
    qint64 now = 0;
};
// A new person with these identities, whose orders go along. The number of the split. Usage "customer.split_nothing"; NotFound
// "customer.not_active", "customer.identity_unknown".
[[nodiscard]] Result<qint64> splitCustomer(Database &database, const SplitRequest &request);

// Takes a join or a split back, exactly: rows are where they were, facts that nobody changed since are what they were. NotFound
// "customer.no_join"; Refused "customer.later_join" (detail: a person's later join or split must be taken back first),
// "customer.changed_since" (what the split made has got something of its own).
[[nodiscard]] Done undoJoin(Database &database, AccountId account, qint64 join, qint64 now);

} // namespace yiren
