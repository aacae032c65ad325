#include "customers/personaldatakeys.h"

#include "crypto/random.h"
#include "storage/settingstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

constexpr int keyBytes = 32;
const QString sessionId = QStringLiteral("session");

QString keyIdSetting()
{
    return QStringLiteral("customers.key");
}

QString dataKeyName(const QString &id)
{
    return QStringLiteral("customers/%1/data_key").arg(id);
}

QString indexKeyName(const QString &id)
{
    return QStringLiteral("customers/%1/index_key").arg(id);
}

// The id that counts: the one that was noted first.
Result<QString> noteKeyId(Database &database, const QString &made)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    SettingStore settings(database);
    const auto known = settings.value(keyIdSetting());
    if (!known || !known->isEmpty())
        return known;
    if (auto set = settings.set(keyIdSetting(), made); !set)
        return failure(set.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return made;
}

// Keys are in the vault before their id is noted: an id that is noted always has its keys.
class CustomerKeysJob final : public Job<CustomerKeysPtr>
{
public:
    CustomerKeysJob(Vault &vault, StorageThread &storage) : m_vault(vault), m_storage(storage) {}

protected:
    void doStart() override
    {
        if (!m_vault.isUnlocked())
            return fail(makeError(ErrorKind::Credential, "vault.locked"));
        if (!m_vault.isKeptOnDisk()) // what it seals can be read as long as it lives; no note of it may outlive it
            return m_vault.holds(dataKeyName(sessionId)) ? answer(sessionId) : make(sessionId);
        m_id = m_storage.read<QString>([](Database &database) { return SettingStore(database).value(keyIdSetting()); });
        m_id->then(this, [this](const Result<QString> &id) {
            if (!id)
                return fail(id.error());
            id->isEmpty() ? make(QString::fromLatin1(randomBytes(8).toHex())) : take(*id);
        });
        m_id->start();
    }
    void doStop() override
    {
        m_id.reset();
        m_step.reset();
    }

private:
    void make(const QString &id)
    {
        std::vector<NamedSecret> keys;
        keys.push_back({dataKeyName(id), Secret(randomBytes(keyBytes))});
        keys.push_back({indexKeyName(id), Secret(randomBytes(keyBytes))});
        m_step = m_vault.put(keys);
        m_step->then(this, [this, id](const Done &put) {
            if (!put)
                return fail(put.error());
            m_vault.isKeptOnDisk() ? note(id) : answer(id);
        });
        m_step->start();
    }
    void note(const QString &made)
    {
        m_id = m_storage.write<QString>([made](Database &database) { return noteKeyId(database, made); });
        m_id->then(this, [this](const Result<QString> &id) { id ? take(*id) : fail(id.error()); });
        m_id->start();
    }
    void take(const QString &id)
    {
        if (m_vault.holds(dataKeyName(id)) && m_vault.holds(indexKeyName(id)))
            return answer(id);
        m_step = m_vault.readAgain(dataKeyName(id)); // another program has put it there
        m_step->then(this, [this, id](const Done &read) { read ? takeIndexKey(id) : fail(read.error()); });
        m_step->start();
    }
    void takeIndexKey(const QString &id)
    {
        m_step = m_vault.readAgain(indexKeyName(id));
        m_step->then(this, [this, id](const Done &read) { read ? answer(id) : fail(read.error()); });
        m_step->start();
    }
    void answer(const QString &id)
    {
        auto data = m_vault.get(dataKeyName(id));
        auto index = m_vault.get(indexKeyName(id));
        if (!data || !index)
            return fail(data ? index.error() : data.error());
        finish(CustomerKeysPtr(std::make_shared<const CustomerKeys>(CustomerKeys{id, std::move(*data), std::move(*index)})));
    }

    Vault &m_vault;
    StorageThread &m_storage;
    JobHandle<QString> m_id;
    JobHandle<void> m_step;
};

} // namespace

JobHandle<CustomerKeysPtr> customerKeys(Vault &vault, StorageThread &storage)
{
    return JobHandle<CustomerKeysPtr>(new CustomerKeysJob(vault, storage));
}

} // namespace yiren
