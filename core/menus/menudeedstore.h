#pragma once

#include "bills/accountid.h"
#include "menus/menuversion.h"
#include "storage/database.h"

namespace yiren {

// What was sent of menus, and what is to be sent at a time. Use it inside the storage thread.
class MenuDeedStore
{
public:
    explicit MenuDeedStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<MenuDeed>> deeds(AccountId account); // newest first
    [[nodiscard]] Result<std::optional<MenuDeed>> underWay(AccountId account);
    [[nodiscard]] Result<std::vector<MenuPlan>> plans(AccountId account); // by their time, the latest first

    // Inside the caller's transaction.
    [[nodiscard]] Result<qint64> add(AccountId account, const MenuDeed &deed); // Locked "menus.under_way"
    // Of one that is under way; its plan becomes Done or Failed with it.
    [[nodiscard]] Done settle(qint64 deed, MenuDeed::State state, const QString &failure, qint64 now);
    [[nodiscard]] Result<qint64> addPlan(AccountId account, const MenuPlan &plan, qint64 now);
    [[nodiscard]] Done beginPlan(qint64 plan, qint64 deed, qint64 now);
    // To Withdrawn, Overtaken, Failed, or back to Waiting: NotFound "menus.no_plan" where it is not open any more.
    [[nodiscard]] Done setPlan(AccountId account, qint64 plan, MenuPlan::State state, const QString &failure = {});

private:
    Result<std::vector<MenuDeed>> select(AccountId account, const QString &condition);

    Database &m_database;
};

} // namespace yiren
