#include "readership/postmoney.h"

#include <set>

namespace yiren {

QString attachOfPost(PostId post)
{
    return QStringLiteral("post:%1").arg(toInteger(post));
}

PostMoney postMoney(const std::vector<TradeRow> &rows)
{
    PostMoney money;
    std::set<OutTradeNo> orders;
    for (const TradeRow &row : rows) {
        if (row.kind == TradeKind::Payment) {
            orders.insert(row.outTradeNo);
            money.paid += row.amount;
            continue;
        }
        const bool isWhole = row.kind == TradeKind::Reversal && row.appliedRefund == Money();
        money.refunded += isWhole ? row.amount : row.appliedRefund;
    }
    money.orders = static_cast<qint64>(orders.size());
    return money;
}

} // namespace yiren
