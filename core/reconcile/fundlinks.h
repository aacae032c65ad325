#pragma once

#include "bills/traderow.h"
#include "reconcile/fundkind.h"
#include "reconcile/fundmovement.h"

#include <QHash>

#include <vector>

namespace yiren {

// One trade with the movements of its money, on the days that are proven.
struct FundLink {
    QString number;                              // transaction_id or refund_id
    std::vector<const TradeRow *> trades;        // more than one when the bill repeats a row
    std::vector<const FundMovement *> movements; // those that count; see FundLinks
    std::vector<const FundMovement *> mirrored;  // fee rows of the FEES account whose fee another account has taken already

    Money expected() const; // 应结订单金额 - 退款金额 - 手续费
    Money moved() const;
    Money movedAs(FundKind kind) const;
    bool hasMovement(FundKind kind) const;
};

// Trades and trading movements, by the number they share. A movement whose 微信支付业务单号 is no trade's is linked by its 业务凭证号.
class FundLinks
{
public:
    FundLinks(const std::vector<TradeRow> &trades, const std::vector<FundMovement> &movements);

    const std::vector<FundLink> &links() const { return m_links; }               // in the order of the trade bill, then of the movements
    const std::vector<const FundMovement *> &others() const { return m_others; } // in no trade bill by their nature
    const FundLink *of(const QString &number) const;

private:
    FundLink &linkOf(const QString &number);
    void add(const FundMovement &movement);
    static void setMirrored(FundLink &link);

    std::vector<FundLink> m_links;
    std::vector<const FundMovement *> m_others;
    QHash<QString, size_t> m_byNumber;
    QHash<QString, QString> m_numberOfVoucher; // out_trade_no of payments, out_refund_no of refunds
};

// transaction_id of a payment, refund_id of a refund; a revocation may have either.
[[nodiscard]] const QString &tradeNumber(const TradeRow &row);

} // namespace yiren
