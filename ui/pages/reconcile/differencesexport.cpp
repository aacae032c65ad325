#include "pages/reconcile/differencesexport.h"

namespace yiren {

namespace {

using Kind = ExportTable::Kind;

ExportTable::Cell differenceCell(const DifferencesModel &model, int row, int column, Kind kind)
{
    const DifferenceRow &shown = model.rowAt(row);
    if (kind == Kind::Text)
        return model.index(row, column).data(TableBase::CopyRole).toString();
    const bool isImpact = model.columnFacts(column).name == "impact";
    const std::optional<Money> amount = isImpact ? impactOf(shown) : amountOf(shown);
    return amount ? ExportTable::Cell(amount->fen()) : ExportTable::Cell();
}

} // namespace

ExportTable shownDifferences(const DifferencesModel &model, const std::vector<int> &columns)
{
    ExportTable table;
    table.title = QStringLiteral("differences");
    for (const int column : columns) {
        const bool isMoney = model.index(0, column).data(TableBase::NumberRole).toBool();
        table.columns.push_back({model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), isMoney ? Kind::Yuan : Kind::Text});
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<ExportTable::Cell> cells;
        for (size_t i = 0; i < columns.size(); ++i)
            cells.push_back(differenceCell(model, row, columns[i], table.columns[i].kind));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace yiren
