#pragma once

#include "stats/outcome.h"
#include "stats/purchases.h"

#include <cstdint>
#include <span>

namespace yiren::stats {

// All of ANALYTICS B.9. Refuse parameters that are not above 0, what is no summary, and times that are negative or not finite.

// The chance that the customer has not stopped to buy. Under BG/NBD it is 1 by construction without a repeat: don't print that.
[[nodiscard]] Outcome<double> chanceAlive(const PurchaseModel &model, const PurchaseSummary &customer);

// Days with a purchase that are expected of the customer within the next `weeks`. 0 for no time.
[[nodiscard]] Outcome<double> expectedRepeats(const PurchaseModel &model, const PurchaseSummary &customer, double weeks);

// The chance that the customer buys within the next `weeks`: P(alive) (1 - ((alpha + T) / (alpha + T + weeks))^(r + x)); who is alive can't
// stop before the next purchase. 0 for no time.
[[nodiscard]] Outcome<double> chanceToBuyAgain(const PurchaseModel &model, const PurchaseSummary &customer, double weeks);

// What expectedRepeats() says, of a customer who buys for the first time now: repeats within `weeks`.
[[nodiscard]] Outcome<double> expectedRepeatsOfNew(const PurchaseModel &model, double weeks);

// The sum over customers; what they share is worked out once. 0 for nobody.
[[nodiscard]] Outcome<double> expectedTotal(const PurchaseModel &model, std::span<const PurchaseSummary> customers, double weeks);

// P(X(t) = n): the chance of n repeats within the first `weeks`, under BG/NBD.
[[nodiscard]] Outcome<double> chanceOfRepeats(const PurchaseParameters &parameters, double weeks, std::int64_t n);

} // namespace yiren::stats
