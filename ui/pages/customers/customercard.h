#pragma once

#include "customers/customerliststore.h"
#include "customers/customernotestore.h"
#include "customers/followerliststore.h"
#include "customers/identity.h"
#include "customers/rfmstore.h"
#include "products/rewards.h"

namespace yiren {

// A join or a split of this person that stands.
struct CardJoin {
    QString reason; // joinReasonName(), or "split"
    qint64 at = 0;  // UTC ms

    friend bool operator==(const CardJoin &, const CardJoin &) = default;
};

// What is shown of one customer besides the timeline.
struct CustomerCard {
    ListedCustomer listed; // with its tags
    std::vector<CustomerNote> notes;
    std::optional<CustomerRfm> rfm; // nothing: bought nothing in twelve months
    bool hasPhone = false;
    Rewards rewards;
    std::optional<FollowerListStore::Remark> remark; // of a follower, as WeChat has it; nothing: does not follow
    std::vector<KnownIdentity> identities{};
    std::vector<CardJoin> joins{}; // newest first
    qint64 boughtElsewhere = 0;    // purchases that were imported as events; they are in no order

    friend bool operator==(const CustomerCard &, const CustomerCard &) = default;
};

// For StorageThread::read(). NotFound "customer.unknown", also of one that was joined to another or erased.
[[nodiscard]] Result<CustomerCard> loadCustomerCard(Database &database, AccountId account, CustomerId customer, qint64 now);

} // namespace yiren
