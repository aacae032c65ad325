#pragma once

#include "retention/winback.h"

namespace yiren {

// What one customer is likely to do, in bands: a single customer's value is not known better (ANALYTICS B.11, B.12).
struct CustomerOutlook {
    enum class Word { VeryLow, Low, Middle, High, VeryHigh }; // fifths

    qint64 orderDays = 0;
    WinBackReason habit; // days since the last order, and the usual number of days between two
    // Of who ordered on one day alone the models say nothing: nothing then.
    struct Said {
        double alive = 0;              // P(alive)
        Word aliveBand = Word::Middle; // of 0 to 1
        double orders90 = 0;           // days with an order that are expected within 90 days
        Word valueBand = Word::Middle; // what they bring, among all customers
        bool isRough = false;          // fewer than 100 came back: bands in place of chances
    };
    std::optional<Said> said;
};

// The models of a shop, from which each customer's outlook is read at once.
struct ShopOutlook {
    BusinessDay today{QDate()};
    QString mark; // of the ledger it was read from
    std::vector<Buyer> buyers;
    stats::Outcome<PurchaseReading> purchases = stats::refusal(stats::RefusalCode::NoData);
    double usualGap = 0;        // days between two orders, the median of the shop
    std::vector<double> values; // fen of 90 days of every buyer, ascending
};

// For a thread of the pool: fits the models. "cancelled" as purchaseReading().
[[nodiscard]] ShopOutlook shopOutlook(std::vector<Buyer> buyers, BusinessDay today, const std::atomic_bool *cancel = nullptr);
// Nothing: no paid order.
[[nodiscard]] std::optional<CustomerOutlook> outlookOf(const ShopOutlook &shop, CustomerId customer);

} // namespace yiren
