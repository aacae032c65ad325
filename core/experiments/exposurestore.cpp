#include "experiments/exposurestore.h"

#include "customers/customerconditionstore.h"

#include <algorithm>
#include <map>

namespace yiren {

namespace {

const QString selectAudience = QStringLiteral(
    "SELECT c.id, (SELECT i.value FROM customer_identity i WHERE i.customer_id = c.id AND i.kind = 'openid' ORDER BY i.id LIMIT 1) "
    "FROM customer c LEFT JOIN customer_figures f ON f.customer_id = c.id LEFT JOIN customer_rfm r ON r.customer_id = c.id "
    "WHERE c.account_id = ? AND c.joined_into IS NULL AND c.erased_at IS NULL %1 ORDER BY c.id");

const QString isFollowing =
    QStringLiteral(" AND EXISTS (SELECT 1 FROM customer_identity j JOIN follower w ON w.account_id = j.account_id "
                   "AND w.openid = j.value AND w.is_following = 1 WHERE j.customer_id = c.id AND j.kind = 'openid')");

} // namespace

Result<std::vector<Person>> ExposureStore::audience(AccountId account, const Audience &audience, BusinessDay today)
{
    return persons(account, audience, today, {});
}

Result<std::vector<Person>> ExposureStore::followers(AccountId account, const Audience &audience, BusinessDay today)
{
    return persons(account, audience, today, isFollowing);
}

Result<std::vector<Person>> ExposureStore::persons(AccountId account, const Audience &audience, BusinessDay today, const QString &further)
{
    const auto condition = CustomerCondition::ofRule(audience.rule, account, today);
    const QString own = condition.sql().isEmpty() ? QString() : QStringLiteral("AND (%1)").arg(condition.sql());
    auto query = m_database.prepare(selectAudience.arg(own + further));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    condition.bind(*query, 1);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Person> persons;
    while (query->next()) {
        const QString openid = query->text(1);
        persons.push_back(
            {CustomerId(query->integer(0)), openid.isEmpty() ? QStringLiteral("customer/%1").arg(query->integer(0)) : openid});
    }
    return persons;
}

Result<std::vector<Participant>> ExposureStore::participants(ExperimentId experiment)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT p.customer_id, p.arm, p.share, p.assigned_at, (SELECT min(x.at) FROM experiment_exposure x WHERE x.experiment_id = "
        "p.experiment_id AND x.customer_id = p.customer_id) FROM experiment_person p WHERE p.experiment_id = ? ORDER BY p.customer_id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(experiment));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Participant> participants;
    while (query->next())
        participants.push_back({CustomerId(query->integer(0)), static_cast<size_t>(query->integer(1)), static_cast<int>(query->integer(2)),
                                query->integer(3), query->optionalInteger(4)});
    return participants;
}

Result<std::vector<DayCount>> ExposureStore::reached(ExperimentId experiment)
{
    const auto persons = participants(experiment);
    if (!persons)
        return failure(persons.error());
    const bool isSeenKnown = std::ranges::any_of(*persons, [](const Participant &one) { return one.exposedAt.has_value(); });
    std::map<std::pair<BusinessDay, size_t>, qint64> sums;
    for (const Participant &one : *persons) {
        if (const auto at = isSeenKnown ? one.exposedAt : std::optional(one.assignedAt))
            ++sums[{BusinessDay::ofMs(*at), one.arm}];
    }
    std::vector<DayCount> reached;
    for (const auto &[key, users] : sums)
        reached.push_back({key.first, key.second, {}, {users, 0, 0, 0}});
    return reached;
}

Done ExposureStore::assign(ExperimentId experiment, const std::vector<Participant> &persons)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO experiment_person(experiment_id, customer_id, arm, share, assigned_at) "
                                                    "VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    if (!insert)
        return failure(insert.error());
    for (const Participant &person : persons) {
        insert->bind(0, toInteger(experiment));
        insert->bind(1, toInteger(person.customer));
        insert->bind(2, static_cast<qint64>(person.arm));
        insert->bind(3, person.share);
        insert->bind(4, person.assignedAt);
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

Done ExposureStore::expose(ExperimentId experiment, const std::vector<Exposure> &exposures)
{
    auto insert =
        m_database.prepare(QStringLiteral("INSERT INTO experiment_exposure(experiment_id, customer_id, arm, at) VALUES(?, ?, ?, ?) "
                                          "ON CONFLICT DO UPDATE SET at = min(at, excluded.at)"));
    if (!insert)
        return failure(insert.error());
    for (const Exposure &exposure : exposures) {
        insert->bind(0, toInteger(experiment));
        insert->bind(1, toInteger(exposure.customer));
        insert->bind(2, static_cast<qint64>(exposure.arm));
        insert->bind(3, exposure.at);
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

} // namespace yiren
