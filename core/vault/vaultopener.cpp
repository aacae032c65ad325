#include "vault/vaultopener.h"

#include "vault/changepassphrasejob.h"
#include "vault/openvaultjob.h"
#include "vault/recovervaultjob.h"

namespace yiren {

JobHandle<OpenedVault> VaultOpener::open()
{
    return JobHandle<OpenedVault>(new OpenVaultJob(m_surroundings));
}

JobHandle<OpenedVault> VaultOpener::openWithRecoveryCode(SharedSecret typed)
{
    return JobHandle<OpenedVault>(new RecoverVaultJob(m_surroundings, std::move(typed)));
}

JobHandle<OpenedVault> VaultOpener::changePassphrase(SharedSecret next)
{
    return JobHandle<OpenedVault>(new ChangePassphraseJob(m_surroundings, std::move(next)));
}

} // namespace yiren
