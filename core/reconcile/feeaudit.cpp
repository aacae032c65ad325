#include "reconcile/feeaudit.h"

namespace yiren {

namespace {

void addFee(FeeTotals &totals, Money expected, Money found)
{
    ++totals.rows;
    totals.expected += expected;
    totals.found += found;
}

} // namespace

Money expectedFee(const TradeRow &row)
{
    const Money fee = row.rate.feeOf(row.feeBase());
    return row.kind == TradeKind::Payment ? fee : -fee;
}

void FeeAuditor::add(BusinessDay day, const TradeRow &row)
{
    const Money expected = expectedFee(row);
    addFee(m_audit.total, expected, row.fee);
    addFee(m_audit.days[day], expected, row.fee);
    addFee(m_audit.months[day.toText().left(7)], expected, row.fee);
    if (row.fee == expected)
        return;
    FeeDeviation deviation{day, row, row.feeBase(), expected, false};
    const qint64 fen = deviation.delta().fen();
    deviation.isRounding = fen >= -1 && fen <= 1;
    m_audit.deviations.push_back(std::move(deviation));
}

} // namespace yiren
