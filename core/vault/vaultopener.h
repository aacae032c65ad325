#pragma once

#include "storage/storagethread.h"
#include "time/clock.h"
#include "vault/keyrecord.h"
#include "vault/passphrase.h"

#include <QThreadPool>

#include <optional>
#include <vector>

namespace yiren {

// What the person should hear about an opening.
struct VaultOpening {
    KeyRecord::Kind kind = KeyRecord::Kind::Keychain;
    SharedSecret recoveryCode;   // only when the vault was made just now: show it once
    bool backendChanged = false; // the key was found in another keychain than the one that took it: an old one may come back
};

struct OpenedVault {
    VaultKeyPtr key;
    std::vector<SealedRow> rows;
    VaultOpening opening;
};

// What a data file's vault tables hold, and the data file's id.
struct VaultContents {
    QString profile;
    std::optional<KeyRecord> record;
    std::vector<SealedRow> rows;
};

// Everything that opening a vault touches.
struct VaultSurroundings {
    StorageThread &storage;
    KeyPlace &keyPlace;
    QThreadPool &pool;
    const Clock &clock;
    PassphraseSource passphrase;
    ScryptCost cost; // of new keys
};

// Opens the vault of a data file, or makes it at the first opening (see nextStep()).
class VaultOpener
{
public:
    explicit VaultOpener(VaultSurroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    // Credential "keychain.locked_or_lost" (the detail names the keychain that took the key and the one asked now), "keychain.wrong_key",
    // the errors of KeyPlace, of the passphrase source, and "passphrase.wrong". Nothing on disk changes when it fails.
    [[nodiscard]] JobHandle<OpenedVault> open();
    // Credential "recovery.no_vault", "recovery.malformed", "recovery.wrong". A keychain that has lost the key gets it back.
    [[nodiscard]] JobHandle<OpenedVault> openWithRecoveryCode(SharedSecret typed);

private:
    VaultSurroundings m_surroundings;
};

} // namespace yiren
