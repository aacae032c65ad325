#include "gateway/pushstore.h"

#include "crypto/digest.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

const QString insertPush =
    QStringLiteral("INSERT INTO push(account_id, door, identity, kind, person, proof, raw, digest, arrived_at, failure) "
                   "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(account_id, door, identity) DO NOTHING RETURNING id");
const QString selectIdentity = QStringLiteral("SELECT id FROM push WHERE account_id = ? AND door = ? AND identity = ?");
const QString selectWaiting = QStringLiteral("SELECT id, door, identity, kind, person, proof, raw, arrived_at, failure FROM push "
                                             "WHERE account_id = ? AND handled_at IS NULL AND id > ? ORDER BY id LIMIT ?");

Result<KeptPush> keepOne(Statement &insert, Statement &select, AccountId account, const ArrivedPush &push)
{
    const QString door = pushEntranceName(push.entrance);
    insert.bind(0, toInteger(account));
    insert.bind(1, door);
    insert.bind(2, push.identity);
    insert.bind(3, push.kind);
    insert.bind(4, push.person);
    insert.bind(5, QString::fromLatin1(push.proof));
    insert.bind(6, push.raw);
    insert.bind(7, QString::fromLatin1(sha256(push.raw).toHex()));
    insert.bind(8, push.arrivedAt);
    insert.bind(9, push.failure);
    if (auto ran = insert.run(); !ran)
        return failure(ran.error());
    const std::optional<qint64> id = insert.next() ? std::optional(insert.integer(0)) : std::nullopt;
    insert.reset();
    if (id)
        return KeptPush{*id, true};
    select.bind(0, toInteger(account));
    select.bind(1, door);
    select.bind(2, push.identity);
    if (auto ran = select.run(); !ran)
        return failure(ran.error());
    const qint64 known = select.next() ? select.integer(0) : 0;
    select.reset();
    return KeptPush{known, false};
}

} // namespace

Result<std::vector<KeptPush>> PushStore::keep(AccountId account, const std::vector<ArrivedPush> &pushes)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    auto insert = m_database.prepare(insertPush);
    auto select = m_database.prepare(selectIdentity);
    if (!insert || !select)
        return failure(insert ? select.error() : insert.error());
    std::vector<KeptPush> kept;
    kept.reserve(pushes.size());
    for (const ArrivedPush &push : pushes) {
        auto one = keepOne(*insert, *select, account, push);
        if (!one)
            return failure(one.error());
        kept.push_back(*one);
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return kept;
}

Result<std::vector<ArrivedPush>> PushStore::waiting(AccountId account, qint64 after, int limit)
{
    auto query = m_database.prepare(selectWaiting);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, after);
    query->bind(2, limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ArrivedPush> pushes;
    while (query->next()) {
        const auto entrance = pushEntranceFromName(query->text(1)).value_or(PushEntrance::Official);
        pushes.push_back({query->integer(0), entrance, query->text(2), query->text(3), query->text(4), query->text(5).toLatin1(),
                          query->blob(6), query->integer(7), query->text(8)});
    }
    return pushes;
}

Done PushStore::setHandled(const std::vector<HandledPush> &pushes, qint64 at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE push SET handled_at = ?, failure = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    for (const HandledPush &push : pushes) {
        update->bind(0, at);
        update->bind(1, push.failure);
        update->bind(2, push.id);
        if (auto ran = update->run(); !ran)
            return ran;
    }
    return {};
}

Done PushStore::setFailure(qint64 id, const QString &code)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE push SET failure = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, code);
    update->bind(1, id);
    return update->run();
}

Result<qint64> PushStore::forgetBefore(AccountId account, qint64 at)
{
    auto remove = m_database.prepare(QStringLiteral("DELETE FROM push WHERE account_id = ? AND handled_at IS NOT NULL AND arrived_at < ?"));
    if (!remove)
        return failure(remove.error());
    remove->bind(0, toInteger(account));
    remove->bind(1, at);
    if (auto ran = remove->run(); !ran)
        return failure(ran.error());
    return remove->changedRows();
}

Result<qint64> PushStore::erase(AccountId account, const QString &person)
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE push SET person = '', proof = '', raw = x'', handled_at = coalesce(handled_at, arrived_at) "
                       "WHERE account_id = ? AND person = ? AND person <> ''"));
    if (!update)
        return failure(update.error());
    update->bind(0, toInteger(account));
    update->bind(1, person);
    if (auto ran = update->run(); !ran)
        return failure(ran.error());
    return update->changedRows();
}

} // namespace yiren
