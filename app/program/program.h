#pragma once

#include "accounts/account.h"
#include "pay/payconnection.h"
#include "storage/datadir.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "vault/keychainkeyplace.h"
#include "vault/systemkeychain.h"
#include "vault/vault.h"
#include "wechat/officialconnection.h"
#include "wecom/corpconnection.h"

#include <QThreadPool>

#include <memory>

namespace yiren {

// Builds what every command and the window stand on, in order, and owns it: clock, data folder, storage, vault. Nothing else creates these.
class Program
{
public:
    // dataDir empty: the platform's folder. YIREN_NOW (RFC 3339) starts the clock there: reruns of an earlier day, tests.
    [[nodiscard]] static Result<std::unique_ptr<Program>> create(const QString &dataDir, PassphraseSource passphrase);

    Clock &clock() { return *m_clock; }
    const DataDir &dataDir() const { return m_dataDir; }
    StorageThread &storage() { return *m_storage; }
    Vault &vault() { return *m_vault; }
    QThreadPool &pool() { return m_pool; }
    // Opens and migrates the data file and ends an erasure that was interrupted; everything else waits for this.
    [[nodiscard]] JobHandle<void> open(StorageThread::Looking looking = StorageThread::Looking::First) { return m_storage->open(looking); }
    [[nodiscard]] PayConnection connectPay(Merchant merchant, AccountId account);
    [[nodiscard]] OfficialConnection connectOfficial(OfficialAccount account); // needs the open vault, which keeps the token
    [[nodiscard]] CorpConnection connectCorp(Corp corp);                       // likewise

private:
    void keepCertificates(AccountId account, const std::vector<PlatformCertificate> &certificates);

    Program(std::unique_ptr<Clock> clock, DataDir dataDir, PassphraseSource passphrase);

    std::unique_ptr<Clock> m_clock;
    DataDir m_dataDir;
    QThreadPool m_pool;
    std::unique_ptr<StorageThread> m_storage;
    SystemKeychain m_keychain;
    KeychainKeyPlace m_keyPlace;
    std::unique_ptr<VaultOpener> m_opener;
    std::unique_ptr<Vault> m_vault;
    std::vector<JobHandle<void>> m_keeping; // writes of certificates, done or under way
};

// The clock this process lives by: the system's, or one that starts at YIREN_NOW. Usage "now.unreadable".
[[nodiscard]] Result<std::unique_ptr<Clock>> processClock();

} // namespace yiren
