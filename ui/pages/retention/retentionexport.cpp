#include "pages/retention/retentionexport.h"

#include "models/shownrows.h"

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

ExportTable shownChart(const QString &title, const ChartTable &table)
{
    return shownRows(title, table.titles, table.rows);
}

} // namespace yiren
