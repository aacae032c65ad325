#pragma once

#include "retention/purchasereading.h"
#include "bills/accountid.h"

namespace yiren {

// Why somebody is on the list, in days and habits.
struct WinBackReason {
    enum class Kind {
        Overdue,    // longer without an order than usual
        Unfollowed, // stopped following, and is overdue
    };
    Kind kind = Kind::Overdue;
    qint64 daysSince = 0; // the last order
    double usualDays = 0; // the median of the days between two orders: the own one from two such gaps on, else the shop's
    bool isOwnHabit = false;
};

struct WinBackCandidate {
    CustomerId customer{};
    QString name;
    Money paid; // all of it, less what was given back
    WinBackReason reason;
    double risk = 0; // 1 - P(alive)
    Money expected;  // what 90 days would bring if this customer still bought
    bool isHeldOut = false;
    std::optional<qint64> contactedAt; // within the last 14 days, or in the open campaign
    double orders90 = 0;               // days with an order that are expected within 90 days, as things are

    double stake() const { return risk * double(expected.fen()); } // what the list is ordered by, falling
};

inline constexpr double leastWinBackRisk = 0.5;
inline constexpr size_t winBackShown = 50;
inline constexpr qint64 winBackDays = 14; // to come back in

// The median of the days between two orders of the same customer, in the whole shop; 0 where nobody came back.
[[nodiscard]] double usualGapOfShop(const std::vector<Buyer> &buyers);
// Of a buyer with at least one day.
[[nodiscard]] WinBackReason habitOf(const Buyer &buyer, double usualGapOfShop, BusinessDay today);

// Customers who bought on at least two days, with a risk of at least a half; the largest stake first, at most 50 besides the held-out ones
// between them.
[[nodiscard]] std::vector<WinBackCandidate> winBackList(AccountId account, const std::vector<Buyer> &buyers,
                                                        const PurchaseReading &purchases, BusinessDay today);

} // namespace yiren
