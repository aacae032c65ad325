#pragma once

#include "base/money.h"
#include "customers/customerid.h"
#include "stats/gammagamma.h"
#include "stats/proportion.h"
#include "stats/purchasefit.h"
#include "time/businessday.h"

#include <QString>

#include <atomic>
#include <vector>

namespace yiren {

// What one customer bought, as the models want it (ANALYTICS B.9, B.10).
struct Buyer {
    CustomerId id{};
    QString name;
    QString source;
    std::vector<std::int32_t> days; // with a paid order, Beijing days since 1970-01-01, ascending, each once
    std::vector<Money> spent;       // on each of them, less what was given back
    bool isFollowing = false;
    std::optional<qint64> leftAt; // stopped following, UTC ms

    Money total() const;
    friend bool operator==(const Buyer &, const Buyer &) = default;
};

// The model's view of one of them, in the order of the buyers that were asked about.
struct BuyerOutlook {
    double alive = 0;          // P(alive) by MBG/NBD; of who bought once it says little: don't print it
    double orders90 = 0;       // expected days with an order within 90 days
    double ordersIfActive = 0; // the same of somebody with these habits who still buys
    double spendPerDay = 0;    // fen that such a day is expected to bring
};

struct RepeatRevenue {
    Money expected;
    Money low; // 80 % of such shops' quarters
    Money high;
};

struct RepeatRate {
    stats::Count count; // bought again within 90 days, of those whose 90 days are complete
    stats::ProportionEstimate share;
};

struct PurchaseReading {
    qint64 customers = 0;
    qint64 repeaters = 0;
    double weeks = 0; // since the first order of all
    stats::PurchaseFits fits;
    bool isRough = false;               // 30 to 99 repeaters: bands in place of single chances (B.12)
    double meanAlive = 0;               // of all customers
    RepeatRevenue revenue90;            // of the customers known today
    bool usesShopMean = false;          // spend by the shop's mean: too few repeat orders for Gamma-Gamma
    bool ranksOnly = false;             // spend and number of orders hang together: values are ranks
    std::vector<BuyerOutlook> outlooks; // of each buyer
};

inline constexpr std::int32_t purchaseDaysAhead = 90; // of revenue90, orders90

// Refuses fewer than 60 customers, 30 repeaters, 12 weeks (TooFew, and how many more), and "cancelled". `near`: fits of the
// same shop on another day, where the search begins in place of its three usual starts, for the same optimum.
[[nodiscard]] stats::Outcome<PurchaseReading> purchaseReading(const std::vector<Buyer> &buyers, BusinessDay today,
                                                              const std::atomic_bool *cancel = nullptr,
                                                              const stats::PurchaseFits *near = nullptr);

// ANALYTICS B.8; refuses where nobody's 90 days are complete (NoData "customers").
[[nodiscard]] stats::Outcome<RepeatRate> repeatRate(const std::vector<Buyer> &buyers, BusinessDay today);

} // namespace yiren
