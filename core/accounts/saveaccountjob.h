#pragma once

#include "accounts/accountfiles.h"
#include "base/futurejob.h"

#include <QThreadPool>

namespace yiren {

// Changes an account that is there: reads and checks what was given, puts new secrets into the open vault and then the rest
// into the data file. What was not given stays as it is. Credential "vault.locked"; errors of AccountStore::mayTake(), of
// readAccountFiles(), of the vault and of the data file; finishes with the account as it is now. Its collaborators outlive it.
class SaveAccountJob final : public Job<Account>
{
    Q_OBJECT

public:
    SaveAccountJob(StorageThread &storage, Vault &vault, QThreadPool &pool, Account present, AccountWords words);

protected:
    void doStart() override;
    void doStop() override;

private:
    using SharedFiles = std::shared_ptr<const AccountFiles>;

    void check(const SharedFiles &files);
    void putSecrets(const SharedFiles &files);
    void writeAccount(const SharedFiles &files);

    StorageThread &m_storage;
    Vault &m_vault;
    QThreadPool &m_pool;
    Account m_present;
    AccountWords m_words;
    JobHandle<SharedFiles> m_read;
    JobHandle<void> m_check;
    JobHandle<void> m_put;
    JobHandle<Account> m_write;
};

} // namespace yiren
