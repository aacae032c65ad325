#include "wechat/quotastore.h"

namespace yiren {

namespace {

// Counters restart at midnight in Beijing, by experience and not to the minute: until then what was used up stays so.
constexpr qint64 graceMs = 5 * 60 * 1000;

const QString selectUse = QStringLiteral("SELECT calls, is_used_up FROM wechat_calls WHERE account_id = ? AND api = ? AND day = ?");
const QString addUse = QStringLiteral("INSERT INTO wechat_calls(account_id, api, day, calls, is_used_up) VALUES(?, ?, ?, ?, ?) "
                                      "ON CONFLICT(account_id, api, day) DO UPDATE SET calls = calls + excluded.calls, "
                                      "is_used_up = max(is_used_up, excluded.is_used_up)");
const QString deleteUse = QStringLiteral("DELETE FROM wechat_calls WHERE account_id = ? AND day >= ? AND (? = '' OR api = ?)");

BusinessDay quotaDay(qint64 nowMs)
{
    return BusinessDay::ofMs(nowMs - graceMs);
}

Error refusal(const char *code, const QString &detail, const QString &api, qint64 nowMs)
{
    Error error = makeError(ErrorKind::RateLimited, code, detail);
    error.place.column = api;
    error.place.found = quotaReturns(nowMs);
    return error;
}

} // namespace

QString quotaReturns(qint64 nowMs)
{
    return msToBeijingText(quotaDay(nowMs).end().toMSecsSinceEpoch() + graceMs);
}

Done QuotaStore::count(AccountId account, const QString &api, const std::optional<int> &limit, qint64 nowMs)
{
    const auto today = use(account, api, BusinessDay::ofMs(nowMs));
    const auto closed = use(account, api, quotaDay(nowMs));
    if (!today || !closed)
        return failure(today ? closed.error() : today.error());
    if (closed->isUsedUp)
        return failure(refusal("wechat.quota_closed", {}, api, nowMs));
    if (limit && today->calls >= *limit)
        return failure(refusal("wechat.quota_used_up", QString::number(*limit), api, nowMs));
    return add(account, api, BusinessDay::ofMs(nowMs), {1, false});
}

Done QuotaStore::countByOwn(AccountId account, const QString &api, int limit, const Own &own, qint64 nowMs)
{
    if (own.left <= 0) {
        const Done noted = noteUsedUp(account, api, nowMs);
        return noted ? Done(failure(refusal("wechat.quota_used_up", QString::number(own.perDay), api, nowMs))) : noted;
    }
    const auto counted = calls(account, api, BusinessDay::ofMs(nowMs));
    if (!counted)
        return failure(counted.error());
    return add(account, api, BusinessDay::ofMs(nowMs), {limit - own.left - *counted + 1, false});
}

Done QuotaStore::noteUsedUp(AccountId account, const QString &api, qint64 nowMs)
{
    return add(account, api, quotaDay(nowMs), {0, true});
}

Done QuotaStore::forget(AccountId account, const QString &api, qint64 nowMs)
{
    auto erase = m_database.prepare(deleteUse);
    if (!erase)
        return failure(erase.error());
    erase->bind(0, toInteger(account));
    erase->bind(1, quotaDay(nowMs));
    erase->bind(2, api);
    erase->bind(3, api);
    return erase->run();
}

Result<int> QuotaStore::calls(AccountId account, const QString &api, BusinessDay day)
{
    const auto found = use(account, api, day);
    return found ? Result<int>(static_cast<int>(found->calls)) : failure(found.error());
}

Result<QuotaStore::Use> QuotaStore::use(AccountId account, const QString &api, BusinessDay day)
{
    auto query = m_database.prepare(selectUse);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, api);
    query->bind(2, day);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? Use{query->integer(0), query->integer(1) != 0} : Use();
}

Done QuotaStore::add(AccountId account, const QString &api, BusinessDay day, const Use &use)
{
    auto insert = m_database.prepare(addUse);
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, api);
    insert->bind(2, day);
    insert->bind(3, use.calls);
    insert->bind(4, use.isUsedUp);
    return insert->run();
}

} // namespace yiren
