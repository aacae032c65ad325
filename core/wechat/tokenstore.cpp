#include "wechat/tokenstore.h"

#include "storage/transaction.h"

namespace yiren {

namespace {

constexpr qint64 forcedGapMs = 30'000;
constexpr qint64 mostForced = 20; // on a day

const QString insertRow = QStringLiteral("INSERT INTO wechat_token(account_id) VALUES(?) ON CONFLICT(account_id) DO NOTHING");
const QString takeLeaseSql = QStringLiteral("UPDATE wechat_token SET lease_owner = ?, lease_until = ? WHERE account_id = ? "
                                            "AND (lease_owner IN ('', ?) OR lease_until <= ? OR lease_until > ?)");
const QString giveLeaseSql =
    QStringLiteral("UPDATE wechat_token SET lease_owner = '', lease_until = 0 WHERE account_id = ? AND lease_owner = ?");
const QString selectForced = QStringLiteral("SELECT forced_at, forced_day, forced_count FROM wechat_token WHERE account_id = ?");
const QString updateForced = QStringLiteral("UPDATE wechat_token SET forced_at = ?, forced_day = ?, forced_count = ? WHERE account_id = ?");

} // namespace

Done TokenStore::ensureRow(AccountId account)
{
    auto insert = m_database.prepare(insertRow);
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    return insert->run();
}

Result<bool> TokenStore::takeLease(AccountId account, const QString &owner, qint64 nowMs)
{
    if (auto there = ensureRow(account); !there)
        return failure(there.error());
    auto take = m_database.prepare(takeLeaseSql);
    if (!take)
        return failure(take.error());
    take->bind(0, owner);
    take->bind(1, nowMs + leaseMs);
    take->bind(2, toInteger(account));
    take->bind(3, owner);
    take->bind(4, nowMs);
    take->bind(5, nowMs + 2 * leaseMs);
    if (auto ran = take->run(); !ran)
        return failure(ran.error());
    return take->changedRows() == 1;
}

Done TokenStore::giveLease(AccountId account, const QString &owner)
{
    auto give = m_database.prepare(giveLeaseSql);
    if (!give)
        return failure(give.error());
    give->bind(0, toInteger(account));
    give->bind(1, owner);
    return give->run();
}

Result<bool> TokenStore::takeForced(AccountId account, qint64 nowMs)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    if (auto there = ensureRow(account); !there)
        return failure(there.error());
    auto query = m_database.prepare(selectForced);
    auto update = m_database.prepare(updateForced);
    if (!query || !update)
        return failure(query ? update.error() : query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    query->next();
    const QString day = BusinessDay::ofMs(nowMs).toText();
    const qint64 count = query->text(1) == day ? query->integer(2) : 0;
    const qint64 gap = nowMs - query->integer(0);
    query->reset();
    if (count >= mostForced || (gap >= 0 && gap < forcedGapMs))
        return false;
    update->bind(0, nowMs);
    update->bind(1, day);
    update->bind(2, count + 1);
    update->bind(3, toInteger(account));
    if (auto ran = update->run(); !ran)
        return failure(ran.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return true;
}

} // namespace yiren
