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
    SharedSecret recoveryCode;   // only when there is a new key: show it once
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
    // Opens so that the next opening works again: a keychain that has lost the key gets it back; where none takes it, and for a vault with
    // a passphrase, the passphrase source is asked for a new one. Credential "recovery.no_vault", "recovery.malformed", "recovery.wrong",
    // the errors of the passphrase source; Damaged "vault.row_damaged". Nothing on disk changes when it fails.
    [[nodiscard]] JobHandle<OpenedVault> openWithRecoveryCode(SharedSecret typed);
    // For a vault with a passphrase, which the source gives. Usage "vault.no_passphrase" for another; errors as above.
    [[nodiscard]] JobHandle<OpenedVault> changePassphrase(SharedSecret next);

private:
    VaultSurroundings m_surroundings;
};

} // namespace yiren
