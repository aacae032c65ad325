#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <optional>

namespace yiren {

// How often each API was called on a Beijing day, and which ones WeChat has closed for the day (45009). Use it inside the storage thread.
class QuotaStore
{
public:
    explicit QuotaStore(Database &database) : m_database(database) {}

    // Counts one call that is about to be made. RateLimited instead: "wechat.quota_closed" when WeChat has said so today,
    // "wechat.quota_used_up" when `limit` calls were made (detail: the limit); place.column is the API, place.found the Beijing time from
    // which it works again.
    [[nodiscard]] Done count(AccountId account, const QString &api, const std::optional<int> &limit, qint64 nowMs);
    // WeChat's own word about an account whose `limit` of the table is used up: it has `left` more calls today. Counts the call as count()
    // does; nothing left: RateLimited "wechat.quota_used_up" (detail: `perDay`), and not asked again until then.
    struct Own {
        qint64 perDay = 0;
        qint64 left = 0;
    };
    [[nodiscard]] Done countByOwn(AccountId account, const QString &api, int limit, const Own &own, qint64 nowMs);
    // After 45009.
    [[nodiscard]] Done noteUsedUp(AccountId account, const QString &api, qint64 nowMs);
    // After WeChat has set its counters back; an empty `api`: all.
    [[nodiscard]] Done forget(AccountId account, const QString &api, qint64 nowMs);
    // As counted here; after countByOwn() moved so that the table's limit leaves what WeChat says is left, which may be below 0.
    [[nodiscard]] Result<int> calls(AccountId account, const QString &api, BusinessDay day);

private:
    struct Use {
        qint64 calls = 0;
        bool isUsedUp = false;
    };
    Result<Use> use(AccountId account, const QString &api, BusinessDay day);
    Done add(AccountId account, const QString &api, BusinessDay day, const Use &use);

    Database &m_database;
};

// 00:05 in Beijing of the next day, when an API that is used up at `nowMs` works again: "2026-11-25 00:05:00" (contract 11.7).
[[nodiscard]] QString quotaReturns(qint64 nowMs);

} // namespace yiren
