#pragma once

#include "time/businessday.h"

namespace yiren {

// The day that someone names: "2026-11-20", "2026年11月20日", "11-20", "11/20", "11月20日" (the latest such day), "今天", "今日", "昨天",
// "前天", "today", "yesterday", "上周五", "上个周五" (of the week before this one; weeks begin on Monday). Nothing for anything else, and
// for days to come.
[[nodiscard]] std::optional<BusinessDay> dayOfWords(const QString &typed, BusinessDay today);

} // namespace yiren
