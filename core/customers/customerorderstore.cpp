#include "customers/customerorderstore.h"

namespace yiren {

QString paidOrdersSql(PaidOrdersOf whose)
{
    const QString sides = whose == PaidOrdersOf::Some
        ? QStringLiteral("payer p CROSS JOIN orders o ON o.account_id = %1 AND o.openid = p.openid")
        : QStringLiteral("orders o CROSS JOIN payer p ON +o.account_id = %1 AND o.openid = p.openid");
    // An openid that stands under two apps counts for the person who had it first.
    return QStringLiteral(
               "WITH payer(openid, customer) AS MATERIALIZED (SELECT value, customer_id FROM (SELECT value, customer_id, min(id) FROM "
               "customer_identity "
               "WHERE +account_id = %1 AND kind = 'openid' GROUP BY value)), "
               "given(number, fen) AS MATERIALIZED (SELECT out_trade_no, sum(refund_fen) FROM refund WHERE account_id = %1 AND status = "
               "'SUCCESS' "
               "AND occurrence = 1 GROUP BY out_trade_no), "
               "paid_order(customer, at, paid, refunded) AS (SELECT p.customer, COALESCE(o.paid_at, o.created_at, 0), o.amount_fen, "
               "min(o.amount_fen, max(o.refunded_fen, COALESCE(g.fen, 0))) FROM ")
        + sides
        + QStringLiteral(" LEFT JOIN given g ON g.number = o.out_trade_no WHERE o.openid <> '' AND o.status IN ('SUCCESS', 'REFUND') "
                         "AND o.mark <> 'test' AND o.occurrence = 1) ");
}

} // namespace yiren
