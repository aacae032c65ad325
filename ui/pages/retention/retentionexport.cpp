#include "pages/retention/retentionexport.h"

#include "formatting/format.h"
#include "models/shownrows.h"
#include "pages/retention/winbackwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct RetentionExportWords {
    Q_DECLARE_TR_FUNCTIONS(RetentionExport)
};

using Kind = ExportTable::Kind;

} // namespace

ExportTable figuresTable(const std::array<FigureWords, retentionFigureCount> &words)
{
    ExportTable table{QStringLiteral("figures"),
                      {{RetentionExportWords::tr("Figure"), Kind::Text},
                       {RetentionExportWords::tr("Value"), Kind::Text},
                       {RetentionExportWords::tr("Beside it"), Kind::Text},
                       {RetentionExportWords::tr("Formula"), Kind::Text},
                       {RetentionExportWords::tr("What went into it"), Kind::Text}},
                      {}};
    for (const FigureWords &row : words)
        table.rows.push_back({row.caption, row.figure.isEmpty() ? row.sentence : row.figure, row.comment, row.formula,
                              row.lines.join(QStringLiteral(" · "))});
    return table;
}

ExportTable winBackResultsTable(const std::vector<WinBackResult> &results)
{
    ExportTable table{QStringLiteral("win_back_results"),
                      {{RetentionExportWords::tr("Begun"), Kind::Text},
                       {RetentionExportWords::tr("Known from"), Kind::Text},
                       {RetentionExportWords::tr("Contacted"), Kind::Integer},
                       {RetentionExportWords::tr("Contacted, ordered again"), Kind::Integer},
                       {RetentionExportWords::tr("Held out"), Kind::Integer},
                       {RetentionExportWords::tr("Held out, ordered again"), Kind::Integer},
                       {RetentionExportWords::tr("Difference"), Kind::Decimal},
                       {RetentionExportWords::tr("Result"), Kind::Text}},
                      {}};
    for (const WinBackResult &result : results) {
        const bool isKnown = result.difference && result.verdict != WinBackResult::Verdict::Running;
        const auto dayOf = [](qint64 ms) { return format::fullDay(BusinessDay::ofMs(ms)); };
        table.rows.push_back({dayOf(result.beganAt), dayOf(result.knownAt), result.contacted.n, result.contacted.x, result.heldOut.n,
                              result.heldOut.x, isKnown ? ExportTable::Cell(result.difference->difference) : ExportTable::Cell(),
                              winBackResultSentence(result)});
    }
    return table;
}

ExportTable shownChart(const QString &title, const ChartTable &table)
{
    return shownRows(title, table.titles, table.rows);
}

} // namespace yiren
