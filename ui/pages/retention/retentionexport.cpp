#include "pages/retention/retentionexport.h"

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

ExportTable chartTable(const QString &title, const ChartTable &table)
{
    ExportTable exported{title, {}, {}};
    for (const QString &name : table.titles)
        exported.columns.push_back({name, Kind::Text});
    for (const QStringList &row : table.rows) {
        std::vector<ExportTable::Cell> cells;
        for (qsizetype i = 0; i < table.titles.size(); ++i)
            cells.push_back(i < row.size() ? ExportTable::Cell(row[i]) : ExportTable::Cell());
        exported.rows.push_back(std::move(cells));
    }
    return exported;
}

ExportTable winBackTable(const TableModel<WinBackRow> &rows)
{
    ExportTable table{QStringLiteral("win_back"), {}, {}};
    for (int column = 0; column < rows.columnCount(); ++column) {
        const QString title = rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        table.columns.push_back({title, rows.columnFacts(column).name == "paid" ? Kind::Yuan : Kind::Text});
    }
    for (int row = 0; row < rows.rowCount(); ++row) {
        std::vector<ExportTable::Cell> cells;
        for (int column = 0; column < rows.columnCount(); ++column) {
            if (rows.columnFacts(column).name == "paid")
                cells.push_back(rows.rowAt(row).candidate.paid.fen());
            else
                cells.push_back(rows.index(row, column).data().toString());
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace yiren
