#pragma once

#include "reconcile/causes.h"
#include "reconcile/dayrecords.h"

#include <span>

namespace yiren {

// Says its cause, or nothing when it does not apply.
using CauseRule = std::optional<CauseFinding> (*)(const CauseCase &, const CauseFinder &);

// In the order in which they are tried.
[[nodiscard]] std::span<const CauseRule> paymentRules();
[[nodiscard]] std::span<const CauseRule> refundRules();
[[nodiscard]] std::span<const CauseRule> feeRules();

// A test that costs more than this is a product ("心理测试 199.00").
inline constexpr Money dearestTest = Money::fromFen(1000);

// Shared by payments and refunds.
[[nodiscard]] std::optional<CauseFinding> testOrderRule(const CauseCase &, const CauseFinder &);
[[nodiscard]] std::optional<CauseFinding> unknownRowRule(const CauseCase &, const CauseFinder &);

} // namespace yiren
