#include "customers/customerorderstore.h"

#include "storage/database.h"

#include <QHash>

#include <algorithm>

namespace yiren {

namespace {

// An openid that stands under two apps counts for the person who had it first.
const QString selectPayers =
    QStringLiteral("SELECT value, customer_id FROM customer_identity WHERE +account_id = ? AND kind = 'openid' ORDER BY id");
// Orders of which refunds tell more than they do themselves.
const QString selectGivenBack = QStringLiteral(
    "SELECT o.id, g.fen FROM (SELECT out_trade_no, sum(refund_fen) AS fen FROM refund WHERE account_id = ? AND status = 'SUCCESS' AND "
    "occurrence = 1 GROUP BY out_trade_no) g CROSS JOIN orders o ON o.account_id = ? AND o.out_trade_no = g.out_trade_no AND "
    "o.occurrence = 1 WHERE g.fen > o.refunded_fen");
const QString selectOrders = QStringLiteral(
    "SELECT id, openid, COALESCE(paid_at, created_at, 0), amount_fen, refunded_fen FROM orders WHERE +account_id = ? AND openid <> '' AND "
    "status IN ('SUCCESS', 'REFUND') AND mark <> 'test' AND occurrence = 1 AND COALESCE(paid_at, created_at, 0) < ?");

Result<QHash<QString, qint64>> payersOf(Database &database, AccountId account)
{
    auto query = database.prepare(selectPayers);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QHash<QString, qint64> payers;
    while (query->next()) {
        const QString openid = query->text(0);
        if (!payers.contains(openid))
            payers.insert(openid, query->integer(1));
    }
    return payers;
}

Result<QHash<qint64, Money>> givenBack(Database &database, AccountId account)
{
    auto query = database.prepare(selectGivenBack);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QHash<qint64, Money> given;
    while (query->next())
        given.insert(query->integer(0), query->money(1));
    return given;
}

} // namespace

QString paidOrdersSql()
{
    return QStringLiteral(
        "WITH payer(openid, customer) AS MATERIALIZED (SELECT value, customer_id FROM (SELECT value, customer_id, min(id) FROM "
        "customer_identity "
        "WHERE +account_id = %1 AND kind = 'openid' GROUP BY value)), "
        "given(number, fen) AS MATERIALIZED (SELECT out_trade_no, sum(refund_fen) FROM refund WHERE account_id = %1 AND status = 'SUCCESS' "
        "AND occurrence = 1 GROUP BY out_trade_no), "
        "paid_order(customer, at, paid, refunded) AS (SELECT p.customer, COALESCE(o.paid_at, o.created_at, 0), o.amount_fen, "
        "min(o.amount_fen, max(o.refunded_fen, COALESCE(g.fen, 0))) FROM payer p CROSS JOIN orders o ON o.account_id = %1 AND o.openid = "
        "p.openid "
        "LEFT JOIN given g ON g.number = o.out_trade_no WHERE o.openid <> '' AND o.status IN ('SUCCESS', 'REFUND') "
        "AND o.mark <> 'test' AND o.occurrence = 1) ");
}

Result<std::vector<CustomerOrder>> paidOrders(Database &database, AccountId account, qint64 before)
{
    const auto payers = payersOf(database, account);
    const auto given = payers ? givenBack(database, account) : failure(payers.error());
    auto query = given ? database.prepare(selectOrders) : failure(given.error());
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, before);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CustomerOrder> orders;
    while (query->next()) {
        const auto payer = payers->find(query->text(1));
        if (payer == payers->end())
            continue;
        const Money paid = query->money(3);
        const Money back = given->value(query->integer(0), query->money(4));
        orders.push_back({*payer, query->integer(2), paid - std::min(paid, back)});
    }
    return orders;
}

} // namespace yiren
