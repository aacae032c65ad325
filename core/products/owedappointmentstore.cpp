#include "products/owedappointmentstore.h"

#include "products/product.h"

namespace yiren {

namespace {

// Sold less booked, of the rows of `order_line l` of one order and product.
constexpr QLatin1String
    notBooked("sum(l.quantity) - (SELECT count(*) FROM booking b WHERE b.account_id = l.account_id AND b.out_trade_no = "
              "l.out_trade_no AND b.product_id = l.product_id AND b.cancelled_at IS NULL)");

constexpr QLatin1String paidAndKept(
    "o.status IN ('SUCCESS', 'REFUND') AND o.refunded_fen < o.amount_fen AND (SELECT COALESCE(sum(r.refund_fen), 0) FROM refund r WHERE "
    "r.account_id = o.account_id AND r.out_trade_no = o.out_trade_no AND r.status <> 'CLOSED') < o.amount_fen");

QString owedSql(QLatin1String which)
{
    return QStringLiteral("SELECT l.out_trade_no, l.product_id, p.name, %1 AS owed, COALESCE(o.paid_at, o.created_at, 0) AS paid "
                          "FROM order_line l JOIN product p ON p.id = l.product_id AND p.kind = 'service' JOIN orders o ON o.account_id = "
                          "l.account_id AND o.out_trade_no = l.out_trade_no AND o.occurrence = 1 WHERE l.account_id = ? AND %2 %3 "
                          "GROUP BY l.out_trade_no, l.product_id HAVING owed > 0 ORDER BY paid, l.out_trade_no, l.product_id")
        .arg(notBooked, paidAndKept, which);
}

Result<std::vector<OwedAppointment>> owedRows(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<OwedAppointment> owed;
    while (query.next())
        owed.push_back({OutTradeNo(query.text(0)), ProductId(query.integer(1)), query.text(2), query.integer(3), query.integer(4)});
    return owed;
}

} // namespace

Result<std::vector<OwedAppointment>> OwedAppointmentStore::all()
{
    auto query = m_database.prepare(owedSql(QLatin1String()));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    return owedRows(*query);
}

Result<std::vector<OwedAppointment>> OwedAppointmentStore::ofOrder(const OutTradeNo &order)
{
    auto query = m_database.prepare(owedSql(QLatin1String("AND l.out_trade_no = ?")));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    query->bind(1, order);
    return owedRows(*query);
}

Result<std::optional<qint64>> OwedAppointmentStore::room(const OutTradeNo &order, ProductId product)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT count(*), %1 FROM order_line l WHERE l.account_id = ? AND l.out_trade_no = ? AND l.product_id = ?")
            .arg(notBooked));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    query->bind(1, order);
    query->bind(2, toInteger(product));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    const bool wasSold = query->next() && query->integer(0) > 0;
    return wasSold ? std::optional(query->integer(1)) : std::nullopt;
}

} // namespace yiren
