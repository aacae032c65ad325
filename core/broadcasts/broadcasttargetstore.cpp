#include "broadcasts/broadcasttargetstore.h"

#include "broadcasts/broadcastjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yiren {

Done BroadcastTargetStore::put(AccountId account, qint64 broadcast, const QStringList &targets)
{
    auto clear = m_database.prepare(QStringLiteral("DELETE FROM broadcast_target WHERE broadcast_id = ?"));
    auto add =
        m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO broadcast_target(account_id, broadcast_id, target) VALUES(?, ?, ?)"));
    if (!clear || !add)
        return failure(clear ? add.error() : clear.error());
    clear->bind(0, broadcast);
    if (auto ran = clear->run(); !ran)
        return ran;
    for (const QString &target : targets) {
        add->bind(0, toInteger(account));
        add->bind(1, broadcast);
        add->bind(2, target);
        if (auto ran = add->run(); !ran)
            return ran;
    }
    return {};
}

Result<std::vector<BroadcastTarget>> BroadcastTargetStore::targets(qint64 broadcast)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT target, state, sent_at FROM broadcast_target WHERE broadcast_id = ? ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, broadcast);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<BroadcastTarget> targets;
    while (query->next())
        targets.push_back({query->text(0), targetStateFromName(query->text(1)), query->optionalInteger(2)});
    return targets;
}

Result<std::vector<std::pair<BroadcastTarget, QString>>> BroadcastTargetStore::named(AccountId account, qint64 broadcast)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT t.target, t.state, t.sent_at, coalesce((SELECT c.name FROM customer_identity i JOIN customer c ON c.id = i.customer_id "
        "WHERE i.account_id = t.account_id AND i.kind = 'external_userid' AND i.value = t.target), "
        "(SELECT g.name FROM customer_group g WHERE g.account_id = t.account_id AND g.chat_id = t.target), '') "
        "FROM broadcast_target t WHERE t.account_id = ? AND t.broadcast_id = ? ORDER BY t.id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, broadcast);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<std::pair<BroadcastTarget, QString>> targets;
    while (query->next())
        targets.emplace_back(BroadcastTarget{query->text(0), targetStateFromName(query->text(1)), query->optionalInteger(2)},
                             query->text(3));
    return targets;
}

Result<BroadcastCounts> BroadcastTargetStore::counts(qint64 broadcast)
{
    auto query = m_database.prepare(QStringLiteral("SELECT state, count(*) FROM broadcast_target WHERE broadcast_id = ? GROUP BY state"));
    if (!query)
        return failure(query.error());
    query->bind(0, broadcast);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    BroadcastCounts counts;
    qint64 *const places[] = {&counts.open, &counts.sent, &counts.notFriend, &counts.limit, &counts.unsendable};
    while (query->next())
        *places[static_cast<size_t>(targetStateFromName(query->text(0)))] = query->integer(1);
    return counts;
}

Done BroadcastTargetStore::settle(qint64 broadcast, const std::vector<BroadcastTarget> &results)
{
    auto settle = m_database.prepare(QStringLiteral("UPDATE broadcast_target SET state = ?, sent_at = coalesce(?, sent_at) "
                                                    "WHERE broadcast_id = ? AND target = ? AND state <> 'sent'"));
    if (!settle)
        return failure(settle.error());
    for (const BroadcastTarget &result : results) {
        settle->bind(0, targetStateName(result.state));
        settle->bind(1, result.sentAt);
        settle->bind(2, broadcast);
        settle->bind(3, result.target);
        if (auto ran = settle->run(); !ran)
            return ran;
    }
    return {};
}

Result<QStringList> BroadcastTargetStore::had(AccountId account, const QStringList &targets, qint64 since, qint64 most)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT w.value FROM json_each(?) w WHERE (SELECT count(*) FROM broadcast_target t JOIN broadcast b ON b.id = t.broadcast_id "
        "WHERE t.account_id = ? AND t.target = w.value AND t.state IN ('open', 'sent') AND b.begun_at >= ? "
        "AND b.state NOT IN ('draft', 'failed', 'cancelled')) >= ? ORDER BY w.key"));
    if (!query)
        return failure(query.error());
    query->bind(0, textsJson(targets));
    query->bind(1, toInteger(account));
    query->bind(2, since);
    query->bind(3, most);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList had;
    while (query->next())
        had.append(query->text(0));
    return had;
}

Result<std::vector<BroadcastTargetStore::Reached>> BroadcastTargetStore::reached(AccountId account,
                                                                                 const std::vector<CustomerId> &customers)
{
    QJsonArray ids;
    for (const CustomerId customer : customers)
        ids.append(toInteger(customer));
    auto query = m_database.prepare(QStringLiteral(
        "SELECT w.value, i.value FROM json_each(?) w JOIN customer_identity i ON i.id = (SELECT o.id FROM customer_identity o "
        "WHERE o.customer_id = w.value AND o.account_id = ? AND o.kind = 'external_userid' ORDER BY o.since DESC, o.id DESC "
        "LIMIT 1) ORDER BY w.key"));
    if (!query)
        return failure(query.error());
    query->bind(0, QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
    query->bind(1, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Reached> reached;
    while (query->next())
        reached.push_back({CustomerId(query->integer(0)), query->text(1)});
    return reached;
}

} // namespace yiren
