#pragma once

#include "support/awaited.h"
#include "support/fakeclock.h"
#include "fakekeychain.h"
#include "storage/migrations.h"
#include "vault/keychainkeyplace.h"
#include "vault/openingsteps.h"
#include "vault/vault.h"

#include <QTemporaryDir>

namespace yiren {

// A data file on disk with everything that opens its vault: a keychain in a chosen state, a passphrase or none, a cheap scrypt.
struct VaultWorld {
    explicit VaultWorld(const StatementGate &gate = {}) : VaultWorld(std::make_shared<QTemporaryDir>(), gate) {}
    // A later start of the program on the same data file.
    explicit VaultWorld(const std::shared_ptr<QTemporaryDir> &dir, const StatementGate &gate = {})
        : folder(dir), storage({dir->filePath(QStringLiteral("yiren.db")),
                                [this](Database &database) { return migrate(database, folder->path(), clock); }, gate})
    {
        const Done opened = awaited(storage.open());
        if (!opened)
            qFatal("storage: %s", qUtf8Printable(opened.error().code));
    }

    PassphraseSource source()
    {
        return [this](PassphrasePurpose purpose) -> Result<Secret> {
            purposes.append(purpose);
            if (passphrase.isEmpty())
                return failure(ErrorKind::Credential, "passphrase.missing");
            return Secret(passphrase);
        };
    }

    std::shared_ptr<QTemporaryDir> folder;
    FakeClock clock;
    StorageThread storage;
    FakeKeychain keychain;
    QByteArray passphrase;
    QList<PassphrasePurpose> purposes; // as the source was asked
    KeychainKeyPlace keyPlace{keychain, std::chrono::milliseconds(100)};
    QThreadPool pool;
    VaultOpener opener{{storage, keyPlace, pool, clock, source(), ScryptCost{16, 8, 1}}};
    Vault vault{storage, opener, clock};
};

inline VaultContents contentsOf(VaultWorld &world)
{
    return *awaited(loadContents(world.storage));
}

// A later start of the program, with the keychain as it was left.
inline std::unique_ptr<VaultWorld> laterThan(VaultWorld &before)
{
    auto later = std::make_unique<VaultWorld>(before.folder);
    later->keychain.entries = before.keychain.entries;
    return later;
}

} // namespace yiren
