#pragma once

#include "base/id.h"
#include "bills/accountid.h"
#include "products/holder.h"
#include "products/productid.h"

#include <vector>

namespace yiren {

// Somebody's place in a course, and which of its sessions are done.
struct Enrolment {
    EnrolmentId id{};
    AccountId account{};
    ProductId product{};
    QString productName;
    Holder holder;
    OutTradeNo order;      // that paid it; empty: none
    int sessions = 0;      // as it was sold
    qint64 enrolledAt = 0; // UTC ms
    std::vector<int> done; // sessions that were attended, from 1, in order
    std::optional<qint64> cancelledAt;

    bool isComplete() const { return static_cast<int>(done.size()) == sessions; }
    friend bool operator==(const Enrolment &, const Enrolment &) = default;
};

} // namespace yiren
