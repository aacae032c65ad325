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

} // namespace yiren
