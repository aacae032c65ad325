#pragma once

#include "storage/database.h"

namespace yiren {

// Small facts about this data file: profile id, whether it is the demonstration, language. No secret ever.
class SettingStore
{
public:
    explicit SettingStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<QString> value(const QString &key); // empty when not set
    [[nodiscard]] Done set(const QString &key, const QString &value);
    // The random id of this data file, made on first use; keychain entries are named after it.
    [[nodiscard]] Result<QString> profileId();

private:
    Database &m_database;
};

} // namespace yiren
