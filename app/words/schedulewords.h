#pragma once

#include "schedule/awakehabit.h"
#include "schedule/besttime.h"
#include "schedule/kindstanding.h"

#include <QString>

namespace yiren {

// What the rules of scheduling found, in sentences.

[[nodiscard]] QString timeReadingText(const TimeReading &reading); // empty for Good
[[nodiscard]] QString conflictText(const PlanConflict &conflict);  // of a post in the plan
[[nodiscard]] QString standingText(KindStanding standing);         // what it means, and the way around; empty for Possible
[[nodiscard]] QString awakeText(const AwakeHabit &habit);          // "This computer was awake at that time in 3 of the last 4 weeks."
[[nodiscard]] QString bestTimesText(const BestTimes &times);       // what may be said of all hours together
[[nodiscard]] QString timeCellText(const TimeCell &cell);          // "Tuesday 20:00: 9.1 % read it (8.0 % to 10.4 %; 14 articles)"

} // namespace yiren
