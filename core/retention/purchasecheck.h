#pragma once

#include "retention/modelcheck.h"
#include "retention/purchasereading.h"

namespace yiren {

// 预测与实际 of the purchase models, each fitted on what was known backTestDays before yesterday and held against what came since.

// What repeat orders would bring in 90 days (BG/NBD with Gamma-Gamma), of the customers known then.
struct RevenueCheck {
    Money expected;
    Money low; // the band that the forecast has
    Money high;
    Money came; // less what was given back

    bool isWithin() const { return low <= came && came <= high; }
};

// Whether chances mean what they say (PRODUCT U7): customers sorted by their chance to buy again, in fifths.
struct ChanceFifth {
    qint64 people = 0;
    double predicted = 0; // the mean of their chances: P(alive) by MBG/NBD, and that the next order comes in time
    double came = 0;      // the share that ordered
};
struct ChanceCheck {
    std::vector<ChanceFifth> fifths; // the lowest chances first
    double error = 0;                // the mean distance of the two
    double byLuck = 0;               // what that distance would be on average if every chance were true

    bool isWithin() const;
};
inline constexpr double largestChanceError = 0.05;
inline constexpr qint64 fewestOfFifths = 100;

struct PurchaseChecks {
    BusinessDay knownUntil{QDate()};
    BusinessDay until{QDate()};
    stats::Outcome<ModelCheck> orders = stats::refusal(stats::RefusalCode::NoData); // by number of repeat purchases 0, 1, 2, 3 and more
    stats::Outcome<RevenueCheck> revenue = stats::refusal(stats::RefusalCode::NoData);
    stats::Outcome<ChanceCheck> chances = stats::refusal(stats::RefusalCode::NoData); // fewer than 100 customers: TooFew "customers"
};

// Each refuses as purchaseReading() does for the history that is left. Buyers by their days, ascending.
// `near`: today's fits, as purchaseReading() takes them; what was not known then only says where the search begins.
[[nodiscard]] PurchaseChecks purchaseChecks(const std::vector<Buyer> &buyers, BusinessDay today, const std::atomic_bool *cancel = nullptr,
                                            const stats::PurchaseFits *near = nullptr);

} // namespace yiren
