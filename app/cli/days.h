#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "time/period.h"

namespace yiren {

// The words of a span of days: --date D, or --from D --to D.
struct DayWords {
    std::string date, from, to;
};

void addDayWords(Command &command, DayWords &words);

// Usage "day.unreadable", "day.order". Without any word: `otherwise`.
[[nodiscard]] Result<Period> periodOf(const DayWords &words, Period otherwise);
[[nodiscard]] Result<BusinessDay> dayOf(const std::string &text);

} // namespace yiren
