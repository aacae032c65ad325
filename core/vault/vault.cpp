#include "vault/vault.h"

#include "base/log.h"
#include "crypto/random.h"
#include "storage/transaction.h"
#include "vault/vaultstore.h"

namespace yiren {

namespace {

// Hands what was opened to the vault before anybody hears of it.
class UnlockJob final : public Job<VaultOpening>
{
public:
    UnlockJob(JobHandle<OpenedVault> opening, std::function<void(const OpenedVault &)> accept)
        : m_opening(std::move(opening)), m_accept(std::move(accept))
    {
    }

protected:
    void doStart() override
    {
        m_opening->then(this, [this](const Result<OpenedVault> &opened) {
            if (!opened)
                return fail(opened.error());
            m_accept(*opened);
            finish(opened->opening);
        });
        m_opening->start();
    }
    void doStop() override { m_opening.reset(); }

private:
    JobHandle<OpenedVault> m_opening;
    std::function<void(const OpenedVault &)> m_accept;
};

Done inOneTransaction(Database &database, const std::function<Done(VaultStore &)> &work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    VaultStore store(database);
    if (auto done = work(store); !done)
        return done;
    return transaction->commit();
}

} // namespace

Vault::Vault(StorageThread &storage, VaultOpener &opener, const Clock &clock)
    : m_storage(storage), m_opener(opener), m_clock(clock), m_rows(std::make_shared<SealedRows>())
{
}

JobHandle<VaultOpening> Vault::unlock()
{
    return accepting(m_opener.open());
}

JobHandle<VaultOpening> Vault::unlockWithRecoveryCode(SharedSecret typed)
{
    return accepting(m_opener.openWithRecoveryCode(std::move(typed)));
}

JobHandle<VaultOpening> Vault::changePassphrase(SharedSecret next)
{
    return accepting(m_opener.changePassphrase(std::move(next)));
}

void Vault::openForThisSession()
{
    accept({std::make_shared<const VaultKey>(QStringLiteral("session"), QStringLiteral("session"), Secret(randomBytes(vaultKeyBytes))),
            {},
            {}});
    m_isKeptOnDisk = false;
}

void Vault::lock()
{
    m_key.reset();
    m_rows = std::make_shared<SealedRows>();
}

Result<Secret> Vault::get(const QString &name) const
{
    if (!isUnlocked())
        return failure(ErrorKind::Credential, "vault.locked");
    const auto row = m_rows->find(name);
    if (!row)
        return failure(ErrorKind::NotFound, "vault.no_secret", name);
    auto secret = m_key->open(*row);
    if (secret)
        keepOutOfLogs(secret->bytes());
    return secret;
}

JobHandle<void> Vault::put(const std::vector<NamedSecret> &secrets)
{
    if (!isUnlocked())
        return readyJob<void>(failure(ErrorKind::Credential, "vault.locked"));
    std::vector<SealedRow> sealed;
    for (const NamedSecret &secret : secrets) {
        keepOutOfLogs(secret.value.bytes());
        sealed.push_back(m_key->seal(secret.name, secret.value));
    }
    if (!m_isKeptOnDisk) {
        m_rows->put(sealed);
        return readyJob<void>({});
    }
    return m_storage.write<void>([sealed = std::move(sealed), rows = m_rows, &clock = m_clock](Database &database) -> Done {
        auto done = inOneTransaction(database, [&](VaultStore &store) -> Done {
            for (const SealedRow &row : sealed) {
                if (auto put = store.put(row, clock); !put)
                    return put;
            }
            return {};
        });
        if (done)
            rows->put(sealed);
        return done;
    });
}

JobHandle<void> Vault::putMissing(const std::vector<NamedSecret> &secrets)
{
    if (!isUnlocked())
        return readyJob<void>(failure(ErrorKind::Credential, "vault.locked"));
    std::vector<SealedRow> sealed;
    for (const NamedSecret &secret : secrets) {
        if (!m_isKeptOnDisk && holds(secret.name))
            continue;
        keepOutOfLogs(secret.value.bytes());
        sealed.push_back(m_key->seal(secret.name, secret.value));
    }
    if (!m_isKeptOnDisk) {
        m_rows->put(sealed);
        return readyJob<void>({});
    }
    return m_storage.write<void>([sealed = std::move(sealed), rows = m_rows, &clock = m_clock](Database &database) -> Done {
        std::vector<SealedRow> stored = sealed;
        auto done = inOneTransaction(database, [&](VaultStore &store) -> Done {
            for (SealedRow &row : stored) {
                const auto known = store.row(row.name);
                if (!known)
                    return failure(known.error());
                if (*known)
                    row = **known;
                else if (auto put = store.put(row, clock); !put)
                    return put;
            }
            return {};
        });
        if (done)
            rows->put(stored);
        return done;
    });
}

JobHandle<void> Vault::remove(const QStringList &names)
{
    if (!isUnlocked())
        return readyJob<void>(failure(ErrorKind::Credential, "vault.locked"));
    if (!m_isKeptOnDisk) {
        m_rows->remove(names);
        return readyJob<void>({});
    }
    return m_storage.write<void>([names, rows = m_rows](Database &database) -> Done {
        auto done = inOneTransaction(database, [&](VaultStore &store) -> Done {
            for (const QString &name : names) {
                if (auto removed = store.remove(name); !removed)
                    return removed;
            }
            return {};
        });
        if (done)
            rows->remove(names);
        return done;
    });
}

JobHandle<void> Vault::readAgain(const QString &name)
{
    if (!isUnlocked())
        return readyJob<void>(failure(ErrorKind::Credential, "vault.locked"));
    if (!m_isKeptOnDisk)
        return readyJob<void>({});
    return m_storage.read<void>([name, keyId = m_key->keyId(), rows = m_rows](Database &database) -> Done {
        const auto row = VaultStore(database).row(name);
        if (!row)
            return failure(row.error());
        if (*row && (*row)->keyId == keyId)
            rows->put({**row});
        return {};
    });
}

JobHandle<VaultOpening> Vault::accepting(JobHandle<OpenedVault> opening)
{
    return JobHandle<VaultOpening>(new UnlockJob(std::move(opening), [this](const OpenedVault &opened) { accept(opened); }));
}

void Vault::accept(const OpenedVault &opened)
{
    m_key = opened.key;
    m_rows = std::make_shared<SealedRows>();
    m_rows->put(opened.rows);
    m_isKeptOnDisk = true;
}

} // namespace yiren
