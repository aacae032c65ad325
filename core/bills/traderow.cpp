#include "bills/traderow.h"

namespace yiren {

QString tradeKindName(TradeKind kind)
{
    switch (kind) {
    case TradeKind::Refund:
        return QStringLiteral("refund");
    case TradeKind::Reversal:
        return QStringLiteral("reversal");
    case TradeKind::Payment:
        break;
    }
    return QStringLiteral("payment");
}

TradeKind tradeKindFromName(QStringView name)
{
    if (name == u"refund")
        return TradeKind::Refund;
    return name == u"reversal" ? TradeKind::Reversal : TradeKind::Payment;
}

OutRefundNo TradeRow::refundNo() const
{
    return kind == TradeKind::Reversal && outRefundNo.isEmpty() ? OutRefundNo(outTradeNo.toString()) : outRefundNo;
}

Money TradeRow::takenBack() const
{
    return kind == TradeKind::Reversal && appliedRefund == Money() ? amount : appliedRefund;
}

Money TradeRow::feeBase() const
{
    if (kind == TradeKind::Payment)
        return settle;
    return kind == TradeKind::Reversal && refund == Money() ? settle : refund;
}

} // namespace yiren
