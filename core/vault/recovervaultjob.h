#pragma once

#include "vault/vaultopener.h"

namespace yiren {

// Opens a vault by its recovery code; then the key goes back to a keychain that has lost it, else the vault under a new passphrase.
class RecoverVaultJob final : public Job<OpenedVault>
{
public:
    RecoverVaultJob(const VaultSurroundings &surroundings, SharedSecret typed) : m_surroundings(surroundings), m_typed(std::move(typed)) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void unwrap();
    void lookIntoKeychain();
    void giveBack();
    void rememberBackend();
    void finishInKeychain();
    void askNewPassphrase();

    VaultSurroundings m_surroundings;
    SharedSecret m_typed;
    VaultContents m_contents;
    VaultKeyPtr m_key;

    JobHandle<VaultContents> m_load;
    JobHandle<VaultKeyPtr> m_derive;
    JobHandle<SharedSecret> m_read;
    JobHandle<void> m_write;
    JobHandle<OpenedVault> m_change;
};

} // namespace yiren
