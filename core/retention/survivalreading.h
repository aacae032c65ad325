#pragma once

#include "retention/stay.h"
#include "stats/logrank.h"
#include "stats/survival.h"

#include <span>

namespace yiren {

// The curve of one way of coming, fixed when people come: groups by what they did later would be kinder to who stayed (ANALYTICS B.6).
struct SurvivalLine {
    QString source; // as Stay::source; empty: all other ways together
    qint64 people = 0;
    stats::SurvivalCurve curve;
    double drawnFrom = 0;  // above 0: "given survival to day x"
    double drawnUntil = 0; // days; beyond it too few are at risk to draw
};

struct SurvivalReading {
    SurvivalLine all;
    std::vector<SurvivalLine> groups; // at most three, the largest first, the rest together last; none: one way of coming only
    stats::Outcome<stats::LogRank> test = stats::refusal(stats::RefusalCode::NoData, "groups"); // of these groups, as they are drawn
    bool showsP = false; // enough left for the p value to mean something
};

inline constexpr size_t mostSurvivalGroups = 3; // as many lines as a reader tells apart
inline constexpr qint64 fewestSpells = 20;      // ANALYTICS B.12
inline constexpr qint64 fewestLeft = 5;

// First stays, by tenure in days at `nowMs`. Refuses fewer than 20 spells and fewer than 5 that ended (TooFew "people", "left").
[[nodiscard]] stats::Outcome<SurvivalReading> survivalReading(std::span<const Stay> stays, qint64 nowMs);

} // namespace yiren
