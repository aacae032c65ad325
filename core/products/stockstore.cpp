#include "products/stockstore.h"

#include <array>
#include <limits>
#include <map>

namespace yiren {

namespace {

constexpr std::array stockNames{"counted", "received", "reserved", "released", "returned"}; // as StockKind

const QString insertMovement = QStringLiteral("INSERT INTO stock_movement(product_id, at, kind, pieces, reference) VALUES(?, ?, ?, ?, ?)");
const QString insertReleases = QStringLiteral(
    "INSERT INTO stock_movement(product_id, at, kind, pieces, reference) SELECT product_id, ?, 'released', -pieces, reference "
    "FROM stock_movement r WHERE reference = ? AND kind = 'reserved' AND NOT EXISTS (SELECT 1 FROM stock_movement WHERE "
    "reference = r.reference AND product_id = r.product_id AND kind = 'released')");

// Those that were released although the order was paid after all; the stock may fall below 0 then.
const QString insertAgain = QStringLiteral(
    "INSERT INTO stock_movement(product_id, at, kind, pieces, reference) SELECT product_id, ?, 'counted', pieces, reference "
    "FROM stock_movement r WHERE reference = ? AND kind = 'reserved' AND EXISTS (SELECT 1 FROM stock_movement WHERE "
    "reference = r.reference AND product_id = r.product_id AND kind = 'released') AND NOT EXISTS (SELECT 1 FROM stock_movement WHERE "
    "reference = r.reference AND product_id = r.product_id AND kind = 'counted')");

// What the order still has: reserved, not released unless taken again, and not come back.
const QString insertReturns = QStringLiteral(
    "INSERT INTO stock_movement(product_id, at, kind, pieces, reference, refund) "
    "SELECT product_id, ?, 'returned', min(?, -SUM(pieces)), reference, ? FROM stock_movement WHERE reference = ? GROUP BY product_id "
    "HAVING SUM(pieces) < 0 AND NOT EXISTS (SELECT 1 FROM stock_movement WHERE reference = ? AND refund = ? AND kind = 'returned')");
const QString selectReturned =
    QStringLiteral("SELECT COALESCE(SUM(pieces), 0) FROM stock_movement WHERE reference = ? AND refund = ? AND kind = 'returned'");

StockKind stockKindOf(const QString &name)
{
    for (size_t i = 0; i < stockNames.size(); ++i) {
        if (name == QLatin1String(stockNames[i]))
            return static_cast<StockKind>(i);
    }
    return StockKind::Counted;
}

} // namespace

Result<qint64> StockStore::pieces(ProductId product)
{
    return m_database.scalar(
        QStringLiteral("SELECT COALESCE(SUM(pieces), 0) FROM stock_movement WHERE product_id = %1").arg(toInteger(product)));
}

Result<std::vector<StockMovement>> StockStore::movements(ProductId product)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT at, kind, pieces, reference FROM stock_movement WHERE product_id = ? ORDER BY at DESC, id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(product));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<StockMovement> movements;
    while (query->next())
        movements.push_back({product, query->integer(0), stockKindOf(query->text(1)), query->integer(2), query->text(3)});
    return movements;
}

Done StockStore::add(const StockMovement &movement)
{
    auto insert = m_database.prepare(insertMovement);
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(movement.product));
    insert->bind(1, movement.at);
    insert->bind(2, QString::fromLatin1(stockNames[static_cast<size_t>(movement.kind)]));
    insert->bind(3, movement.pieces);
    insert->bind(4, movement.reference);
    auto ran = insert->run();
    if (!ran && ran.error().detail.contains(QLatin1String("stock_short")))
        return refusedShort(movement.product);
    return ran;
}

Done StockStore::refusedShort(ProductId product)
{
    auto query = m_database.prepare(QStringLiteral("SELECT name FROM product WHERE id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(product));
    if (auto ran = query->run(); !ran)
        return ran;
    const auto left = pieces(product);
    if (!left)
        return failure(left.error());
    const QString name = query->next() ? query->text(0) : QString();
    return failure(ErrorKind::Refused, "stock.short", QStringLiteral("%1 × %2").arg(name).arg(*left));
}

Result<bool> StockStore::isReserved(const OutTradeNo &order, ProductId product)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT 1 FROM stock_movement WHERE reference = ? AND product_id = ? AND kind = 'reserved'"));
    if (!query)
        return failure(query.error());
    query->bind(0, order);
    query->bind(1, toInteger(product));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Done StockStore::reserve(const OutTradeNo &order, const std::vector<Reservation> &reservations, qint64 now)
{
    std::map<ProductId, qint64> wanted; // several lines may be of one product
    for (const Reservation &reservation : reservations)
        wanted[reservation.product] += reservation.pieces;
    for (const auto &[product, pieces] : wanted) {
        const auto reserved = isReserved(order, product);
        if (!reserved)
            return failure(reserved.error());
        if (*reserved)
            continue;
        const StockMovement movement{product, now, StockKind::Reserved, -pieces, order.toString()};
        if (auto added = add(movement); !added)
            return added;
    }
    return {};
}

Done StockStore::release(const OutTradeNo &order, qint64 now)
{
    auto insert = m_database.prepare(insertReleases);
    if (!insert)
        return failure(insert.error());
    insert->bind(0, now);
    insert->bind(1, order);
    return insert->run();
}

Done StockStore::takeAgain(const OutTradeNo &order, qint64 now)
{
    auto insert = m_database.prepare(insertAgain);
    if (!insert)
        return failure(insert.error());
    insert->bind(0, now);
    insert->bind(1, order);
    return insert->run();
}

Result<qint64> StockStore::takeReturned(const OutTradeNo &order, const QString &refund, std::optional<qint64> most, qint64 now)
{
    auto insert = m_database.prepare(insertReturns);
    auto query = m_database.prepare(selectReturned);
    if (!insert || !query)
        return failure(insert ? query.error() : insert.error());
    insert->bind(0, now);
    insert->bind(1, most.value_or(std::numeric_limits<qint64>::max()));
    insert->bind(2, refund);
    insert->bind(3, order);
    insert->bind(4, order);
    insert->bind(5, refund);
    query->bind(0, order);
    query->bind(1, refund);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    if (insert->changedRows() == 0)
        return 0;
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

} // namespace yiren
