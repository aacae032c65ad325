#pragma once

#include "charts/daychart.h"
#include "content/post.h"
#include "formatting/language.h"
#include "insight/morning.h"
#include "retention/revenueforecast.h"

namespace yiren {

// "30 天实收 ¥ 98,120.00,日均 …": what the chart shows, in one sentence.
[[nodiscard]] QString revenueSentence(const std::vector<RevenueDay> &days);
// What the next days are expected to bring, all together with their band, or why that can't be said (ANALYTICS D.1).
[[nodiscard]] QString forecastSentence(const stats::Outcome<RevenueForecast> &forecast);
// The days that have a bill; dashed the forecast, where there is one, with today marked before it; the posts that went out, on their days.
[[nodiscard]] DayChartData revenueChart(const std::vector<RevenueDay> &days, const RevenueForecast *forecast = nullptr,
                                        const std::vector<Post> &posts = {});
// "早上好,11 月 22 日 星期日"; the hour is Beijing's.
[[nodiscard]] QString greeting(qint64 nowMs, Language language);
// "农历十月十四", by the program's own table; empty outside of it.
[[nodiscard]] QString lunarDate(BusinessDay day);
// How yesterday's books are.
[[nodiscard]] QString yesterdaySentence(DayState state);

} // namespace yiren
