#pragma once

#include "cli/abtable.h"
#include "stats/outcome.h"

#include <QJsonObject>

#include <optional>

namespace yiren {

// The rule of ANALYTICS A.12 as it was fixed before the start; its alpha is divided 1 to 4 between the daily looks and the final test.
struct AbPlan {
    qint64 days = 0;
    double conversions = 0; // all versions together
    qint64 fewestDays = 7;
};

struct AbAnswer {
    QJsonObject json;  // "analyze ab" of CLI.md
    QStringList lines; // the same for people
};

// With a plan the rule is followed day by day; without one there is no status. Where the planned shares were named (or daily counts are
// given, whose shares are part of the plan) and the split is broken, nothing is said of differences. Refuses a plan out of range and totals
// that can't be.
[[nodiscard]] stats::Outcome<AbAnswer> abAnswer(const AbTable &table, double alpha, const std::optional<AbPlan> &plan);

} // namespace yiren
