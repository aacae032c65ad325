#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "base/result.h"
#include "storage/database.h"
#include "time/period.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace yiren {

// 触达 → 阅读 → 点击 → 下单 → 付款 → 复购 (PRODUCT row 83): how far people came within a period.
enum class FunnelStep { Reached, Read, Clicked, Ordered, Paid, PaidAgain };
inline constexpr size_t funnelSteps = 6;

// What one person did within the period; moments in UTC ms, nothing: it did not happen, or nobody tells.
struct FunnelPerson {
    CustomerId person{};
    std::optional<qint64> readAt;    // the first article
    std::optional<qint64> clickedAt; // the first page of the shop or link that was opened
    std::optional<qint64> orderedAt; // the first order, paid or not
    std::optional<qint64> paidAt;    // the first of these that was paid, when it was placed
    std::optional<qint64> againAt;   // the next one after it that was paid, when it was placed

    friend bool operator==(const FunnelPerson &, const FunnelPerson &) = default;
};

// Whoever is here was reached: followed at some time in the period, was written to, or did anything of the rest. Reading and clicking may
// be left out, as WeChat tells neither of every reader; they count up to the first order. Nobody pays who did not order, nor again who did
// not pay.
[[nodiscard]] bool hasCome(const FunnelPerson &person, FunnelStep step);

struct Funnel {
    Period period{BusinessDay{QDate()}, BusinessDay{QDate()}};
    std::vector<FunnelPerson> people; // by number; each person once, over every join

    // Who came as far, in the order of `people`: the counts on screen are the lengths of these lists.
    std::vector<CustomerId> whoCame(FunnelStep step) const;
    qint64 count(FunnelStep step) const;
};

// For StorageThread::readHistory(). Orders without a known payer are nobody's and in no step; who was erased is left out.
[[nodiscard]] Result<Funnel> loadFunnel(Database &database, AccountId account, Period period);
// Of whoCame(), in its order; empty: nobody knows it.
[[nodiscard]] Result<std::vector<QString>> loadNames(Database &database, const std::vector<CustomerId> &people);

} // namespace yiren
