#include "shipping/shippingstore.h"

// When WeChat was asked for what, and the express companies: the part of ShippingStore that is about no order.

namespace yiren {

Result<std::optional<qint64>> ShippingStore::pollTime(AccountId account, const char *column)
{
    auto query = m_database.prepare(QStringLiteral("SELECT %1 FROM shipping_poll WHERE account_id = ?").arg(QLatin1String(column)));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->optionalInteger(0) : std::nullopt;
}

Result<std::optional<qint64>> ShippingStore::readAt(AccountId account)
{
    return pollTime(account, "read_at");
}

Result<std::optional<qint64>> ShippingStore::companiesAt(AccountId account)
{
    return pollTime(account, "companies_at");
}

Result<ShippingRun> ShippingStore::run(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT run_at, run_state, run_index FROM shipping_poll WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? ShippingRun{query->integer(0), static_cast<int>(query->integer(1)), query->text(2)} : ShippingRun();
}

Done ShippingStore::ensurePoll(AccountId account)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO shipping_poll(account_id) VALUES(?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    return insert->run();
}

Done ShippingStore::putRun(AccountId account, const ShippingRun &run)
{
    if (auto there = ensurePoll(account); !there)
        return there;
    auto put = m_database.prepare(QStringLiteral("UPDATE shipping_poll SET run_at = ?, run_state = ?, run_index = ? WHERE account_id = ?"));
    if (!put)
        return failure(put.error());
    put->bind(0, run.startedAt);
    put->bind(1, run.state);
    put->bind(2, run.index);
    put->bind(3, toInteger(account));
    return put->run();
}

Done ShippingStore::noteRead(AccountId account, qint64 now)
{
    if (auto there = putRun(account, {}); !there)
        return there;
    auto put = m_database.prepare(QStringLiteral("UPDATE shipping_poll SET read_at = ? WHERE account_id = ?"));
    if (!put)
        return failure(put.error());
    put->bind(0, now);
    put->bind(1, toInteger(account));
    return put->run();
}

Result<std::vector<ExpressCompany>> ShippingStore::companies(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT delivery_id, name FROM express_company WHERE account_id = ? ORDER BY place"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ExpressCompany> companies;
    while (query->next())
        companies.push_back({query->text(0), query->text(1)});
    return companies;
}

Done ShippingStore::putCompanies(AccountId account, const std::vector<ExpressCompany> &companies, qint64 now)
{
    auto clear = m_database.prepare(QStringLiteral("DELETE FROM express_company WHERE account_id = ?"));
    auto put = m_database.prepare(QStringLiteral("INSERT INTO express_company(account_id, place, delivery_id, name) VALUES(?, ?, ?, ?)"));
    auto note = m_database.prepare(QStringLiteral("UPDATE shipping_poll SET companies_at = ? WHERE account_id = ?"));
    if (!clear || !put || !note)
        return failure(!clear ? clear.error() : !put ? put.error() : note.error());
    clear->bind(0, toInteger(account));
    if (auto ran = clear->run(); !ran)
        return ran;
    for (size_t place = 0; place < companies.size(); ++place) {
        put->bind(0, toInteger(account));
        put->bind(1, static_cast<qint64>(place));
        put->bind(2, companies[place].id);
        put->bind(3, companies[place].name);
        if (auto ran = put->run(); !ran)
            return ran;
    }
    if (auto there = ensurePoll(account); !there)
        return there;
    note->bind(0, now);
    note->bind(1, toInteger(account));
    return note->run();
}

} // namespace yiren
