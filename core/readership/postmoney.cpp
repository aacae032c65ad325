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
        money.refunded += row.takenBack();
    }
    money.orders = static_cast<qint64>(orders.size());
    return money;
}

} // namespace yiren
