#pragma once

#include "bills/traderow.h"
#include "time/businessday.h"

#include <map>
#include <vector>

namespace yiren {

// One fee that is not round_half_up(base * rate).
struct FeeDeviation {
    BusinessDay day{QDate()}; // of the bill
    TradeRow row;
    Money base;              // 应结订单金额 of a payment, 退款金额 of a refund
    Money expected;          // negative on refund rows
    bool isRounding = false; // within one fen: WeChat's rounding, shown and never corrected (contract/wechat-pay.md 11.4)

    Money found() const { return row.fee; }
    Money delta() const { return row.fee - expected; }
};

struct FeeTotals {
    qint64 rows = 0;
    Money expected;
    Money found;

    Money delta() const { return found - expected; }
    friend bool operator==(const FeeTotals &, const FeeTotals &) = default;
};

struct FeeAudit {
    FeeTotals total;
    std::map<BusinessDay, FeeTotals> days;
    std::map<QString, FeeTotals> months; // "2026-11"
    std::vector<FeeDeviation> deviations;
};

// What the fee of a row should be by its own rate and base; negative on refund rows.
[[nodiscard]] Money expectedFee(const TradeRow &row);

// Recomputes every fee. Rows are added day by day, so that years need no memory but for what deviates.
class FeeAuditor
{
public:
    void add(BusinessDay day, const TradeRow &row);
    const FeeAudit &audit() const { return m_audit; }

private:
    FeeAudit m_audit;
};

} // namespace yiren
