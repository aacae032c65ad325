#include "models/shownrows.h"

#include "models/tableview.h"

#include <QRegularExpression>

#include <algorithm>

namespace yiren {

namespace {

using ShownKind = ExportTable::Kind;

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

// All of a column's texts have one form, or they stay texts.
ShownKind shownKindOf(const QStringList &texts)
{
    QStringList known = texts;
    known.removeAll(nothingShown);
    known.removeAll(QString());
    if (known.isEmpty())
        return ShownKind::Text;
    if (std::ranges::all_of(known, isYuanText))
        return ShownKind::Yuan;
    return std::ranges::all_of(known, isCountText) ? ShownKind::Integer : ShownKind::Text;
}

ExportTable::Cell shownCellOf(ShownKind kind, QString text)
{
    if (text.isEmpty() || (kind != ShownKind::Text && text == nothingShown))
        return {};
    if (kind == ShownKind::Text)
        return text;
    if (kind == ShownKind::Yuan)
        return Money::fromYuanText(text).value_or(Money()).fen();
    return text.remove(u',').toLongLong();
}

void addColumn(ExportTable &table, const QString &title, ShownKind kind, const QStringList &texts)
{
    table.columns.push_back({title, kind});
    for (qsizetype row = 0; row < texts.size(); ++row)
        table.rows[static_cast<size_t>(row)].push_back(shownCellOf(kind, texts[row]));
}

} // namespace

ExportTable shownRows(const QString &title, const TableView &view)
{
    const auto &model = *static_cast<const TableBase *>(view.model());
    ExportTable table{title, {}, {}};
    table.rows.resize(static_cast<size_t>(model.rowCount()));
    for (const int column : view.chosenColumns()) {
        QStringList texts; // what the clipboard would get
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data(TableBase::CopyRole).toString());
        const bool isNumber = model.index(0, column).data(TableBase::NumberRole).toBool();
        addColumn(table, model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                  isNumber ? shownKindOf(texts) : ShownKind::Text, texts);
    }
    return table;
}

ExportTable shownRows(const QString &title, const QStringList &titles, const std::vector<QStringList> &rows)
{
    ExportTable table{title, {}, {}};
    table.rows.resize(rows.size());
    for (qsizetype column = 0; column < titles.size(); ++column) {
        QStringList texts;
        for (const QStringList &row : rows)
            texts.append(row.value(column));
        addColumn(table, titles[column], column == 0 ? ShownKind::Text : shownKindOf(texts), texts); // the first names the row
    }
    return table;
}

} // namespace yiren
