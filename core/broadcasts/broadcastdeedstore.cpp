#include "broadcasts/broadcastdeeds.h"

#include <array>

namespace yiren {

namespace {

constexpr std::array deedStateNames{"sending", "unknown", "done", "failed"}; // as BroadcastDeed::State

BroadcastDeed::State deedState(const QString &name)
{
    for (size_t i = 0; i < deedStateNames.size(); ++i) {
        if (name == QLatin1String(deedStateNames[i]))
            return static_cast<BroadcastDeed::State>(i);
    }
    return BroadcastDeed::State::Unknown;
}

} // namespace

Result<std::vector<BroadcastDeed>> BroadcastDeedStore::deeds(qint64 broadcast)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT id, broadcast_id, kind, at, state, failure FROM broadcast_deed WHERE broadcast_id = ? ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, broadcast);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<BroadcastDeed> deeds;
    while (query->next())
        deeds.push_back({query->integer(0), query->integer(1),
                         query->text(2) == u"remind" ? BroadcastDeed::Kind::Remind : BroadcastDeed::Kind::Cancel, query->integer(3),
                         deedState(query->text(4)), query->text(5)});
    return deeds;
}

Result<qint64> BroadcastDeedStore::add(AccountId account, const BroadcastDeed &deed)
{
    auto add = m_database.prepare(
        QStringLiteral("INSERT INTO broadcast_deed(account_id, broadcast_id, kind, at, state) VALUES(?, ?, ?, ?, 'sending')"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, deed.broadcast);
    add->bind(2, deed.kind == BroadcastDeed::Kind::Remind ? QStringLiteral("remind") : QStringLiteral("cancel"));
    add->bind(3, deed.at);
    if (auto ran = add->run(); !ran)
        return failure(ran.error());
    return add->lastId();
}

Done BroadcastDeedStore::settle(qint64 id, BroadcastDeed::State state, const QString &failureCode)
{
    auto settle = m_database.prepare(QStringLiteral("UPDATE broadcast_deed SET state = ?, failure = ? WHERE id = ?"));
    if (!settle)
        return failure(settle.error());
    settle->bind(0, QLatin1String(deedStateNames[static_cast<size_t>(state)]));
    settle->bind(1, failureCode);
    settle->bind(2, id);
    return settle->run();
}

} // namespace yiren
