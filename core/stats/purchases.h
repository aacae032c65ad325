#pragma once

#include "stats/outcome.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yiren::stats {

// What the purchase models know of a customer (ANALYTICS B.9). Time is in weeks since the first purchase.
struct PurchaseSummary {
    double repeats = 0;  // days with a purchase after the first (x); several orders on one day are one
    double last = 0;     // when the last of them was (t_x); 0 without one
    double observed = 0; // how long the customer has been known (T)
};

// 0 <= last <= observed, observed > 0, whole repeats >= 0, none of them: last = 0.
[[nodiscard]] bool isPurchaseSummary(const PurchaseSummary &customer);
[[nodiscard]] bool arePurchaseSummaries(std::span<const PurchaseSummary> customers);

// From the days of a customer's purchases (any order, any number a day) up to and with `end`; none without a purchase before `end`: a model
// can't use a customer who has been known for no time at all.
[[nodiscard]] std::optional<PurchaseSummary> purchasesUntil(std::span<const std::int32_t> days, std::int32_t end);

// How many different days after `from`, up to and with `to`.
[[nodiscard]] std::int64_t purchaseDaysWithin(std::span<const std::int32_t> days, std::int32_t from, std::int32_t to);

// When customers may stop to buy: after each repeat purchase (BG/NBD: Fader, Hardie, Lee 2005), or after the first one too (MBG/NBD:
// Batislam, Denizel, Filiztekin 2007).
enum class Dropout { AfterRepeat, AfterEvery };

// Rates of purchase are Gamma(r, rate alpha), chances to stop Beta(a, b). All > 0; alpha in weeks.
struct PurchaseParameters {
    double r = 0;
    double alpha = 0;
    double a = 0;
    double b = 0;
};

struct PurchaseModel {
    Dropout dropout = Dropout::AfterRepeat;
    PurchaseParameters parameters;
};

[[nodiscard]] bool isPurchaseModel(const PurchaseModel &model);

// How often a customer could have stopped: the repeats, and one more where the first purchase counts.
[[nodiscard]] double chancesToStop(Dropout dropout, double repeats);

} // namespace yiren::stats
