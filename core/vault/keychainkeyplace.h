#pragma once

#include "vault/keychain.h"
#include "vault/keyplace.h"

#include <chrono>

namespace yiren {

// Keys in the operating system's keychain, with a clock round each job: libsecret has been seen never to call back inside Flatpak.
class KeychainKeyPlace final : public KeyPlace
{
public:
    explicit KeychainKeyPlace(Keychain &keychain, std::chrono::milliseconds limit = std::chrono::seconds(10));

    JobHandle<SharedSecret> read(const QString &name) override;
    JobHandle<void> write(const QString &name, SharedSecret key) override;
    JobHandle<void> remove(const QString &name) override;
    QString backend() const override { return m_keychain.backend(); }

private:
    Keychain &m_keychain;
    std::chrono::milliseconds m_limit;
};

} // namespace yiren
