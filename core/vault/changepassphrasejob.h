#pragma once

#include "vault/vaultopener.h"

namespace yiren {

// Opens a vault by its passphrase and puts it under a new one.
class ChangePassphraseJob final : public Job<OpenedVault>
{
public:
    ChangePassphraseJob(const VaultSurroundings &surroundings, SharedSecret next) : m_surroundings(surroundings), m_next(std::move(next)) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void openByPassphrase();
    void change(const VaultKeyPtr &key);

    VaultSurroundings m_surroundings;
    SharedSecret m_next;
    VaultContents m_contents;

    JobHandle<VaultContents> m_load;
    JobHandle<VaultKeyPtr> m_derive;
    JobHandle<OpenedVault> m_change;
};

} // namespace yiren
