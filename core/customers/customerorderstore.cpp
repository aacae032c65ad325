#include "customers/customerorderstore.h"

namespace yiren {

QString paidOrdersSql()
{
    // Subqueries instead of joins: an order counts once, also where its openid stands under two apps.
    return QStringLiteral(
        "SELECT (SELECT i.customer_id FROM customer_identity i WHERE i.account_id = o.account_id AND i.value = o.openid "
        "AND i.kind = 'openid' ORDER BY i.id LIMIT 1) AS customer, COALESCE(o.paid_at, o.created_at, 0) AS at, "
        "o.amount_fen AS paid, min(o.amount_fen, max(o.refunded_fen, (SELECT COALESCE(sum(g.refund_fen), 0) FROM refund g "
        "WHERE g.account_id = o.account_id AND g.out_trade_no = o.out_trade_no AND g.status = 'SUCCESS' "
        "AND g.occurrence = 1))) AS refunded "
        "FROM orders o WHERE o.account_id = ? AND o.openid <> '' AND o.status IN ('SUCCESS', 'REFUND') "
        "AND o.mark <> 'test' AND o.occurrence = 1");
}

} // namespace yiren
