#include "schedule/deliverystore.h"

#include "content/poststore.h"
#include "crypto/digest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yiren {

namespace {

const QString selectDelivery = QStringLiteral("SELECT run, claim, wait_until, looks, losses FROM delivery WHERE post_id = ?");
const QString upsertDelivery =
    QStringLiteral("INSERT INTO delivery(post_id, run, claim, claimed_at, wait_until, looks, losses) VALUES(?, ?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT(post_id) DO UPDATE SET run = excluded.run, claim = excluded.claim, claimed_at = excluded.claimed_at, "
                   "wait_until = excluded.wait_until, looks = excluded.looks, losses = excluded.losses");
const QString selectCalls =
    QStringLiteral("SELECT id, step, path, body, key, state, attempt, first_sent_at, sent_at, reference, message_data_id, "
                   "failure FROM outbox WHERE post_id = ? AND run = ? ORDER BY id");
const QString insertCall = QStringLiteral("INSERT INTO outbox(post_id, run, step, path, body, body_sha256, key, state, attempt, "
                                          "first_sent_at, sent_at, reference, message_data_id, "
                                          "failure) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString updateCall = QStringLiteral("UPDATE outbox SET state = ?, attempt = ?, first_sent_at = ?, sent_at = ?, reference = ?, "
                                          "message_data_id = ?, failure = ? WHERE id = ?");
const QString selectReferences = QStringLiteral("SELECT o.reference FROM outbox o JOIN post p ON p.id = o.post_id WHERE p.account_id = ? "
                                                "AND o.reference <> '' UNION SELECT url FROM post WHERE account_id = ? AND url <> ''");
const QString selectLastSent = QStringLiteral("SELECT max(first_sent_at) FROM outbox WHERE first_sent_at BETWEEN 1 AND ?");

std::optional<QString> textOf(const std::optional<QStringList> &losses)
{
    if (!losses)
        return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(*losses)).toJson(QJsonDocument::Compact));
}

QStringList lossesOf(const QString &text)
{
    QStringList losses;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &one : array)
        losses.append(one.toString());
    return losses;
}

OutboxCall callOf(const Statement &row)
{
    OutboxCall call;
    call.id = row.integer(0);
    call.step = sendStepFromName(row.text(1)).value_or(call.step);
    call.path = row.text(2);
    call.body = row.blob(3);
    call.key = row.text(4);
    call.state = callStateFromName(row.text(5)).value_or(CallState::Unknown);
    call.attempt = static_cast<int>(row.integer(6));
    call.firstSentAt = row.integer(7);
    call.sentAt = row.integer(8);
    call.reference = row.text(9);
    call.messageData = row.text(10);
    call.failure = row.text(11);
    return call;
}

// The columns that change, from `parameter` on.
void bindProgress(Statement &statement, int parameter, const OutboxCall &call)
{
    statement.bind(parameter++, callStateName(call.state));
    statement.bind(parameter++, call.attempt);
    statement.bind(parameter++, call.firstSentAt);
    statement.bind(parameter++, call.sentAt);
    statement.bind(parameter++, call.reference);
    statement.bind(parameter++, call.messageData);
    statement.bind(parameter, call.failure);
}

} // namespace

Result<Delivery> DeliveryStore::delivery(AccountId account, PostId post)
{
    auto found = PostStore(m_database).post(account, post);
    if (!found)
        return failure(found.error());
    Delivery delivery;
    delivery.post = std::move(*found);
    auto query = m_database.prepare(selectDelivery);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(post));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return delivery;
    delivery.run = static_cast<int>(query->integer(0));
    delivery.claim = query->text(1);
    delivery.waitUntil = query->integer(2);
    delivery.looks = static_cast<int>(query->integer(3));
    if (!query->isNull(4))
        delivery.losses = lossesOf(query->text(4));
    auto calls = this->calls(post, delivery.run);
    if (!calls)
        return failure(calls.error());
    delivery.calls = std::move(*calls);
    return delivery;
}

Result<std::vector<OutboxCall>> DeliveryStore::calls(PostId post, int run)
{
    auto query = m_database.prepare(selectCalls);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(post));
    query->bind(1, run);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<OutboxCall> calls;
    while (query->next())
        calls.push_back(callOf(*query));
    return calls;
}

Result<std::set<QString>> DeliveryStore::references(AccountId account)
{
    auto query = m_database.prepare(selectReferences);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::set<QString> references;
    while (query->next())
        references.insert(query->text(0));
    return references;
}

Result<std::optional<qint64>> DeliveryStore::lastSentAt(qint64 now)
{
    auto query = m_database.prepare(selectLastSent);
    if (!query)
        return failure(query.error());
    query->bind(0, now);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->optionalInteger(0) : std::nullopt;
}

Result<bool> DeliveryStore::hasSent()
{
    const auto found = m_database.scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM outbox WHERE attempt > 0)"));
    return found ? Result<bool>(*found != 0) : failure(found.error());
}

Result<bool> DeliveryStore::isAnyPlanned(qint64 now)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM post WHERE deleted_at IS NULL AND (state IN ('scheduled', 'sending', 'unknown') "
                       "OR (state = 'missed' AND due_at > ?)))"));
    if (!query)
        return failure(query.error());
    query->bind(0, now);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    query->next();
    return query->integer(0) != 0;
}

Done DeliveryStore::put(Delivery &delivery, qint64 now)
{
    if (auto put = PostStore(m_database).put(delivery.post); !put)
        return put;
    auto upsert = m_database.prepare(upsertDelivery);
    if (!upsert)
        return failure(upsert.error());
    upsert->bind(0, toInteger(delivery.post.id));
    upsert->bind(1, delivery.run);
    upsert->bind(2, delivery.claim);
    upsert->bind(3, now);
    upsert->bind(4, delivery.waitUntil);
    upsert->bind(5, delivery.looks);
    upsert->bind(6, textOf(delivery.losses));
    if (auto ran = upsert->run(); !ran)
        return ran;
    for (OutboxCall &call : delivery.calls) {
        if (auto put = putCall(delivery.post.id, delivery.run, call); !put)
            return put;
    }
    return {};
}

Done DeliveryStore::putCall(PostId post, int run, OutboxCall &call)
{
    auto statement = m_database.prepare(call.id == 0 ? insertCall : updateCall);
    if (!statement)
        return failure(statement.error());
    if (call.id != 0) {
        bindProgress(*statement, 0, call);
        statement->bind(7, call.id);
        return statement->run();
    }
    statement->bind(0, toInteger(post));
    statement->bind(1, run);
    statement->bind(2, sendStepName(call.step));
    statement->bind(3, call.path);
    statement->bind(4, call.body);
    statement->bind(5, QString::fromLatin1(sha256(call.body).toHex()));
    statement->bind(6, call.key);
    bindProgress(*statement, 7, call);
    if (auto ran = statement->run(); !ran)
        return ran;
    call.id = statement->lastId();
    return {};
}

} // namespace yiren
