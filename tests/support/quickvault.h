#pragma once

#include "support/cliprogram.h"
#include "support/vaultworld.h"

#include <QDir>

namespace yiren {

// The bytes of a data file whose vault CliProgram's passphrase opens, at a cost of next to nothing.
inline QByteArray quickVaultFile()
{
    const auto folder = std::make_shared<QTemporaryDir>();
    {
        VaultWorld world(folder);
        world.keychain.state = FakeKeychain::State::NoService;
        world.passphrase = "correct horse battery staple";
        if (!awaited(world.vault.unlock()))
            qFatal("no vault");
    }
    QFile file(folder->filePath(QStringLiteral("yiren.db"))); // closed: all of it stands in the one file
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vault");
    return file.readAll();
}

// The program's data folder, empty but for such a vault. At its true cost (tst_clivault pays it) deriving the key was two thirds of what
// the flows took.
inline void giveQuickVault(const CliProgram &cli)
{
    static const QByteArray bytes = quickVaultFile();
    QFile file(cli.dataDir() + QStringLiteral("/yiren.db"));
    if (!QDir().mkpath(cli.dataDir()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no data folder");
    QFile::setPermissions(cli.dataDir(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace yiren
