#pragma once

#include "vault/vaultopener.h"

namespace yiren {

// Puts an open vault under a new passphrase: a new key and recovery code, every secret sealed anew, all in one transaction.
class NewPassphraseJob final : public Job<OpenedVault>
{
public:
    NewPassphraseJob(const VaultSurroundings &surroundings, QString profile, VaultKeyPtr oldKey, SharedSecret passphrase)
        : m_surroundings(surroundings), m_profile(std::move(profile)), m_oldKey(std::move(oldKey)), m_passphrase(std::move(passphrase))
    {
    }

protected:
    void doStart() override;
    void doStop() override;

private:
    void replaceKey(const NewVaultKey &made);

    VaultSurroundings m_surroundings;
    QString m_profile;
    VaultKeyPtr m_oldKey;
    SharedSecret m_passphrase;

    JobHandle<NewVaultKey> m_make;
    JobHandle<std::vector<SealedRow>> m_replace;
};

} // namespace yiren
