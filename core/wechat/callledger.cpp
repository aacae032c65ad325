#include "wechat/callledger.h"

#include "base/json.h"

namespace yiren {

CallLedger::CallLedger(StorageThread &storage, const Clock &clock, AccountId account)
    : m_storage(storage), m_clock(clock), m_account(account), m_table(QuotaTable::shipped())
{
}

JobHandle<void> CallLedger::count(const QString &api)
{
    return m_storage.write<void>([account = m_account, api, limit = m_table.limitOf(api), now = nowMs()](Database &database) {
        return QuotaStore(database).count(account, api, limit, now);
    });
}

JobHandle<void> CallLedger::countByOwn(const QString &api, const QuotaStore::Own &own)
{
    return m_storage.write<void>([account = m_account, api, own, limit = m_table.limitOf(api).value_or(0), now = nowMs()](
                                     Database &database) { return QuotaStore(database).countByOwn(account, api, limit, own, now); });
}

void CallLedger::noteUsedUp(const QString &api)
{
    keep([account = m_account, api, now = nowMs()](QuotaStore &store) { return store.noteUsedUp(account, api, now); });
}

void CallLedger::noteAnswer(const OfficialCall &call)
{
    const bool isAll = call.path.startsWith(QLatin1String("/cgi-bin/clear_quota"));
    if (!isAll && call.path != QLatin1String("/cgi-bin/openapi/quota/clear"))
        return;
    const QString api = isAll ? QString() : parseObject(call.body).value_or(QJsonObject()).value(u"cgi_path").toString();
    keep([account = m_account, api, now = nowMs()](QuotaStore &store) { return store.forget(account, api, now); });
}

QString CallLedger::returns() const
{
    return quotaReturns(nowMs());
}

// Not waited for: a note that is lost costs one more refusal by WeChat.
void CallLedger::keep(std::function<Done(QuotaStore &)> work)
{
    std::erase_if(m_keeping, [](const JobHandle<void> &one) { return one->isFinished(); });
    m_keeping.push_back(m_storage.write<void>([work = std::move(work)](Database &database) -> Done {
        QuotaStore store(database);
        return work(store);
    }));
    m_keeping.back()->start();
}

} // namespace yiren
