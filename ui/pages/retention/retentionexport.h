#pragma once

#include "charts/chart.h"
#include "exporting/table.h"
#include "pages/retention/retentionwords.h"
#include "retention/winbackresult.h"

namespace yiren {

// What the page shows, as tables for a file: the same words and numbers.
enum class RetentionPart { Figures, Cohorts, Survival, Check, WinBack, WinBackResults, Funnel };

[[nodiscard]] ExportTable figuresTable(const std::array<FigureWords, retentionFigureCount> &words);
[[nodiscard]] ExportTable winBackResultsTable(const std::vector<WinBackResult> &results);
[[nodiscard]] ExportTable shownChart(const QString &title, const ChartTable &table);

} // namespace yiren
