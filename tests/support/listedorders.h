#pragma once

#include "orders/orderliststore.h"
#include "orders/orderstore.h"
#include "storage/transaction.h"
#include "support/queryplan.h"

namespace yiren::listedorders {

// Orders of one account that a test puts and lists.

inline constexpr AccountId account{1};
inline constexpr PutRules rules{ConflictPolicy::KeepExisting, std::nullopt, 1};

inline Order orderOf(const QString &number, std::optional<qint64> createdAt, qint64 fen = 100)
{
    Order order;
    order.outTradeNo = OutTradeNo(number);
    order.createdAt = createdAt;
    order.amount = Money::fromFen(fen);
    order.status = OrderStatus::Paid;
    return order;
}

inline void put(Database &database, const std::vector<Order> &orders)
{
    auto transaction = Transaction::begin(database);
    const auto outcomes = OrderStore(database).put(account, orders, rules);
    if (!outcomes || !transaction->commit())
        qFatal("orders could not be put");
}

inline QStringList numbersOf(Database &database, const OrderFilter &filter)
{
    const auto rows = OrderListStore(database).page(account, filter, std::nullopt, 1000);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().code));
    QStringList numbers;
    for (const ListedOrder &row : *rows)
        numbers.append(row.order.outTradeNo.toString());
    return numbers;
}

inline QStringList found(Database &database, const QString &words)
{
    return numbersOf(database, {std::nullopt, std::nullopt, words});
}

} // namespace yiren::listedorders
