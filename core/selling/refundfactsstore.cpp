#include "selling/refundfactsstore.h"

#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "selling/followsale.h"

#include <algorithm>

namespace yiren {

Result<RefundFacts> RefundFactsStore::facts(AccountId account, const OutTradeNo &number)
{
    const auto orders = OrderStore(m_database).ordersOf(account, {number});
    auto refunds = RefundStore(m_database).ofOrders(account, {number});
    if (!orders || !refunds)
        return failure(orders ? refunds.error() : orders.error());
    if (orders->empty())
        return failure(ErrorKind::NotFound, "order.not_found", number.toString());
    RefundFacts facts{orders->front(), std::move(*refunds), {}, false};
    if (auto added = addRate(account, facts); !added)
        return failure(added.error());
    if (auto added = addGoods(account, facts); !added)
        return failure(added.error());
    return facts;
}

// Of an order of several products nobody knows which the money of a part is for.
Done RefundFactsStore::addGoods(AccountId account, RefundFacts &facts)
{
    auto query = m_database.prepare(QStringLiteral("SELECT -SUM(pieces) FILTER (WHERE kind = 'reserved'), -SUM(pieces) FROM stock_movement "
                                                   "WHERE reference = ? GROUP BY product_id"));
    if (!query)
        return failure(query.error());
    query->bind(0, facts.order.outTradeNo);
    if (auto ran = query->run(); !ran)
        return ran;
    if (!query->next())
        return {};
    SoldPieces goods{query->integer(0), query->integer(1)};
    if (query->next())
        return {};
    for (const Refund &refund : facts.refunds) {
        if (refund.status != RefundStatus::Processing && refund.status != RefundStatus::Abnormal)
            continue;
        const auto onTheirWay = piecesBackOf(m_database, account, refund.outRefundNo);
        if (!onTheirWay)
            return failure(onTheirWay.error());
        goods.withPayer = std::max<qint64>(0, goods.withPayer - *onTheirWay);
    }
    facts.goods = goods;
    return {};
}

// The order's own rate stands in the bill; before that is there, the last one of the account is the best guess.
Done RefundFactsStore::addRate(AccountId account, RefundFacts &facts)
{
    const QLatin1String queries[] = {
        QLatin1String("SELECT fee_rate FROM trade_row WHERE account_id = ? AND out_trade_no = ? AND kind = 'payment' LIMIT 1"),
        QLatin1String("SELECT fee_rate FROM trade_row WHERE account_id = ? AND bill_day = (SELECT max(bill_day) FROM trade_row "
                      "WHERE account_id = ?) AND kind = 'payment' LIMIT 1")};
    for (const QLatin1String sql : queries) {
        auto query = m_database.prepare(sql);
        if (!query)
            return failure(query.error());
        const bool isOwn = sql == queries[0];
        query->bind(0, toInteger(account));
        isOwn ? query->bind(1, facts.order.outTradeNo) : query->bind(1, toInteger(account));
        if (auto ran = query->run(); !ran)
            return ran;
        if (!query->next())
            continue;
        facts.rate = FeeRate::fromBasisPoints(static_cast<int>(query->integer(0)));
        facts.isRateOfOrder = isOwn;
        return {};
    }
    return {};
}

} // namespace yiren
