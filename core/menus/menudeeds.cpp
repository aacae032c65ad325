#include "menus/menudeeds.h"

#include "audit/auditstore.h"
#include "menus/menulimits.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

Done noteMenu(Database &database, AccountId account, const char *action, qint64 version, const QString &detail, qint64 now)
{
    return AuditStore(database).append(
        {0, now, account, QLatin1String(action), QStringLiteral("menu %1").arg(version), detail.trimmed(), {}});
}

Result<qint64> versionOf(Database &database, AccountId account, const Menu &menu, qint64 fromVersion, qint64 now)
{
    MenuStore store(database);
    const auto versions = store.versions(account);
    if (!versions)
        return failure(versions.error());
    if (!versions->empty() && versions->front().menu == menu)
        return versions->front().id;
    const auto from = std::ranges::find(*versions, fromVersion, &MenuVersion::id);
    const bool isOld = from != versions->end() && from->menu == menu;
    const auto source = isOld ? MenuVersion::Source::RolledBack : MenuVersion::Source::Made;
    return store.addVersion(account, {0, now, source, isOld ? fromVersion : 0, menu});
}

// Those that were due before what is begun now.
Done overtake(Database &database, AccountId account, qint64 plan, qint64 now)
{
    MenuDeedStore store(database);
    const auto plans = store.plans(account);
    if (!plans)
        return failure(plans.error());
    const auto own = std::ranges::find(*plans, plan, &MenuPlan::id);
    const qint64 until = own == plans->end() ? now : own->dueAt;
    for (const MenuPlan &other : *plans) {
        if (other.id == plan || other.state != MenuPlan::State::Waiting || other.dueAt > until)
            continue;
        if (auto set = store.setPlan(account, other.id, MenuPlan::State::Overtaken); !set)
            return set;
    }
    return {};
}

Done checkWaits(Database &database, AccountId account, qint64 plan)
{
    const auto plans = MenuDeedStore(database).plans(account);
    if (!plans)
        return failure(plans.error());
    const auto own = std::ranges::find(*plans, plan, &MenuPlan::id);
    const bool waits = own != plans->end() && own->state == MenuPlan::State::Waiting;
    return waits ? Done() : Done(failure(ErrorKind::NotFound, "menus.no_plan", QString::number(plan)));
}

Done settleNow(Database &database, AccountId account, const MenuDeed &deed, MenuDeed::State state, const QString &failureCode, qint64 now)
{
    if (auto settled = MenuDeedStore(database).settle(deed.id, state, failureCode, now); !settled)
        return settled;
    return noteMenu(database, account, "menu.settled", deed.version, menuDeedStateName(state) + u' ' + failureCode, now);
}

Done settleByLook(Database &database, AccountId account, const Menu &there, qint64 now)
{
    const auto open = MenuDeedStore(database).underWay(account);
    if (!open)
        return failure(open.error());
    if (!*open)
        return {};
    const MenuDeed::State state = whatBecameOf(**open, there, now);
    if (state == (*open)->state)
        return {};
    const QString code = state == MenuDeed::State::Refused ? QString(menuNotArrived) : QString();
    return settleNow(database, account, **open, state, code, now);
}

// The version that is at WeChat: the newest that is the same, else a new one.
Result<qint64> versionThere(MenuStore &store, AccountId account, const MenuThere &there, qint64 now)
{
    if (there.menu.empty())
        return 0;
    const auto versions = store.versions(account);
    if (!versions)
        return failure(versions.error());
    const auto same = std::ranges::find(*versions, there.menu, &MenuVersion::menu);
    if (same != versions->end())
        return same->id;
    const auto source = there.isFromBackend ? MenuVersion::Source::Backend : MenuVersion::Source::Read;
    return store.addVersion(account, {0, now, source, 0, there.menu});
}

template <typename T>
Result<T> commit(Transaction &transaction, T value)
{
    const auto committed = transaction.commit();
    return committed ? Result<T>(std::move(value)) : failure(committed.error());
}

Result<MenuDeed> writeDown(Database &database, AccountId account, const MenuWish &wish, qint64 now)
{
    MenuDeed deed;
    deed.sentAt = now;
    if (!wish.isDeletion) {
        const auto version = versionOf(database, account, wish.menu, wish.fromVersion, now);
        if (!version)
            return failure(version.error());
        deed.version = *version;
        deed.body = menuBody(wish.menu);
    }
    const auto id = MenuDeedStore(database).add(account, deed);
    if (!id)
        return failure(id.error());
    deed.id = *id;
    return deed;
}

} // namespace

const MenuVersion *MenuBooks::version(qint64 id) const
{
    const auto found = std::ranges::find(versions, id, &MenuVersion::id);
    return found == versions.end() ? nullptr : &*found;
}

const MenuVersion *MenuBooks::there() const
{
    return reading ? version(reading->version) : nullptr;
}

const MenuDeed *MenuBooks::underWay() const
{
    const auto found = std::ranges::find_if(deeds, &MenuDeed::isUnderWay);
    return found == deeds.end() ? nullptr : &*found;
}

Result<MenuBooks> loadMenuBooks(Database &database, AccountId account)
{
    MenuStore store(database);
    MenuDeedStore deedStore(database);
    auto draft = store.draft(account);
    auto reading = draft ? store.reading(account) : failure(draft.error());
    auto versions = reading ? store.versions(account) : failure(reading.error());
    auto deeds = versions ? deedStore.deeds(account) : failure(versions.error());
    auto plans = deeds ? deedStore.plans(account) : failure(deeds.error());
    if (!plans)
        return failure(plans.error());
    return MenuBooks{std::move(*draft), *reading, std::move(*versions), std::move(*deeds), std::move(*plans)};
}

Done keepMenuDraft(Database &database, AccountId account, const MenuDraft &draft)
{
    return MenuStore(database).putDraft(account, draft);
}

Result<qint64> keepMenuVersion(Database &database, AccountId account, const Menu &menu, qint64 fromVersion, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto version = versionOf(database, account, menu, fromVersion, now);
    return version ? commit(*transaction, *version) : version;
}

Result<MenuDeed> beginMenu(Database &database, AccountId account, const MenuWish &wish, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (!wish.isDeletion && !isSound(wish.menu))
        return failure(ErrorKind::Input, "menus.unsound");
    if (auto waits = wish.plan > 0 ? checkWaits(database, account, wish.plan) : Done(); !waits)
        return failure(waits.error());
    const auto deed = writeDown(database, account, wish, now);
    if (!deed)
        return deed;
    MenuDeedStore store(database);
    if (auto begun = wish.plan > 0 ? store.beginPlan(wish.plan, deed->id, now) : Done(); !begun)
        return failure(begun.error());
    if (auto overtaken = overtake(database, account, wish.plan, now); !overtaken)
        return failure(overtaken.error());
    if (auto noted = noteMenu(database, account, wish.isDeletion ? "menu.deleting" : "menu.publishing", deed->version, {}, now); !noted)
        return failure(noted.error());
    return commit(*transaction, *deed);
}

Done settleMenu(Database &database, AccountId account, const MenuDeed &deed, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto open = MenuDeedStore(database).underWay(account);
    if (!open)
        return failure(open.error());
    if (!*open || (*open)->id != deed.id)
        return {}; // the menu was read meanwhile
    const auto settled = settleNow(database, account, deed, deed.state, deed.failure, now);
    return settled ? transaction->commit() : settled;
}

Result<MenuReading> keepMenuLook(Database &database, AccountId account, const MenuLook &look, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    MenuStore store(database);
    const auto version = versionThere(store, account, look.there, now);
    if (!version)
        return failure(version.error());
    const MenuReading reading{now, *version, look.isOpen, look.conditional, look.maySet};
    if (auto put = store.putReading(account, reading); !put)
        return failure(put.error());
    if (auto settled = settleByLook(database, account, look.there.menu, now); !settled)
        return failure(settled.error());
    return commit(*transaction, reading);
}

Result<qint64> planMenu(Database &database, AccountId account, const MenuDraft &draft, qint64 dueAt, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (!isSound(draft.menu))
        return failure(ErrorKind::Input, "menus.unsound");
    if (dueAt <= now)
        return failure(ErrorKind::Input, "menus.due_past");
    const auto version = versionOf(database, account, draft.menu, draft.fromVersion, now);
    if (!version)
        return version;
    const auto plan = MenuDeedStore(database).addPlan(account, {0, *version, dueAt, MenuPlan::State::Waiting, 0, {}}, now);
    if (!plan)
        return plan;
    if (auto noted = noteMenu(database, account, "menu.planned", *version, QString::number(dueAt), now); !noted)
        return failure(noted.error());
    return commit(*transaction, *plan);
}

Done withdrawMenuPlan(Database &database, AccountId account, qint64 plan, bool isWithdrawn, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto state = isWithdrawn ? MenuPlan::State::Withdrawn : MenuPlan::State::Waiting;
    if (auto set = MenuDeedStore(database).setPlan(account, plan, state); !set)
        return set;
    const auto noted = noteMenu(database, account, isWithdrawn ? "menu.plan_withdrawn" : "menu.plan_waits", plan, {}, now);
    return noted ? transaction->commit() : noted;
}

} // namespace yiren
