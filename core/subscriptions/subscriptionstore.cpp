#include "subscriptions/subscriptionstore.h"

namespace yiren {

namespace {

const QString ofKey = QStringLiteral("account_id = ? AND app = ? AND template_id = ? AND openid = ?");
// Who and what, with the customer: the person of that openid who was not joined to another.
const QString selectLines = QStringLiteral(
    "SELECT k.app, k.openid, k.template_id, MAX(k.at), COALESCE((SELECT title FROM message_template t WHERE t.account_id = %1 "
    "AND t.app = k.app AND t.template_id = k.template_id), ''), COALESCE((SELECT i.customer_id FROM customer_identity i "
    "WHERE i.account_id = %1 AND i.kind = 'openid' AND i.value = k.openid ORDER BY i.id LIMIT 1), 0) FROM (SELECT app, openid, "
    "template_id, at FROM subscription_event WHERE account_id = %1 AND openid <> '' UNION ALL SELECT app, openid, template_id, at "
    "FROM subscription_send WHERE account_id = %1 AND openid <> '') k GROUP BY k.app, k.openid, k.template_id "
    "ORDER BY MAX(k.at) DESC, k.openid LIMIT %2");

void bindKey(Statement &statement, AccountId account, const SubscriptionKey &key)
{
    statement.bind(0, toInteger(account));
    statement.bind(1, key.app);
    statement.bind(2, key.templateId);
    statement.bind(3, key.openid);
}

} // namespace

Result<std::optional<qint64>> SubscriptionStore::add(AccountId account, const SubscriptionEvent &event, qint64 now)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO subscription_event(account_id, app, template_id, openid, kind, count, at, origin, reason, "
                       "noted_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    if (!insert)
        return failure(insert.error());
    bindKey(*insert, account, event.key);
    insert->bind(4, subscriptionEventName(event.kind));
    insert->bind(5, event.count);
    insert->bind(6, event.at);
    insert->bind(7, subscriptionOriginName(event.origin));
    insert->bind(8, event.reason);
    insert->bind(9, now);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->changedRows() > 0 ? std::optional(insert->lastId()) : std::nullopt;
}

Done SubscriptionStore::removeEntered(AccountId account, qint64 event)
{
    auto remove = m_database.prepare(QStringLiteral("DELETE FROM subscription_event WHERE account_id = ? AND id = ? AND origin = 'hand'"));
    if (!remove)
        return failure(remove.error());
    remove->bind(0, toInteger(account));
    remove->bind(1, event);
    if (auto ran = remove->run(); !ran)
        return ran;
    return remove->changedRows() > 0 ? Done() : failure(ErrorKind::NotFound, "subscription.unknown");
}

Result<SubscriptionStanding> SubscriptionStore::standing(AccountId account, const SubscriptionKey &key)
{
    const auto said = events(account, key);
    const auto sent = sends(account, key);
    const auto longTerm = isLongTerm(account, key);
    if (!said || !sent)
        return failure(said ? sent.error() : said.error());
    return longTerm ? Result<SubscriptionStanding>(standingOf(*said, *sent, *longTerm)) : failure(longTerm.error());
}

Result<bool> SubscriptionStore::isLongTerm(AccountId account, const SubscriptionKey &key)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT 1 FROM message_template WHERE account_id = ? AND app = ? AND template_id = ? AND is_long_term = 1"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, key.app);
    query->bind(2, key.templateId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Result<std::vector<SubscriptionEvent>> SubscriptionStore::events(AccountId account, const SubscriptionKey &key)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT kind, count, at, origin, reason FROM subscription_event WHERE %1 ORDER BY at, id").arg(ofKey));
    if (!query)
        return failure(query.error());
    bindKey(*query, account, key);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<SubscriptionEvent> events;
    while (query->next())
        events.push_back({key, subscriptionEventFromName(query->text(0)), int(query->integer(1)), query->integer(2),
                          subscriptionOriginFromName(query->text(3)), query->text(4)});
    return events;
}

Result<std::vector<SubscriptionSend>> SubscriptionStore::sends(AccountId account, const SubscriptionKey &key)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT id, at, body, state, failure, message_id, delivered FROM subscription_send WHERE %1 ORDER BY at, id")
            .arg(ofKey));
    if (!query)
        return failure(query.error());
    bindKey(*query, account, key);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<SubscriptionSend> sends;
    while (query->next())
        sends.push_back({query->integer(0), key, query->integer(1), query->blob(2), subscriptionStateFromName(query->text(3)),
                         query->text(4), query->text(5), query->text(6)});
    return sends;
}

Result<std::vector<SubscriptionLine>> SubscriptionStore::lines(AccountId account, int limit)
{
    auto query = m_database.prepare(selectLines.arg(toInteger(account)).arg(limit));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<SubscriptionLine> lines;
    while (query->next()) {
        SubscriptionLine line;
        line.key = {query->text(0), query->text(1), query->text(2)};
        line.lastAt = query->integer(3);
        line.title = query->text(4);
        line.customer = query->integer(5);
        lines.push_back(std::move(line));
    }
    auto name = m_database.prepare(QStringLiteral("SELECT name FROM customer WHERE id = ?"));
    if (!name)
        return failure(name.error());
    for (SubscriptionLine &line : lines) {
        const auto counted = standing(account, line.key);
        if (!counted)
            return failure(counted.error());
        line.standing = *counted;
        name->bind(0, line.customer);
        if (auto ran = name->run(); !ran)
            return failure(ran.error());
        if (name->next())
            line.name = name->text(0);
        name->reset();
    }
    return lines;
}

Result<qint64> SubscriptionStore::addSend(AccountId account, const SubscriptionSend &send)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO subscription_send(account_id, app, template_id, openid, at, body, state) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    bindKey(*insert, account, send.key);
    insert->bind(4, send.at);
    insert->bind(5, send.body);
    insert->bind(6, subscriptionStateName(send.state));
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Done SubscriptionStore::settle(qint64 send, SubscriptionSend::State state, const QString &failureCode, const QString &messageId, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE subscription_send SET state = ?, failure = ?, message_id = ?, settled_at = ? "
                                                    "WHERE id = ? AND state IN ('sending', 'unknown')"));
    if (!update)
        return failure(update.error());
    update->bind(0, subscriptionStateName(state));
    update->bind(1, failureCode);
    update->bind(2, messageId);
    update->bind(3, now);
    update->bind(4, send);
    return update->run();
}

Done SubscriptionStore::noteLost(AccountId account, qint64 before)
{
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE subscription_send SET state = 'unknown', settled_at = at WHERE account_id = ? AND state = 'sending' AND at < ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, toInteger(account));
    update->bind(1, before);
    return update->run();
}

Done SubscriptionStore::noteDelivered(AccountId account, const QString &messageId, const QString &outcome)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE subscription_send SET delivered = ? WHERE account_id = ? AND message_id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, outcome);
    update->bind(1, toInteger(account));
    update->bind(2, messageId);
    return update->run();
}

Done SubscriptionStore::putTemplates(AccountId account, const QString &app, const std::vector<MessageTemplate> &templates, qint64 now)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO message_template(account_id, app, template_id, title, content, is_long_term, read_at) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(account_id, app, template_id) DO UPDATE SET title = "
                       "excluded.title, content = excluded.content, is_long_term = excluded.is_long_term, read_at = "
                       "excluded.read_at"));
    if (!insert)
        return failure(insert.error());
    for (const MessageTemplate &one : templates) {
        insert->bind(0, toInteger(account));
        insert->bind(1, app);
        insert->bind(2, one.id);
        insert->bind(3, one.title);
        insert->bind(4, one.content);
        insert->bind(5, one.isLongTerm);
        insert->bind(6, now);
        if (auto ran = insert->run(); !ran)
            return ran;
        insert->reset();
    }
    return {};
}

Result<std::vector<MessageTemplate>> SubscriptionStore::templates(AccountId account, const QString &app)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT template_id, title, content, is_long_term FROM message_template WHERE account_id = ? "
                                          "AND app = ? ORDER BY title, template_id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, app);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<MessageTemplate> templates;
    while (query->next())
        templates.push_back({query->text(0), query->text(1), query->text(2), query->integer(3) != 0});
    return templates;
}

} // namespace yiren
