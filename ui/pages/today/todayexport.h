#pragma once

#include "exporting/table.h"
#include "insight/morning.h"
#include "retention/revenueforecast.h"

#include <QWidget>

namespace yiren {

// What 今日 shows, as tables for a file: the same words and numbers, amounts and counts as numbers.
enum class TodayPart { Figures, Revenue, Orders, Articles, Actions };

// The key figures inside these widgets, one a row, with what stands below each.
[[nodiscard]] ExportTable shownFigures(const std::vector<const QWidget *> &rows);
// The days of the chart: those with a bill, then those that are expected.
[[nodiscard]] ExportTable revenueTable(const std::vector<RevenueDay> &days, const RevenueForecast *forecast);

} // namespace yiren
