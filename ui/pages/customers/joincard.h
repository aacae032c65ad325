#pragma once

#include "customers/customerjoinstore.h"
#include "customers/customerliststore.h"

namespace yiren {

// Two customers who may be one, or were made one, with what they are called.
struct ShownProposal {
    JoinProposal proposal;
    ListedCustomer kept;
    ListedCustomer joined;
};
struct ShownJoin {
    CustomerJoin join; // without the rows that it moved
    ListedCustomer kept;
    ListedCustomer joined;
};

// What the sheet of joins shows: of everybody, or of what concerns one person.
struct JoinCard {
    std::optional<ListedCustomer> person;
    std::vector<KnownIdentity> identities; // of the person
    std::vector<ShownProposal> proposals;
    std::vector<ShownJoin> joins; // that stand, newest first
    qint64 furtherProposals = 0;  // that are not among `proposals`
};

// For StorageThread::read(). NotFound "customer.unknown" of one that was joined to another or erased.
[[nodiscard]] Result<JoinCard> loadJoinCard(Database &database, AccountId account, BusinessDay today, std::optional<CustomerId> person);

} // namespace yiren
