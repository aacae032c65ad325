#include "customers/customerexportstore.h"

#include <QHash>

#include <limits>

namespace yiren {

namespace {

constexpr auto selectExported =
    "SELECT c.id, c.name, c.source, c.source_detail, c.first_seen_at, f.orders, f.paid_fen, f.refunded_fen, f.first_paid_at, "
    "f.last_paid_at, "
    "f.views, f.interactions, f.last_event_at FROM customer c LEFT JOIN customer_figures f ON f.customer_id = c.id "
    "WHERE c.account_id = ? AND c.joined_into IS NULL AND c.erased_at IS NULL AND c.first_seen_at >= ? AND c.first_seen_at < ? "
    "ORDER BY c.first_seen_at, c.id";

// Calls `take` with each row of a query about the account.
template <typename Take>
Done eachRow(Database &database, const char *sql, AccountId account, Take take)
{
    auto query = database.prepare(QLatin1String(sql));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return ran;
    while (query->next())
        take(*query);
    return {};
}

void addId(ExportedCustomer &one, const QString &kind, const QString &value)
{
    if (kind == QLatin1String("openid") && one.openId.isEmpty())
        one.openId = value;
    else if (kind == QLatin1String("unionid") && one.unionId.isEmpty())
        one.unionId = value;
    else
        one.otherIds += (one.otherIds.isEmpty() ? QString() : QStringLiteral(" ")) + value;
}

Customer exportedPerson(const Statement &row)
{
    return {CustomerId{row.integer(0)},
            row.text(1),
            row.text(2),
            row.text(3),
            row.integer(4),
            {},
            {row.integer(5), row.money(6), row.money(7), row.optionalInteger(8), row.optionalInteger(9), row.integer(10), row.integer(11),
             row.optionalInteger(12)}};
}

} // namespace

Result<std::vector<ExportedCustomer>> CustomerExportStore::customers(AccountId account, const std::optional<Period> &firstSeen)
{
    auto query = m_database.prepare(QLatin1String(selectExported));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, firstSeen ? firstSeen->startMs() : std::numeric_limits<qint64>::min());
    query->bind(2, firstSeen ? firstSeen->endMs() : std::numeric_limits<qint64>::max());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ExportedCustomer> all;
    QHash<qint64, size_t> places;
    while (query->next()) {
        places.insert(query->integer(0), all.size());
        all.push_back({exportedPerson(*query), {}, {}, {}});
    }
    const auto one = [&all, &places](qint64 id) {
        const auto place = places.constFind(id);
        return place == places.constEnd() ? nullptr : &all[*place];
    };
    auto done =
        eachRow(m_database,
                "SELECT customer_id, kind, value FROM customer_identity WHERE account_id = ? AND kind NOT IN ('phone', 'transaction') "
                "ORDER BY customer_id, id",
                account, [&one](const Statement &row) {
                    if (ExportedCustomer *person = one(row.integer(0)))
                        addId(*person, row.text(1), row.text(2));
                });
    if (done)
        done = eachRow(m_database,
                       "SELECT t.customer_id, t.tag FROM customer_tag t JOIN customer c ON c.id = t.customer_id WHERE c.account_id = ? "
                       "ORDER BY t.customer_id, t.tag",
                       account, [&one](const Statement &row) {
                           if (ExportedCustomer *person = one(row.integer(0)))
                               person->person.tags.push_back(row.text(1));
                       });
    return done ? Result<std::vector<ExportedCustomer>>(std::move(all)) : failure(done.error());
}

} // namespace yiren
