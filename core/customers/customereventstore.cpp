#include "customers/customereventstore.h"

#include <array>

namespace yiren {

namespace {

constexpr std::array eventNames{"follow", "unfollow", "view", "purchase", "interaction", "message", "article"}; // as CustomerEventKind

} // namespace

QString customerEventName(CustomerEventKind kind)
{
    return QLatin1String(eventNames[size_t(kind)]);
}

std::optional<CustomerEventKind> customerEventFromName(QStringView name)
{
    for (size_t i = 0; i < eventNames.size(); ++i) {
        if (name == QLatin1String(eventNames[i]))
            return CustomerEventKind(i);
    }
    return std::nullopt;
}

Result<bool> CustomerEventStore::add(AccountId account, const CustomerEvent &event)
{
    if (!m_insert) {
        auto fresh = m_database.prepare(QStringLiteral(
            "INSERT OR IGNORE INTO customer_event(account_id, customer_id, kind, at, subject, key, batch_id) VALUES(?, ?, ?, ?, ?, ?, ?)"));
        if (!fresh)
            return failure(fresh.error());
        m_insert.emplace(std::move(*fresh));
    }
    m_insert->bind(0, toInteger(account));
    m_insert->bind(1, toInteger(event.customer));
    m_insert->bind(2, customerEventName(event.kind));
    m_insert->bind(3, event.at);
    m_insert->bind(4, event.subject);
    m_insert->bind(5, event.key);
    m_insert->bind(6, event.batchId);
    if (auto ran = m_insert->run(); !ran)
        return failure(ran.error());
    return m_insert->changedRows() > 0;
}

Result<std::vector<CustomerEvent>> CustomerEventStore::events(CustomerId customer)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT kind, at, subject, key, batch_id FROM customer_event WHERE customer_id = ? ORDER BY at DESC, id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CustomerEvent> events;
    while (query->next()) {
        if (const auto kind = customerEventFromName(query->text(0)))
            events.push_back({customer, *kind, query->integer(1), query->text(2), query->text(3), query->optionalInteger(4)});
    }
    return events;
}

Result<qint64> CustomerEventStore::count(CustomerId customer, CustomerEventKind kind)
{
    auto query = m_database.prepare(QStringLiteral("SELECT count(*) FROM customer_event WHERE customer_id = ? AND kind = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    query->bind(1, customerEventName(kind));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Result<std::optional<qint64>> CustomerEventStore::lastPushed(CustomerId customer, CustomerEventKind followOrUnfollow)
{
    auto query = m_database.prepare(QStringLiteral("SELECT at, kind, key FROM customer_event WHERE customer_id = ? "
                                                   "AND kind IN ('follow', 'unfollow') ORDER BY at DESC, id DESC LIMIT 1"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    const bool isIt = query->next() && query->text(1) == customerEventName(followOrUnfollow) && query->text(2).startsWith(pushedEventStart);
    return isIt ? std::optional(query->integer(0)) : std::nullopt;
}

} // namespace yiren
