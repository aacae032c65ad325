#pragma once

#include "pages/today/todayinsight.h"
#include "widgets/cardhelp.h"

namespace yiren {

// 怎么算的 of the cards of 今日.
[[nodiscard]] Explanation explainRevenueChart(const RevenueForecast *forecast); // nullptr: there is none
[[nodiscard]] Explanation explainAttribution(const Attribution &attribution);
[[nodiscard]] Explanation explainNextSteps();
[[nodiscard]] Explanation explainTopics(const stats::Outcome<TopicProfiles> &topics);
[[nodiscard]] Explanation explainAlerts(const std::vector<FigureAlert> &alerts);

} // namespace yiren
