#pragma once

#include "cli/terminal.h"
#include "reconcile/dayreport.h"

namespace yiren {

// A report for people: the equation of the day, each difference with its sentence, what is proven and what keeps the day open.
void sayReport(Terminal &terminal, const DayReport &report);
void sayBlockers(Terminal &terminal, const std::vector<Blocker> &blockers);

} // namespace yiren
