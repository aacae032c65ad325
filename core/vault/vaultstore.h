#pragma once

#include "storage/database.h"
#include "time/clock.h"
#include "vault/keyrecord.h"

#include <optional>
#include <vector>

namespace yiren {

// The vault's two tables: the key's marker row and the sealed secrets. Use it inside the storage thread.
class VaultStore
{
public:
    explicit VaultStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<KeyRecord>> key();
    // Locked "vault.key_exists" when the file has a key already: a key is never written over.
    [[nodiscard]] Done insertKey(const KeyRecord &record, const Clock &clock);
    // Puts the record of a new key in the place of an old one that seals no row any more. Locked "vault.key_exists" when the
    // file has a third key by now.
    [[nodiscard]] Done replaceKey(const QString &oldKeyId, const KeyRecord &record, const Clock &clock);
    [[nodiscard]] Done setBackend(const QString &keyId, const QString &backend);

    [[nodiscard]] Result<std::vector<SealedRow>> rows();
    [[nodiscard]] Result<std::optional<SealedRow>> row(const QString &name);
    [[nodiscard]] Done put(const SealedRow &row, const Clock &clock);
    [[nodiscard]] Done remove(const QString &name);

private:
    Database &m_database;
};

} // namespace yiren
