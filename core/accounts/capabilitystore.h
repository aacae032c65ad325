#pragma once

#include "accounts/account.h"
#include "accounts/capability.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

struct KnownCapability {
    QString name;
    Capability::State state = Capability::State::Unknown;
    QString code;       // of what was refused; empty: nothing
    qint64 askedAt = 0; // UTC ms
};

// What an account may do, as WeChat answered when it was asked (contract/wechat-official-account.md 0.5). Use it inside the storage thread.
class CapabilityStore
{
public:
    explicit CapabilityStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<KnownCapability>> capabilities(AccountId account); // by name
    // One transaction.
    [[nodiscard]] Done keep(AccountId account, const std::vector<Capability> &found, qint64 nowMs);

private:
    Database &m_database;
};

} // namespace yiren
