#include "customers/customerliststore.h"

#include "customers/customerphonestore.h"

#include <QStringList>

namespace yiren {

namespace {

const QLatin1String
    listed("FROM customer c LEFT JOIN customer_figures f ON f.customer_id = c.id LEFT JOIN customer_rfm r ON r.customer_id = c.id "
           "WHERE %1c.account_id = ? AND c.joined_into IS NULL AND c.erased_at IS NULL ");
// Of the rows that `chosen` names, with its key k.
const QLatin1String rows("SELECT c.id, c.name, c.source, c.source_detail, c.first_seen_at, COALESCE(f.orders, 0), COALESCE(f.paid_fen, 0), "
                         "COALESCE(f.refunded_fen, 0), f.first_paid_at, f.last_paid_at, COALESCE(f.views, 0), COALESCE(f.interactions, 0), "
                         "f.last_event_at, r.rfm_group, (SELECT i.value FROM customer_identity i WHERE i.customer_id = c.id "
                         "AND i.kind = 'openid' ORDER BY i.id LIMIT 1) FROM chosen JOIN customer c ON c.id = chosen.id "
                         "LEFT JOIN customer_figures f ON f.customer_id = c.id LEFT JOIN customer_rfm r ON r.customer_id = c.id ");

// The plus keeps SQLite from the index by first sight where it would only jump about in the table.
QString listedSql(bool isByFirstSight)
{
    return QString(listed).arg(QLatin1String(isByFirstSight ? "" : "+"));
}

QString sortKeySql(CustomerSort sort)
{
    switch (sort) {
    case CustomerSort::Paid:
        return QStringLiteral("COALESCE(f.paid_fen - f.refunded_fen, 0)");
    case CustomerSort::Orders:
        return QStringLiteral("COALESCE(f.orders, 0)");
    case CustomerSort::FirstSeen:
        return QStringLiteral("c.first_seen_at");
    case CustomerSort::LastEvent:
        break;
    }
    return QStringLiteral("COALESCE(f.last_event_at, c.first_seen_at)");
}

qint64 sortKeyOf(const ListedCustomer &row, CustomerSort sort)
{
    const CustomerFigures &figures = row.customer.figures;
    switch (sort) {
    case CustomerSort::Paid:
        return figures.kept().fen();
    case CustomerSort::Orders:
        return figures.orders;
    case CustomerSort::FirstSeen:
        return row.customer.firstSeenAt;
    case CustomerSort::LastEvent:
        break;
    }
    return figures.lastEventAt.value_or(row.customer.firstSeenAt);
}

ListedCustomer listedOf(const Statement &query)
{
    ListedCustomer row;
    Customer &customer = row.customer;
    customer.id = CustomerId{query.integer(0)};
    customer.name = query.text(1);
    customer.source = query.text(2);
    customer.sourceDetail = query.text(3);
    customer.firstSeenAt = query.integer(4);
    CustomerFigures &figures = customer.figures;
    figures.orders = query.integer(5);
    figures.paid = query.money(6);
    figures.refunded = query.money(7);
    figures.firstPaidAt = query.optionalInteger(8);
    figures.lastPaidAt = query.optionalInteger(9);
    figures.views = query.integer(10);
    figures.interactions = query.integer(11);
    figures.lastEventAt = query.optionalInteger(12);
    row.group = rfmGroupFromName(query.text(13));
    row.openid = query.text(14);
    return row;
}

} // namespace

Result<CustomerCondition> CustomerListStore::conditionOf(const CustomerFilter &filter)
{
    CustomerCondition condition = CustomerCondition::ofRule(filter.rule, m_account, m_today);
    CustomerPhoneStore phones(m_database);
    for (const QString &word : filter.words.split(u' ', Qt::SkipEmptyParts)) {
        const auto callers = filter.phoneKey ? phones.endingWith(m_account, *filter.phoneKey, word) : std::vector<CustomerId>();
        if (!callers)
            return failure(callers.error());
        condition.add(CustomerCondition::ofWord(word, m_account, *callers));
    }
    return condition;
}

Result<std::vector<ListedCustomer>> CustomerListStore::page(const CustomerFilter &filter, const Page &page)
{
    // Ids and keys first: only a page of rows is read whole.
    const auto condition = conditionOf(filter);
    if (!condition)
        return failure(condition.error());
    const QString key = sortKeySql(page.sort);
    const QLatin1String direction(page.isDescending ? "DESC" : "ASC");
    QString where;
    if (!condition->sql().isEmpty())
        where += QStringLiteral("AND (%1) ").arg(condition->sql());
    if (page.after)
        where += QStringLiteral("AND (%1, c.id) %2 (?, ?) ").arg(key, QLatin1String(page.isDescending ? "<" : ">"));
    auto query =
        m_database.prepare(QStringLiteral("WITH chosen(id, k) AS MATERIALIZED (SELECT c.id, %1 %2 %3 ORDER BY 2 %4, 1 %4 LIMIT ?) ")
                               .arg(key, listedSql(page.sort == CustomerSort::FirstSeen && condition->sql().isEmpty()), where, direction)
                           + rows + QStringLiteral("ORDER BY chosen.k %1, chosen.id %1").arg(direction));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    int at = condition->bind(*query, 1);
    if (page.after) {
        query->bind(at++, sortKeyOf(*page.after, page.sort));
        query->bind(at++, toInteger(page.after->customer.id));
    }
    query->bind(at, page.limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ListedCustomer> customers;
    while (query->next())
        customers.push_back(listedOf(*query));
    return customers;
}

Result<qint64> CustomerListStore::count(const CustomerFilter &filter)
{
    const auto condition = conditionOf(filter);
    if (!condition)
        return failure(condition.error());
    auto query = m_database.prepare(QStringLiteral("SELECT count(*) ") + listedSql(false)
                                    + (condition->sql().isEmpty() ? QString() : QStringLiteral("AND (%1)").arg(condition->sql())));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    condition->bind(*query, 1);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Result<std::optional<ListedCustomer>> CustomerListStore::customer(CustomerId id)
{
    auto query = m_database.prepare(QStringLiteral("WITH chosen(id) AS (SELECT c.id %1 AND c.id = ?) ").arg(listedSql(false)) + rows);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    query->bind(1, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::optional<ListedCustomer>();
    return std::optional(listedOf(*query));
}

Result<QStringList> CustomerListStore::texts(const QString &sql)
{
    auto query = m_database.prepare(sql);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList texts;
    while (query->next())
        texts.append(query->text(0));
    return texts;
}

Result<QStringList> CustomerListStore::sources()
{
    return texts(QStringLiteral("SELECT DISTINCT source FROM customer WHERE account_id = ? AND source <> '' ORDER BY source"));
}

Result<QStringList> CustomerListStore::tags()
{
    return texts(QStringLiteral("SELECT t.tag FROM customer_tag t JOIN customer c ON c.id = t.customer_id WHERE c.account_id = ? "
                                "AND c.joined_into IS NULL GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT 200"));
}

} // namespace yiren
