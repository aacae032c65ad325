#include "bills/fundcolumns.h"

#include "bills/badrows.h"
#include "bills/billcolumns.h"

#include <algorithm>

namespace yiren {

namespace {

// In the order of FundColumn. Brackets are normalised to ASCII ones.
constexpr QStringView words[fundColumnCount] = {u"记账时间",  u"微信支付业务单号", u"资金流水单号", u"业务名称",           u"业务类型",
                                                u"收支类型",  u"收支金额(元)",     u"账户结余(元)", u"资金变更提交申请人", u"备注",
                                                u"业务凭证号"};

// Without these the money can't be followed.
constexpr FundColumn neededFundColumns[] = {FundColumn::Time, FundColumn::BusinessType, FundColumn::Direction, FundColumn::Amount,
                                            FundColumn::Balance};

} // namespace

bool FundColumns::isHeader(const BillLine &line)
{
    return !line.cells.empty() && normalisedHeader(line.cells[0]) == words[0];
}

Result<FundColumns> FundColumns::fromHeader(const BillLine &line)
{
    FundColumns columns;
    columns.m_count = line.cells.size();
    for (size_t position = 0; position < line.cells.size(); ++position) {
        const auto found = std::find(std::begin(words), std::end(words), normalisedHeader(line.cells[position]));
        if (found != std::end(words))
            columns.m_positions[static_cast<size_t>(found - std::begin(words))] = position;
    }
    for (const FundColumn needed : neededFundColumns) {
        if (columns.m_positions[static_cast<size_t>(needed)] == absent)
            return failure(inputError("bill.unknown_layout", placeAt(line.number, word(needed), word(needed))));
    }
    columns.m_note = columns.m_positions[static_cast<size_t>(FundColumn::Note)];
    return columns;
}

std::string_view FundColumns::cell(const LineCells &cells, FundColumn column) const
{
    const size_t position = m_positions[static_cast<size_t>(column)];
    if (position == absent)
        return {};
    const size_t surplus = cells.size() - m_count;
    if (surplus == 0 || position < m_note)
        return cells[position];
    return position == m_note ? cells.joined(position, position + surplus) : cells[position + surplus];
}

QString FundColumns::word(FundColumn column)
{
    return words[static_cast<size_t>(column)].toString();
}

} // namespace yiren
