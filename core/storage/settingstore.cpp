#include "storage/settingstore.h"

#include <QUuid>

namespace yiren {

Result<QString> SettingStore::value(const QString &key)
{
    auto query = m_database.prepare(QStringLiteral("SELECT value FROM setting WHERE key = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, key);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->text(0) : QString();
}

Done SettingStore::set(const QString &key, const QString &value)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, key);
    insert->bind(1, value);
    return insert->run();
}

Result<QString> SettingStore::profileId()
{
    const QString key = QStringLiteral("profile_id");
    auto known = value(key);
    if (!known || !known->isEmpty())
        return known;
    const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (auto stored = set(key, made); !stored)
        return failure(stored.error());
    return made;
}

} // namespace yiren
