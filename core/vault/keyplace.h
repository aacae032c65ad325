#pragma once

#include "base/job.h"
#include "base/secret.h"

#include <memory>

namespace yiren {

// Job results are handed out by const reference and copied between threads; a secret travels in them by shared owner and is wiped with the
// last.
using SharedSecret = std::shared_ptr<const Secret>;

constexpr int vaultKeyBytes = 32;

// Keeps single keys of 32 bytes outside the data file, by name. Every job answers within a bounded time.
class KeyPlace
{
public:
    virtual ~KeyPlace() = default;

    // NotFound "keychain.no_entry" (which may also mean locked); Credential "keychain.denied", "keychain.unavailable",
    // "keychain.no_answer", "keychain.not_a_key" for an entry of another length.
    [[nodiscard]] virtual JobHandle<SharedSecret> read(const QString &name) = 0;
    // Replaces what stands there. Succeeds only when a later read gives the same bytes: else Credential as above or "keychain.not_kept".
    [[nodiscard]] virtual JobHandle<void> write(const QString &name, SharedSecret key) = 0;
    // A name that holds nothing is no error.
    [[nodiscard]] virtual JobHandle<void> remove(const QString &name) = 0;
    virtual QString backend() const = 0;
};

} // namespace yiren
