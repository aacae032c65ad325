#include "menus/menustore.h"

#include "menus/menujson.h"

namespace yiren {

Result<std::vector<MenuVersion>> MenuStore::select(AccountId account, const QString &condition, qint64 parameter)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, made_at, source, of_version, body FROM menu_version WHERE account_id = ? ")
                                    + condition + QStringLiteral(" ORDER BY id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, parameter);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<MenuVersion> versions;
    while (query->next())
        versions.push_back(
            {query->integer(0), query->integer(1), menuSourceFromName(query->text(2)), query->integer(3), menuFromBody(query->blob(4))});
    return versions;
}

Result<std::vector<MenuVersion>> MenuStore::versions(AccountId account)
{
    return select(account, QStringLiteral("AND id > ?"), 0);
}

Result<MenuVersion> MenuStore::version(AccountId account, qint64 id)
{
    auto found = select(account, QStringLiteral("AND id = ?"), id);
    if (!found)
        return failure(found.error());
    return found->empty() ? Result<MenuVersion>(failure(ErrorKind::NotFound, "menus.no_version", QString::number(id)))
                          : Result<MenuVersion>(std::move(found->front()));
}

Result<qint64> MenuStore::addVersion(AccountId account, const MenuVersion &version)
{
    auto add =
        m_database.prepare(QStringLiteral("INSERT INTO menu_version(account_id, made_at, source, of_version, body) VALUES(?, ?, ?, ?, ?)"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, version.madeAt);
    add->bind(2, menuSourceName(version.source));
    version.ofVersion > 0 ? add->bind(3, version.ofVersion) : add->bindNull(3);
    add->bind(4, menuBody(version.menu));
    if (auto ran = add->run(); !ran)
        return failure(ran.error());
    return add->lastId();
}

Result<std::optional<MenuDraft>> MenuStore::draft(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT body, from_version, changed_at FROM menu_draft WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::optional<MenuDraft>();
    return std::optional(MenuDraft{menuFromBody(query->blob(0)), query->integer(1), query->integer(2)});
}

Done MenuStore::putDraft(AccountId account, const MenuDraft &draft)
{
    auto put = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO menu_draft(account_id, body, from_version, changed_at) VALUES(?, ?, ?, ?)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, menuBody(draft.menu));
    draft.fromVersion > 0 ? put->bind(2, draft.fromVersion) : put->bindNull(2);
    put->bind(3, draft.changedAt);
    return put->run();
}

Result<std::optional<MenuReading>> MenuStore::reading(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT read_at, version_id, is_open, conditional, may_set FROM menu_reading WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::optional<MenuReading>();
    return std::optional(MenuReading{query->integer(0), query->integer(1), query->integer(2) != 0, static_cast<int>(query->integer(3)),
                                     query->integer(4) != 0});
}

Done MenuStore::putReading(AccountId account, const MenuReading &reading)
{
    auto put = m_database.prepare(QStringLiteral("INSERT OR REPLACE INTO menu_reading(account_id, read_at, version_id, is_open, "
                                                 "conditional, may_set) VALUES(?, ?, ?, ?, ?, ?)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, reading.readAt);
    reading.version > 0 ? put->bind(2, reading.version) : put->bindNull(2);
    put->bind(3, reading.isOpen);
    put->bind(4, reading.conditional);
    put->bind(5, reading.maySet);
    return put->run();
}

} // namespace yiren
