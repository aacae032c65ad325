#include "pages/today/todayexport.h"

#include "models/tableview.h"
#include "widgets/keyfigure.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QRegularExpression>

#include <algorithm>

namespace yiren {

namespace {

struct TodayExportWords {
    Q_DECLARE_TR_FUNCTIONS(TodayExport)
};

using TodayKind = ExportTable::Kind;

const QString nothingShown = QStringLiteral("—");

bool isYuanText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^-?\\d+\\.\\d{2}$"));
    return form.match(text).hasMatch();
}

bool isCountText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^-?\\d{1,3}(,\\d{3})*$"));
    return form.match(text).hasMatch();
}

// What the clipboard would get of each row. All of a column's texts have one form, or they stay texts.
TodayKind shownKindOf(const TableBase &model, int column, const QStringList &texts)
{
    QStringList known = texts;
    known.removeAll(nothingShown);
    if (known.isEmpty() || !model.index(0, column).data(TableBase::NumberRole).toBool())
        return TodayKind::Text;
    if (std::ranges::all_of(known, isYuanText))
        return TodayKind::Yuan;
    return std::ranges::all_of(known, isCountText) ? TodayKind::Integer : TodayKind::Text;
}

ExportTable::Cell shownCellOf(TodayKind kind, QString text)
{
    if (kind == TodayKind::Text)
        return text;
    if (text == nothingShown)
        return {};
    if (kind == TodayKind::Yuan)
        return Money::fromYuanText(text).value_or(Money()).fen();
    return text.remove(u',').toLongLong();
}

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

ExportTable shownRows(const QString &title, const TableView &view)
{
    const auto &model = *static_cast<const TableBase *>(view.model());
    ExportTable table{title, {}, {}};
    table.rows.resize(static_cast<size_t>(model.rowCount()));
    for (int visual = 0; visual < model.columnCount(); ++visual) {
        const int column = view.horizontalHeader()->logicalIndex(visual);
        if (!view.isColumnChosen(column))
            continue;
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data(TableBase::CopyRole).toString());
        const TodayKind kind = shownKindOf(model, column, texts);
        table.columns.push_back({model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), kind});
        for (int row = 0; row < model.rowCount(); ++row)
            table.rows[static_cast<size_t>(row)].push_back(shownCellOf(kind, texts[row]));
    }
    return table;
}

} // namespace yiren
