#pragma once

#include "stats/outcome.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yiren::stats {

// One membership by tenure, in days since joining. Seen in (entry, exit]; `left` is false for who was still there at `exit` (censored).
// A negative entry means: seen from the first day on.
struct Spell {
    double entry = -1;
    double exit = 0;
    bool left = false;
};

struct SurvivalStep {
    double t = 0;
    std::int64_t atRisk = 0;
    std::int64_t events = 0;
    double survival = 1;
    std::optional<double> se;       // Greenwood; none where survival is 0
    std::optional<Interval> limits; // log-log; none where survival is 0
};

// Kaplan and Meier's curve: a step at each tenure at which somebody left.
struct SurvivalCurve {
    std::vector<SurvivalStep> steps; // none: nobody has left
    std::int64_t spells = 0;
    std::int64_t dropped = 0; // spells that ended before they could be seen (exit <= entry); not in `spells`
    std::int64_t events = 0;
    double lastTime = 0;              // the longest tenure seen
    std::optional<double> median;     // none: not reached
    std::optional<double> medianLow;  // where the lower limit first passes one half
    std::optional<double> medianHigh; // where the upper limit does
};

// ANALYTICS B.5; R's survfit with conf.type = "log-log". Who leaves at a tenure is at risk there, who is censored there too. Delayed entry
// is taken into account: who entered at or after t is not at risk at t. Refuses tenures that are negative or not finite and where no spell
// is left (NoData). O(n log n).
[[nodiscard]] Outcome<SurvivalCurve> survivalCurve(std::span<const Spell> spells, double confidence = 0.95);

// The step in force at tenure t; null before the first, where all are there.
[[nodiscard]] const SurvivalStep *stepAt(const SurvivalCurve &curve, double t);

// The mean tenure within the first `tau` days: the area under the curve, with its standard error. tau >= 0.
struct RestrictedMean {
    double mean = 0;
    double se = 0;
};
[[nodiscard]] Outcome<RestrictedMean> restrictedMean(const SurvivalCurve &curve, double tau);

// The product's rules for showing a curve. It ends at the last step with at least max(10, 5 % of the spells) at risk (0: nothing to draw);
// with delayed entry it begins at the first tenure at which at least `people` are at risk and reads "given survival to day x".
[[nodiscard]] double drawnUntil(const SurvivalCurve &curve);
[[nodiscard]] std::optional<double> firstTenureSeenBy(std::span<const Spell> spells, std::int64_t people = 10);
[[nodiscard]] std::vector<Spell> spellsBeyond(std::span<const Spell> spells, double tenure);

// Nobody of n has left: up to this share could still leave (rule of three, 95 %). n >= 1.
[[nodiscard]] double couldStillLeave(std::int64_t n);

} // namespace yiren::stats
