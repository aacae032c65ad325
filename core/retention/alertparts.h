#pragma once

#include "retention/alerts.h"

namespace yiren {

// What one part of a figure was on one day: revenue and orders by product, followers by the number of WeChat's source
// (contract/wechat-official-account.md 8.2), readers by WeChat's words for the way they came (8.3).
struct PartOfDay {
    QString part;
    BusinessDay day{QDate()};
    double value = 0;
};

inline constexpr size_t partsOfAlert = 3;

// The parts that differ most from what is usual, into the alert's direction, the largest first (ANALYTICS D.2: each alert leads to them).
// Usual is the mean of the days of `series` that the alert compares with. None for Missing. They say where, never why.
[[nodiscard]] std::vector<AlertPart> partsOf(const FigureAlert &alert, const WatchedSeries &series, const std::vector<PartOfDay> &days);

} // namespace yiren
