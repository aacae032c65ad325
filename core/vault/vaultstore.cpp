#include "vault/vaultstore.h"

namespace yiren {

namespace {

QString word(KeyRecord::Kind kind)
{
    return kind == KeyRecord::Kind::Keychain ? QStringLiteral("keychain") : QStringLiteral("passphrase");
}

KeyRecord recordOf(const Statement &row)
{
    KeyRecord record;
    record.keyId = row.text(0);
    record.kind = row.text(1) == word(KeyRecord::Kind::Keychain) ? KeyRecord::Kind::Keychain : KeyRecord::Kind::Passphrase;
    record.backend = row.text(2);
    record.salt = row.blob(3);
    record.cost = {static_cast<quint64>(row.integer(4)), static_cast<quint32>(row.integer(5)), static_cast<quint32>(row.integer(6))};
    record.check = {row.blob(7), row.blob(8)};
    record.recoverySalt = row.blob(9);
    record.recoveryNonce = row.blob(10);
    record.recoveryCipher = row.blob(11);
    return record;
}

} // namespace

Result<std::optional<KeyRecord>> VaultStore::key()
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT key_id, kind, backend, salt, scrypt_n, scrypt_r, scrypt_p, check_nonce, check_cipher, recovery_salt, recovery_nonce, "
        "recovery_cipher FROM vault_key ORDER BY created_at, key_id LIMIT 1"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::optional<KeyRecord>();
    return std::optional<KeyRecord>(recordOf(*query));
}

Done VaultStore::insertKey(const KeyRecord &record, const Clock &clock)
{
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO vault_key(key_id, kind, backend, salt, scrypt_n, scrypt_r, scrypt_p, check_nonce, check_cipher, recovery_salt, "
        "recovery_nonce, recovery_cipher, created_at) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM "
        "vault_key)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, record.keyId);
    insert->bind(1, word(record.kind));
    insert->bind(2, record.backend);
    insert->bind(3, record.salt);
    insert->bind(4, static_cast<qint64>(record.cost.n));
    insert->bind(5, static_cast<qint64>(record.cost.r));
    insert->bind(6, static_cast<qint64>(record.cost.p));
    insert->bind(7, record.check.nonce);
    insert->bind(8, record.check.cipher);
    insert->bind(9, record.recoverySalt);
    insert->bind(10, record.recoveryNonce);
    insert->bind(11, record.recoveryCipher);
    insert->bind(12, clock.now().toMSecsSinceEpoch());
    if (auto ran = insert->run(); !ran)
        return ran;
    if (insert->changedRows() != 1)
        return failure(ErrorKind::Locked, "vault.key_exists");
    return {};
}

Done VaultStore::replaceKey(const QString &oldKeyId, const KeyRecord &record, const Clock &clock)
{
    auto erase = m_database.prepare(QStringLiteral("DELETE FROM vault_key WHERE key_id = ?"));
    if (!erase)
        return failure(erase.error());
    erase->bind(0, oldKeyId);
    if (auto ran = erase->run(); !ran)
        return ran;
    return insertKey(record, clock);
}

Done VaultStore::setBackend(const QString &keyId, const QString &backend)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE vault_key SET backend = ? WHERE key_id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, backend);
    update->bind(1, keyId);
    return update->run();
}

Result<std::vector<SealedRow>> VaultStore::rows()
{
    auto query = m_database.prepare(QStringLiteral("SELECT name, key_id, nonce, cipher FROM vault_row ORDER BY name"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<SealedRow> rows;
    while (query->next())
        rows.push_back({query->text(0), query->text(1), query->blob(2), query->blob(3)});
    return rows;
}

Result<std::optional<SealedRow>> VaultStore::row(const QString &name)
{
    auto query = m_database.prepare(QStringLiteral("SELECT name, key_id, nonce, cipher FROM vault_row WHERE name = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, name);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::optional<SealedRow>();
    return std::optional<SealedRow>({query->text(0), query->text(1), query->blob(2), query->blob(3)});
}

Done VaultStore::put(const SealedRow &row, const Clock &clock)
{
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO vault_row(name, key_id, nonce, cipher, updated_at) VALUES(?, ?, ?, ?, ?) ON CONFLICT(name) DO UPDATE SET "
        "key_id = excluded.key_id, nonce = excluded.nonce, cipher = excluded.cipher, updated_at = excluded.updated_at"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, row.name);
    insert->bind(1, row.keyId);
    insert->bind(2, row.nonce);
    insert->bind(3, row.cipher);
    insert->bind(4, clock.now().toMSecsSinceEpoch());
    return insert->run();
}

Done VaultStore::remove(const QString &name)
{
    auto erase = m_database.prepare(QStringLiteral("DELETE FROM vault_row WHERE name = ?"));
    if (!erase)
        return failure(erase.error());
    erase->bind(0, name);
    return erase->run();
}

} // namespace yiren
