#pragma once

#include "bills/fundrow.h"
#include "reconcile/difference.h"

namespace yiren {

// What a movement of a fund-flow bill is for, from 业务名称 and 业务类型. WeChat's lists are open: Unknown is shown and named by the
// founder.
enum class FundKind {
    Payment,      // 交易
    Fee,          // 扣除交易手续费
    Refund,       // 退款
    RefundClosed, // 退款关闭: the money of a refund that failed comes back
    FeeReturned,  // 退还交易手续费
    Withdrawal,
    TopUp,
    Transfer,
    Sharing,
    Complaint,
    Penalty,
    Coupon,
    RechargeRefund, // 充值退款: stands in no trade bill
    Unknown,
};

[[nodiscard]] FundKind fundKindOf(const FundRow &row);
[[nodiscard]] QLatin1String fundKindName(FundKind kind); // "payment", "fee", …: stable
// Whether it belongs to a row of the trade bill.
[[nodiscard]] bool isTradingMovement(FundKind kind);
// The cause of a movement that has no row in the trade bill by its nature; Unknown for the unknown kind, None for trading.
[[nodiscard]] Cause causeOfMovement(FundKind kind);

} // namespace yiren
