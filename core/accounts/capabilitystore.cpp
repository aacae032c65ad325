#include "accounts/capabilitystore.h"

#include "storage/transaction.h"

namespace yiren {

namespace {

const QString selectCapabilities =
    QStringLiteral("SELECT name, state, code, asked_at FROM wechat_capability WHERE account_id = ? ORDER BY name");
const QString upsert = QStringLiteral("INSERT INTO wechat_capability(account_id, name, state, code, asked_at) VALUES(?, ?, ?, ?, ?) "
                                      "ON CONFLICT(account_id, name) DO UPDATE SET state = excluded.state, code = excluded.code, "
                                      "asked_at = excluded.asked_at");

} // namespace

Result<std::vector<KnownCapability>> CapabilityStore::capabilities(AccountId account)
{
    auto query = m_database.prepare(selectCapabilities);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<KnownCapability> known;
    while (query->next()) {
        const auto state = capabilityStateFromName(query->text(1));
        known.push_back({query->text(0), state.value_or(Capability::State::Unknown), query->text(2), query->integer(3)});
    }
    return known;
}

Done CapabilityStore::keep(AccountId account, const std::vector<Capability> &found, qint64 nowMs)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    auto put = m_database.prepare(upsert);
    if (!put)
        return failure(put.error());
    for (const Capability &one : found) {
        put->bind(0, toInteger(account));
        put->bind(1, one.name);
        put->bind(2, capabilityStateName(one.state));
        put->bind(3, one.error ? one.error->code : QString());
        put->bind(4, nowMs);
        if (auto ran = put->run(); !ran)
            return ran;
    }
    return transaction->commit();
}

} // namespace yiren
