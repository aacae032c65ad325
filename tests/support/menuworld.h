#pragma once

#include "menus/menuplanpass.h"
#include "support/appworld.h"

#include <algorithm>

namespace yiren {

// An official account at the stand-in whose menu is edited, published and read. Both clocks are moved together.
struct MenuWorld : AppWorld {
    explicit MenuWorld(sandbox::OfficialClass accountClass = sandbox::OfficialClass::VerifiedService)
        : AppWorld([](Account &, const sandbox::Credentials &) {}, accountClass)
    {
        deadline = std::chrono::milliseconds(1500); // some answers never come
        connection = connect(*officialOf(account, world.vault));
    }

    static MenuButton click(const QByteArray &name, const QByteArray &key)
    {
        return {QString::fromUtf8(name), MenuKind::Click, QString::fromUtf8(key), {}, {}, {}, {}};
    }
    static MenuButton page(const QByteArray &name, const QByteArray &url)
    {
        return {QString::fromUtf8(name), MenuKind::View, QString::fromUtf8(url), {}, {}, {}, {}};
    }
    static MenuButton group(const QByteArray &name, std::vector<MenuButton> subs)
    {
        return {QString::fromUtf8(name), MenuKind::Group, {}, {}, {}, {}, std::move(subs)};
    }

    MenuSetup setup() { return {*connection.api, world.storage, world.clock, account.id}; }
    sandbox::OfficialControl &wechat() { return server->officialControl(); }
    Result<MenuReading> look() { return awaited(JobHandle<MenuReading>(new MenuLookJob(setup()))); }
    JobHandle<MenuSent> publishing(const Menu &menu) { return JobHandle<MenuSent>(new MenuSendJob(setup(), {menu, 0, false, 0})); }
    Result<MenuSent> publish(const Menu &menu) { return awaited(publishing(menu)); }
    Result<MenuSent> takeAway() { return awaited(JobHandle<MenuSent>(new MenuSendJob(setup(), {{}, 0, true, 0}))); }
    Result<MenuPassReport> pass() { return awaited(JobHandle<MenuPassReport>(new MenuPlanPass(setup()))); }
    Result<qint64> plan(const Menu &menu, qint64 dueAt)
    {
        return awaited(world.storage.write<qint64>([menu, dueAt, id = account.id, at = now()](Database &database) {
            return planMenu(database, id, {menu, 0, at}, dueAt, at);
        }));
    }
    MenuBooks books()
    {
        return *awaited(world.storage.read<MenuBooks>([id = account.id](Database &database) { return loadMenuBooks(database, id); }));
    }
    qsizetype applied(sandbox::EffectLedger::Kind kind) const
    {
        const auto effects = server->control().effects();
        return std::ranges::count(effects, kind, &sandbox::EffectLedger::Effect::kind);
    }
    qsizetype published() const { return applied(sandbox::EffectLedger::Kind::MenuPublished); }
};

} // namespace yiren
