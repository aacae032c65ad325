#include "orders/ordereventstore.h"

namespace yiren {

QString orderCauseName(OrderCause cause)
{
    switch (cause) {
    case OrderCause::News:
        return QStringLiteral("news");
    case OrderCause::Decision:
        return QStringLiteral("decision");
    case OrderCause::Undo:
        return QStringLiteral("undo");
    }
    return {};
}

Result<std::vector<StatusChange>> OrderEventStore::eventsOf(qint64 orderId)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT from_status, to_status, cause, source, at FROM order_event WHERE order_id = ? ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, orderId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<StatusChange> events;
    while (query->next())
        events.push_back({orderStatusFromName(query->text(0)).value_or(OrderStatus::NotPaid),
                          orderStatusFromName(query->text(1)).value_or(OrderStatus::NotPaid), query->text(2),
                          recordSourceFromName(query->text(3)), query->integer(4)});
    return events;
}

Done OrderEventStore::beginWriting(OrderCause cause, RecordSource source, qint64 at)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT OR REPLACE INTO order_writing (id, source, cause, at) VALUES (1, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, recordSourceName(source));
    insert->bind(1, orderCauseName(cause));
    insert->bind(2, at);
    return insert->run();
}

Done OrderEventStore::endWriting()
{
    return m_database.execute(QStringLiteral("DELETE FROM order_writing"));
}

} // namespace yiren
