#include "pages/today/todayexport.h"

#include "widgets/keyfigure.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct TodayExportWords {
    Q_DECLARE_TR_FUNCTIONS(TodayExport)
};

using TodayKind = ExportTable::Kind;

} // namespace

ExportTable shownFigures(const std::vector<const QWidget *> &rows)
{
    ExportTable table{QStringLiteral("today"),
                      {{TodayExportWords::tr("Figure"), TodayKind::Text},
                       {TodayExportWords::tr("Value"), TodayKind::Text},
                       {TodayExportWords::tr("Beside it"), TodayKind::Text}},
                      {}};
    for (const QWidget *row : rows) {
        const auto figures = row->findChildren<const KeyFigure *>();
        for (const KeyFigure *figure : figures)
            table.rows.push_back({figure->caption(), figure->figure(), figure->comment()});
    }
    return table;
}

ExportTable revenueTable(const std::vector<RevenueDay> &days, const RevenueForecast *forecast)
{
    ExportTable table{QStringLiteral("revenue"),
                      {{TodayExportWords::tr("Day"), TodayKind::Text},
                       {TodayExportWords::tr("Revenue, yuan"), TodayKind::Yuan},
                       {TodayExportWords::tr("Expected, yuan"), TodayKind::Yuan},
                       {TodayExportWords::tr("80% from, yuan"), TodayKind::Yuan},
                       {TodayExportWords::tr("80% to, yuan"), TodayKind::Yuan}},
                      {}};
    for (const RevenueDay &day : days) {
        if (day.isBilled)
            table.rows.push_back({day.day.toText(), day.sums.settled.fen(), {}, {}, {}});
    }
    if (!forecast)
        return table;
    for (const ForecastDay &day : forecast->days)
        table.rows.push_back({day.day.toText(), {}, day.expected.fen(), day.low.fen(), day.high.fen()});
    return table;
}

} // namespace yiren
