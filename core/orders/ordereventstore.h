#pragma once

#include "orders/order.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Why an order's or a refund's status changes; what may follow what depends on it (order_transition in 0007_selling.sql,
// refund_transition in 0032_whopaidforwhom.sql). News: the order went on.
// Decision: a founder takes another record for the truth. Undo: back to what was before.
enum class OrderCause { News, Decision, Undo };

[[nodiscard]] QString orderCauseName(OrderCause cause); // "news", "decision", "undo"

// How an order came from one status to the next.
struct StatusChange {
    OrderStatus from = OrderStatus::NotPaid;
    OrderStatus to = OrderStatus::NotPaid;
    QString cause; // of orderCauseName()
    RecordSource source = RecordSource::Import;
    qint64 at = 0; // UTC ms

    friend bool operator==(const StatusChange &, const StatusChange &) = default;
};

// The changes of orders' statuses. A trigger writes them, whoever changes a status.
class OrderEventStore
{
public:
    explicit OrderEventStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<StatusChange>> eventsOf(qint64 orderId); // of one row of the ledger, oldest first
    // Says who writes the ledger and why, until endWriting(); inside the caller's transaction. `at`: UTC ms.
    [[nodiscard]] Done beginWriting(OrderCause cause, RecordSource source, qint64 at);
    [[nodiscard]] Done endWriting();

private:
    Database &m_database;
};

} // namespace yiren
