#include "vault/newpassphrasejob.h"

#include "crypto/poolwork.h"
#include "storage/transaction.h"
#include "vault/vaultstore.h"

namespace yiren {

namespace {

// Reads the rows again, so that what another process has sealed since the opening comes along.
Result<std::vector<SealedRow>> sealAnew(Database &database, const VaultKey &oldKey, const NewVaultKey &made, const Clock &clock)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    VaultStore store(database);
    auto rows = store.rows();
    if (!rows)
        return rows;
    for (SealedRow &row : *rows) {
        const auto secret = oldKey.open(row);
        if (!secret)
            return failure(secret.error());
        if (auto removed = store.remove(row.name); !removed)
            return failure(removed.error());
        row = made.key->seal(row.name, *secret);
    }
    if (auto replaced = store.replaceKey(oldKey.keyId(), made.record, clock); !replaced)
        return failure(replaced.error());
    for (const SealedRow &row : *rows) {
        if (auto put = store.put(row, clock); !put)
            return failure(put.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return rows;
}

} // namespace

void NewPassphraseJob::doStart()
{
    m_make =
        runCryptoInPool<NewVaultKey>(m_surroundings.pool, [profile = m_profile, passphrase = m_passphrase, cost = m_surroundings.cost] {
            return newPassphraseKey(profile, *passphrase, cost);
        });
    m_make->then(this, [this](const Result<NewVaultKey> &made) {
        if (!made)
            return fail(made.error());
        replaceKey(*made);
    });
    m_make->start();
}

void NewPassphraseJob::doStop()
{
    m_make.reset();
    m_replace.reset();
}

void NewPassphraseJob::replaceKey(const NewVaultKey &made)
{
    m_replace = m_surroundings.storage.write<std::vector<SealedRow>>(
        [oldKey = m_oldKey, made, &clock = m_surroundings.clock](Database &database) { return sealAnew(database, *oldKey, made, clock); });
    m_replace->then(this, [this, made](const Result<std::vector<SealedRow>> &rows) {
        if (!rows)
            return fail(rows.error());
        finish(OpenedVault{made.key, *rows, {KeyRecord::Kind::Passphrase, made.recoveryCode, false}});
    });
    m_replace->start();
}

} // namespace yiren
