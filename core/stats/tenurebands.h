#pragma once

#include "stats/churn.h"
#include "stats/outcome.h"
#include "stats/survival.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yiren::stats {

// ANALYTICS B.3: people leave early or stay, so churn is told by tenure. Bands [0,1), [1,7), [7,30), [30,90), [90,365), [365,...) days.
constexpr std::array tenureStarts{0.0, 1.0, 7.0, 30.0, 90.0, 365.0};

struct BandExposure {
    std::int64_t losses = 0;
    double personDays = 0;
};
using TenureExposure = std::array<BandExposure, tenureStarts.size()>;

// Losses and person-days of each band: what each spell contributes between its entry and its exit. To look at one month alone give its part
// of each spell: tenure at the month's first day (or joining) and at its end (or leaving).
[[nodiscard]] Outcome<TenureExposure> exposureByTenure(std::span<const Spell> spells);

struct BandHazard {
    double from = 0;
    std::optional<double> to; // none: no end
    BandExposure exposure;
    Hazard hazard;
};
// Bands with fewer than 5 losses are joined with the next longer one, the last with the one before. Refuses no person-days at all.
[[nodiscard]] Outcome<std::vector<BandHazard>> hazardsByTenure(const TenureExposure &exposure, double confidence = 0.95);

// Two months' hazards as they would be with the same mix of tenures: that of both together. A month that won many new followers otherwise
// looks worse than it is. Bands in which the two lost fewer than 5, or either has nobody, are joined as above.
struct StandardisedHazards {
    double first = 0;
    double second = 0;
};
[[nodiscard]] Outcome<StandardisedHazards> standardisedHazards(const TenureExposure &first, const TenureExposure &second);

} // namespace yiren::stats
