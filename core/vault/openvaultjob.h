#pragma once

#include "vault/vaultopener.h"
#include "vault/vaultpolicy.h"

namespace yiren {

// Asks what nextStep() wants to know until it says how the vault opens, then does that.
class OpenVaultJob final : public Job<OpenedVault>
{
public:
    explicit OpenVaultJob(const VaultSurroundings &surroundings) : m_surroundings(surroundings) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void load();
    void advance();
    void askKeychain();
    void judgeKey(const Result<SharedSecret> &found);
    void tryKeychain();
    void clearTrial();
    void endTrial(VaultSituation::Trial trial);
    void askPassphrase();
    void openByPassphrase();
    void createByPassphrase();
    void createKey();
    void adopt(SharedSecret key);
    void makeKey(std::function<Result<NewVaultKey>()> work);
    void keepRecord(const NewVaultKey &made);
    void refuseLockedOrLost();
    void finishWith(VaultKeyPtr key, VaultOpening opening);

    VaultSurroundings m_surroundings;
    VaultSituation m_situation;
    VaultContents m_contents;
    SharedSecret m_found; // the keychain's key
    VaultKeyPtr m_key;    // the same, known to be right
    SharedSecret m_passphrase;
    Error m_keychainError;
    Error m_passphraseError;

    JobHandle<VaultContents> m_load;
    JobHandle<SharedSecret> m_read;
    JobHandle<void> m_write;
    JobHandle<VaultKeyPtr> m_derive;
    JobHandle<NewVaultKey> m_make;
    JobHandle<void> m_keep;
};

} // namespace yiren
