#pragma once

#include "reconcile/difference.h"
#include "time/period.h"

#include <vector>

namespace yiren {

// Plain sums over the bill's rows, whatever was found about them.
struct BillTotals {
    qint64 payments = 0;
    qint64 refunds = 0;
    Money paid;        // 订单金额
    Money refunded;    // 申请退款金额
    Money fee;         // 手续费
    Money expectedFee; // the same, recomputed from rate and base
    Money net;         // 应结订单金额 - 退款金额 - 手续费

    // What 免充值 coupons keep back: 订单金额 - 应结订单金额 of payments less 申请退款金额 - 退款金额 of refunds (contract/wechat-pay.md
    // 11.4). Negative where refunds of earlier coupons are more. paid - refunded - coupons - fee = net.
    Money coupons() const { return paid - refunded - fee - net; }

    friend bool operator==(const BillTotals &, const BillTotals &) = default;
};

// Plain sums over the ledger's rows that count in the period: paid orders by time of payment, refunds by time of creation.
struct LedgerTotals {
    qint64 payments = 0;
    qint64 refunds = 0;
    Money paid;
    Money refunded;

    // What the account gets by our own books: fees and coupons are known from the bill alone, so they are the bill's. It is away from the
    // bill's net by what the rows differ, and by nothing else.
    Money net(const BillTotals &bill) const { return paid - refunded - bill.coupons() - bill.fee; }

    friend bool operator==(const LedgerTotals &, const LedgerTotals &) = default;
};

// The outcome of match(). Each row of each side is counted in exactly one of: matched, a difference (FeeMismatch aside, which is an audit
// of every bill row beside the others), outside, unpaid.
struct MatchReport {
    Period period;
    BillTotals bill;
    LedgerTotals ledger;
    qint64 matchedPayments = 0; // without CrossDay
    qint64 matchedRefunds = 0;
    qint64 outsideOrders = 0; // ledger rows without a bill row: paid before the period
    qint64 unpaidOrders = 0;  // ledger rows without a bill row: never paid
    qint64 outsideRefunds = 0;
    std::vector<Difference> differences;
    Money unexplained;
};

} // namespace yiren
