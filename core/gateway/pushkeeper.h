#pragma once

#include "gateway/pushstore.h"
#include "storage/storagethread.h"

#include <QObject>

#include <functional>

namespace yiren {

// Keeps pushes in the order in which they come. While one transaction is under way the next ones gather, and go in together; each is told
// after the commit that holds it.
class PushKeeper final : public QObject
{
    Q_OBJECT

public:
    using Told = std::function<void(const Result<KeptPush> &)>;

    PushKeeper(StorageThread &storage, AccountId account) : m_storage(storage), m_account(account) {}

    void keep(ArrivedPush push, Told told);

private:
    void write();

    StorageThread &m_storage;
    AccountId m_account;
    std::vector<ArrivedPush> m_gathered;
    std::vector<Told> m_toTell;
    JobHandle<std::vector<KeptPush>> m_write;
};

} // namespace yiren
