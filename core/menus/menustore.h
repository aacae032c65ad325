#pragma once

#include "bills/accountid.h"
#include "menus/menuversion.h"
#include "storage/database.h"

namespace yiren {

// Versions, the editor's menu and what WeChat showed. Use it inside the storage thread.
class MenuStore
{
public:
    explicit MenuStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<MenuVersion>> versions(AccountId account); // newest first
    [[nodiscard]] Result<MenuVersion> version(AccountId account, qint64 id);    // NotFound "menus.no_version"
    [[nodiscard]] Result<std::optional<MenuDraft>> draft(AccountId account);
    [[nodiscard]] Result<std::optional<MenuReading>> reading(AccountId account);

    // Inside the caller's transaction. The number of the new one.
    [[nodiscard]] Result<qint64> addVersion(AccountId account, const MenuVersion &version);
    [[nodiscard]] Done putDraft(AccountId account, const MenuDraft &draft);
    [[nodiscard]] Done putReading(AccountId account, const MenuReading &reading);

private:
    Result<std::vector<MenuVersion>> select(AccountId account, const QString &condition, qint64 parameter);

    Database &m_database;
};

} // namespace yiren
