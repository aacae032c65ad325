#include "gateway/pushkeeper.h"

namespace yiren {

void PushKeeper::keep(ArrivedPush push, Told told)
{
    m_gathered.push_back(std::move(push));
    m_toTell.push_back(std::move(told));
    if (!m_write)
        write();
}

void PushKeeper::write()
{
    const auto pushes = std::make_shared<const std::vector<ArrivedPush>>(std::exchange(m_gathered, {}));
    m_write = m_storage.write<std::vector<KeptPush>>(
        [account = m_account, pushes](Database &database) { return PushStore(database).keep(account, *pushes); });
    m_write->then(this, [this, told = std::exchange(m_toTell, {})](const Result<std::vector<KeptPush>> &kept) {
        const Result<std::vector<KeptPush>> result = kept; // the job goes with the next write
        m_write.reset();
        if (!m_gathered.empty())
            write();
        for (size_t i = 0; i < told.size(); ++i)
            told[i](result ? Result<KeptPush>((*result)[i]) : failure(result.error()));
    });
    m_write->start();
}

} // namespace yiren
