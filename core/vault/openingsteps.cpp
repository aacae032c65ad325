#include "vault/openingsteps.h"

#include "crypto/poolwork.h"
#include "storage/settingstore.h"
#include "vault/vaultstore.h"

namespace yiren {

QString keyNameInKeychain(const QString &profile)
{
    return QStringLiteral("cn.yiren.desktop/kek/") + profile;
}

QString trialNameInKeychain(const QString &profile)
{
    return QStringLiteral("cn.yiren.desktop/trial/") + profile;
}

JobHandle<VaultContents> loadContents(StorageThread &storage)
{
    // On the writing connection: a new data file gets its id here.
    return storage.write<VaultContents>([](Database &database) -> Result<VaultContents> {
        auto profile = SettingStore(database).profileId();
        if (!profile)
            return failure(profile.error());
        VaultStore store(database);
        auto record = store.key();
        if (!record)
            return failure(record.error());
        auto rows = store.rows();
        if (!rows)
            return failure(rows.error());
        return VaultContents{std::move(*profile), std::move(*record), std::move(*rows)};
    });
}

JobHandle<VaultKeyPtr> deriveKey(QThreadPool &pool, const VaultContents &contents, SharedSecret passphrase)
{
    return runCryptoInPool<VaultKeyPtr>(pool, [profile = contents.profile, record = *contents.record, passphrase = std::move(passphrase)] {
        return keyFromPassphrase(profile, record, *passphrase);
    });
}

JobHandle<void> keepRecord(StorageThread &storage, const KeyRecord &record, const Clock &clock)
{
    return storage.write<void>([record, &clock](Database &database) { return VaultStore(database).insertKey(record, clock); });
}

} // namespace yiren
