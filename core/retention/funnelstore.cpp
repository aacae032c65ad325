#include "retention/funnelstore.h"

#include "customers/personidstore.h"

#include <algorithm>

namespace yiren {

namespace {

// Each selects (row's customer, …) under `found`; who that is by now, and not erased, comes around it.
QString ofPeople(const QString &found, const QString &columns)
{
    return QStringLiteral("SELECT p.id") + columns + QStringLiteral(" FROM (") + found
        + QStringLiteral(") found JOIN customer c ON c.id = found.customer JOIN customer p ON p.id = ") + activePersonOfRow()
        + QStringLiteral(" WHERE p.erased_at IS NULL");
}

// Followed before the period's end and had not left before its beginning. %1 the account, %2 the end, %3 the beginning, here and below.
const QString followed = QStringLiteral(
    "SELECT customer_id AS customer, max(CASE WHEN kind = 'follow' AND at < %2 THEN at END) AS came, max(CASE WHEN kind = 'unfollow' AND "
    "at < %3 THEN at END) AS went FROM customer_event WHERE account_id = %1 AND kind IN ('follow', 'unfollow') GROUP BY customer_id HAVING "
    "came IS NOT NULL AND (went IS NULL OR came > went)");
// In WeChat's list alone: followers of before the tables of customers.
const QString listed = QStringLiteral(
    "SELECT i.customer_id AS customer FROM follower f CROSS JOIN customer_identity i ON i.account_id = f.account_id AND i.kind = 'openid' "
    "AND i.value = f.openid WHERE f.account_id = %1 AND COALESCE(f.followed_at, 0) < %2 AND (f.is_following <> 0 OR f.left_at >= %3)");
// By hand or by a rule, by a campaign, to be won back.
const QString written = QStringLiteral(
    "SELECT i.customer_id AS customer FROM talk_peer t JOIN customer_identity i ON i.account_id = t.account_id AND i.value = t.peer AND "
    "i.kind = iif(t.channel = 'kf', 'external_userid', 'openid') WHERE t.account_id = %1 AND EXISTS (SELECT 1 FROM talk_message m WHERE "
    "m.peer_id = t.id AND m.speaker IN ('us', 'colleague') AND m.state <> 'failed' AND m.at < %2 AND m.at >= %3) UNION SELECT "
    "g.customer_id FROM campaign a JOIN campaign_person g ON g.campaign_id = a.id WHERE a.account_id = %1 AND g.state IN ('handed', "
    "'done') AND g.at < %2 AND g.at >= %3 UNION SELECT b.customer_id FROM win_back w JOIN win_back_place b ON b.win_back_id = w.id WHERE "
    "w.account_id = %1 AND b.contacted_at < %2 AND b.contacted_at >= %3");
const QString readOrClicked = QStringLiteral(
    "SELECT customer_id AS customer, min(CASE WHEN kind = 'article' THEN at END) AS read_at, min(CASE WHEN kind = 'view' THEN at END) AS "
    "clicked_at FROM customer_event WHERE account_id = %1 AND at < %2 AND at >= %3 AND kind IN ('article', 'view', 'interaction', "
    "'message', 'purchase') GROUP BY customer_id");
// By time; an openid under two apps is the person's who had it first.
const QString selectOrders =
    QStringLiteral("SELECT p.id, COALESCE(o.created_at, o.paid_at), o.status IN ('SUCCESS', 'REFUND') FROM orders o CROSS JOIN customer c "
                   "ON c.id = (SELECT i.customer_id FROM customer_identity i WHERE i.account_id = o.account_id AND i.value = o.openid AND "
                   "i.kind = 'openid' ORDER BY i.id LIMIT 1) CROSS JOIN customer p ON p.id = ")
    + activePersonOfRow()
    + QStringLiteral(" WHERE o.account_id = %1 AND COALESCE(o.created_at, o.paid_at, 0) < %2 AND COALESCE(o.created_at, o.paid_at, 0) >= "
                     "%3 AND o.openid <> '' AND o.mark <> 'test' AND o.occurrence = 1 AND p.erased_at IS NULL ORDER BY "
                     "COALESCE(o.created_at, o.paid_at, 0), o.id");

Result<Statement> ofPeriod(Database &database, const QString &sql, AccountId account, Period period)
{
    auto query =
        database.prepare(sql.arg(QString::number(toInteger(account)), QString::number(period.endMs()), QString::number(period.startMs())));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query;
}

FunnelPerson &personOf(std::unordered_map<qint64, FunnelPerson> &people, Statement &row)
{
    FunnelPerson &person = people[row.integer(0)];
    person.person = CustomerId{row.integer(0)};
    return person;
}

void keepEarliest(std::optional<qint64> &kept, std::optional<qint64> at)
{
    if (at && (!kept || *at < *kept))
        kept = at;
}

} // namespace

Result<std::vector<FunnelPerson>> FunnelStore::people(AccountId account, Period period)
{
    People found;
    for (const auto add :
         {&FunnelStore::addWhoFollows, &FunnelStore::addWhoWasWrittenTo, &FunnelStore::addWhoReadOrClicked, &FunnelStore::addWhoOrdered}) {
        if (auto added = (this->*add)(found, account, period); !added)
            return failure(added.error());
    }
    std::vector<FunnelPerson> people;
    people.reserve(found.size());
    for (const auto &[id, person] : found)
        people.push_back(person);
    std::ranges::sort(people, {}, [](const FunnelPerson &person) { return toInteger(person.person); });
    return people;
}

Result<std::vector<QString>> FunnelStore::names(const std::vector<CustomerId> &people)
{
    auto query = m_database.prepare(QStringLiteral("SELECT name FROM customer WHERE id = ?"));
    if (!query)
        return failure(query.error());
    std::vector<QString> names;
    names.reserve(people.size());
    for (const CustomerId person : people) {
        query->bind(0, toInteger(person));
        if (auto ran = query->run(); !ran)
            return failure(ran.error());
        names.push_back(query->next() ? query->text(0) : QString());
    }
    return names;
}

Done FunnelStore::addWhoFollows(People &people, AccountId account, Period period)
{
    for (const QString &found : {followed, listed}) {
        auto rows = ofPeriod(m_database, ofPeople(found, {}), account, period);
        if (!rows)
            return failure(rows.error());
        while (rows->next())
            personOf(people, *rows);
    }
    return {};
}

Done FunnelStore::addWhoWasWrittenTo(People &people, AccountId account, Period period)
{
    auto rows = ofPeriod(m_database, ofPeople(written, {}), account, period);
    if (!rows)
        return failure(rows.error());
    while (rows->next())
        personOf(people, *rows);
    return {};
}

Done FunnelStore::addWhoReadOrClicked(People &people, AccountId account, Period period)
{
    auto rows = ofPeriod(m_database, ofPeople(readOrClicked, QStringLiteral(", found.read_at, found.clicked_at")), account, period);
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        FunnelPerson &person = personOf(people, *rows);
        keepEarliest(person.readAt, rows->optionalInteger(1));
        keepEarliest(person.clickedAt, rows->optionalInteger(2));
    }
    return {};
}

Done FunnelStore::addWhoOrdered(People &people, AccountId account, Period period)
{
    auto rows = ofPeriod(m_database, selectOrders, account, period);
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        FunnelPerson &person = personOf(people, *rows);
        const qint64 at = rows->integer(1);
        if (!person.orderedAt)
            person.orderedAt = at;
        if (rows->integer(2) == 0)
            continue;
        if (!person.paidAt)
            person.paidAt = at;
        else if (!person.againAt)
            person.againAt = at;
    }
    return {};
}

} // namespace yiren
