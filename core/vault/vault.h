#pragma once

#include "vault/sealedrows.h"
#include "vault/vaultopener.h"

namespace yiren {

struct NamedSecret {
    QString name;
    Secret value;
};

// The secrets of a data file. On disk they are always sealed; in memory too, until one is asked for. Outlives the jobs it gives.
class Vault
{
public:
    Vault(StorageThread &storage, VaultOpener &opener, const Clock &clock);

    // Errors: see VaultOpener. An open vault is read again, so that another process' changes are seen.
    [[nodiscard]] JobHandle<VaultOpening> unlock();
    [[nodiscard]] JobHandle<VaultOpening> unlockWithRecoveryCode(SharedSecret typed);
    [[nodiscard]] JobHandle<VaultOpening> changePassphrase(SharedSecret next);
    // An empty vault that lives as long as this object and writes nothing to disk.
    void openForThisSession();
    void lock();
    bool isUnlocked() const { return m_key != nullptr; }

    // Credential "vault.locked"; NotFound "vault.no_secret"; Damaged "vault.row_damaged". Its text is kept out of the log from here on.
    [[nodiscard]] Result<Secret> get(const QString &name) const;
    bool holds(const QString &name) const { return m_rows->find(name).has_value(); }
    // Those that are not there; of the others what is there is taken over. For keys that two programs may make at the same time.
    [[nodiscard]] JobHandle<void> putMissing(const std::vector<NamedSecret> &secrets);
    // All of them or none.
    [[nodiscard]] JobHandle<void> put(const std::vector<NamedSecret> &secrets);
    [[nodiscard]] JobHandle<void> remove(const QStringList &names);
    // Takes over what another process has put under that name since this one opened the vault; what it removed stays known here.
    // Credential "vault.locked". A row that this key did not seal is left alone.
    [[nodiscard]] JobHandle<void> readAgain(const QString &name);

private:
    JobHandle<VaultOpening> accepting(JobHandle<OpenedVault> opening);
    void accept(const OpenedVault &opened);

    StorageThread &m_storage;
    VaultOpener &m_opener;
    const Clock &m_clock;
    VaultKeyPtr m_key;                  // null while locked
    std::shared_ptr<SealedRows> m_rows; // shared with writes under way, which may end after a lock()
    bool m_isKeptOnDisk = true;
};

} // namespace yiren
