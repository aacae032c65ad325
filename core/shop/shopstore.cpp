#include "shop/shopstore.h"

namespace yiren {

Result<ShopReading> ShopStore::reading(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT read_until, window_from, window_to, next_key, noted_at FROM shop_reading WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return ShopReading();
    return ShopReading{query->integer(0), {query->integer(1), query->integer(2)}, query->text(3), query->integer(4)};
}

Result<std::optional<qint64>> ShopStore::changedAt(AccountId account, const OutTradeNo &order)
{
    auto query = m_database.prepare(QStringLiteral("SELECT changed_at FROM shop_order WHERE account_id = ? AND order_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, order);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->optionalInteger(0) : std::nullopt;
}

Result<bool> ShopStore::hasOrders(AccountId account)
{
    const auto found =
        m_database.scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM shop_order WHERE account_id = %1)").arg(toInteger(account)));
    return found ? Result<bool>(*found != 0) : failure(found.error());
}

Result<qint64> ShopStore::toShip(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT count(*) FROM shop_order WHERE account_id = ? AND status IN (20, 21)"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Result<std::vector<OutTradeNo>> ShopStore::withOpenAftersales(AccountId account, qint64 before)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT DISTINCT a.order_id FROM shop_aftersale a JOIN shop_order o ON o.account_id = a.account_id AND "
                       "o.order_id = a.order_id WHERE a.account_id = ? AND a.is_open = 1 AND o.read_at < ? ORDER BY a.order_id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, before);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<OutTradeNo> orders;
    while (query->next())
        orders.emplace_back(query->text(0));
    return orders;
}

Done ShopStore::put(AccountId account, const ShopOrder &order, qint64 now)
{
    auto put =
        m_database.prepare(QStringLiteral("INSERT INTO shop_order(account_id, order_id, status, changed_at, read_at) VALUES(?, ?, ?, ?, ?) "
                                          "ON CONFLICT(account_id, order_id) DO UPDATE SET read_at = excluded.read_at, "
                                          "status = CASE WHEN excluded.changed_at >= changed_at THEN excluded.status ELSE status END, "
                                          "changed_at = max(changed_at, excluded.changed_at)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, order.id);
    put->bind(2, order.status);
    put->bind(3, order.changedAt);
    put->bind(4, now);
    return put->run();
}

Result<bool> ShopStore::putAftersale(AccountId account, const ShopAftersale &aftersale, bool isOpen)
{
    auto put = m_database.prepare(
        QStringLiteral("INSERT INTO shop_aftersale(account_id, aftersale_id, order_id, status, amount_fen, changed_at, is_open) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(account_id, aftersale_id) DO UPDATE SET status = excluded.status, "
                       "amount_fen = excluded.amount_fen, changed_at = excluded.changed_at, is_open = excluded.is_open "
                       "WHERE excluded.changed_at >= changed_at AND (status <> excluded.status OR amount_fen <> excluded.amount_fen)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, aftersale.id);
    put->bind(2, aftersale.order);
    put->bind(3, aftersale.status);
    put->bind(4, aftersale.amount);
    put->bind(5, aftersale.changedAt);
    put->bind(6, isOpen);
    if (auto ran = put->run(); !ran)
        return failure(ran.error());
    return put->changedRows() > 0;
}

Done ShopStore::putReading(AccountId account, const ShopReading &reading)
{
    auto put = m_database.prepare(QStringLiteral("INSERT OR REPLACE INTO shop_reading(account_id, read_until, window_from, window_to, "
                                                 "next_key, noted_at) VALUES(?, ?, ?, ?, ?, ?)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, reading.readUntil);
    put->bind(2, reading.window.fromMs);
    put->bind(3, reading.window.toMs);
    put->bind(4, reading.nextKey.isNull() ? QStringLiteral("") : reading.nextKey);
    put->bind(5, reading.notedAt);
    return put->run();
}

} // namespace yiren
