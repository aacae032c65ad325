#pragma once

#include "reconcile/dayrecords.h"
#include "reconcile/fundfinding.h"
#include "reconcile/fundlinks.h"

#include <QHash>

namespace yiren {

// Why a trade and its money do not agree: rules tried in order, over the days around.
class FundCauses
{
public:
    explicit FundCauses(const DayRecords &records);

    [[nodiscard]] FundFinding finding(const FundLink &link) const;
    [[nodiscard]] FundFinding finding(const FundMovement &other) const;

private:
    void explainMissingRefund(FundFinding &finding, const TradeRow &row, const FundLink *later) const;
    void explainMissingPayment(FundFinding &finding, const TradeRow &row, const FundLink *later) const;
    void explainEarlierTrade(FundFinding &finding, const FundLink &link) const;
    void explainAmount(FundFinding &finding, const FundLink &link) const;

    const DayRecords &m_records;
    FundLinks m_later;                          // the days' trades with the next day's movements
    QHash<QString, const TradeRow *> m_earlier; // by number
    QHash<QString, const Refund *> m_refunds;   // by out_refund_no and refund_id
};

} // namespace yiren
