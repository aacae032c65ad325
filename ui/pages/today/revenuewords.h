#pragma once

#include "charts/daychart.h"
#include "formatting/language.h"
#include "insight/morning.h"

namespace yiren {

// "30 天实收 ¥ 98,120.00,日均 …": what the chart shows, in one sentence.
[[nodiscard]] QString revenueSentence(const std::vector<RevenueDay> &days);
[[nodiscard]] DayChartData revenueChart(const std::vector<RevenueDay> &days);
// "早上好,11 月 22 日 星期日"; the hour is Beijing's.
[[nodiscard]] QString greeting(qint64 nowMs, Language language);
// How yesterday's books are.
[[nodiscard]] QString yesterdaySentence(DayState state);

} // namespace yiren
