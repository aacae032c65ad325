#pragma once

#include "menus/menudeedstore.h"
#include "menus/menujson.h"
#include "menus/menustore.h"

namespace yiren {

// All that the page of menus shows.
struct MenuBooks {
    std::optional<MenuDraft> draft;
    std::optional<MenuReading> reading;
    std::vector<MenuVersion> versions; // newest first
    std::vector<MenuDeed> deeds;       // newest first
    std::vector<MenuPlan> plans;       // the latest first

    const MenuVersion *version(qint64 id) const; // nullptr: not there
    const MenuVersion *there() const;            // what is at WeChat as it was read last; nullptr: nothing, or it was never read
    const MenuDeed *underWay() const;            // nullptr: nothing is
};
[[nodiscard]] Result<MenuBooks> loadMenuBooks(Database &database, AccountId account);

// What a person wants WeChat to be told. A deletion takes the menus for some people away too.
struct MenuWish {
    Menu menu; // empty of a deletion
    qint64 fromVersion = 0;
    bool isDeletion = false;
    qint64 plan = 0; // that this is; 0: none
};

// What WeChat answered.
struct MenuLook {
    MenuThere there;
    bool isOpen = false;
    int conditional = 0;
    bool maySet = true;
};

// Each one transaction, for StorageThread::write().
[[nodiscard]] Done keepMenuDraft(Database &database, AccountId account, const MenuDraft &draft);
// The menu as a version; the newest one where that is the same. Its number.
[[nodiscard]] Result<qint64> keepMenuVersion(Database &database, AccountId account, const Menu &menu, qint64 fromVersion, qint64 now);
// Writes down what is about to be sent. Locked "menus.under_way"; Input "menus.unsound" where WeChat would refuse the menu; NotFound
// "menus.no_plan" where the plan is not waiting any more. Plans that were due before it are overtaken.
[[nodiscard]] Result<MenuDeed> beginMenu(Database &database, AccountId account, const MenuWish &wish, qint64 now);
// What came of it. What is settled already stays as it is.
[[nodiscard]] Done settleMenu(Database &database, AccountId account, const MenuDeed &deed, qint64 now);
// What WeChat shows, kept, as a new version where it is none that is here; what is under way is settled by it.
[[nodiscard]] Result<MenuReading> keepMenuLook(Database &database, AccountId account, const MenuLook &look, qint64 now);
// Input "menus.unsound", "menus.due_past". The plan's number.
[[nodiscard]] Result<qint64> planMenu(Database &database, AccountId account, const MenuDraft &draft, qint64 dueAt, qint64 now);
// isWithdrawn false: it waits again. NotFound "menus.no_plan" where it is done or under way.
[[nodiscard]] Done withdrawMenuPlan(Database &database, AccountId account, qint64 plan, bool isWithdrawn, qint64 now);

} // namespace yiren
