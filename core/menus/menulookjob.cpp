#include "menus/menulookjob.h"

#include "wechat/officialerrors.h"

namespace yiren {

void MenuLookJob::doStart()
{
    m_askingShown = m_setup.api.ask<ShownMenu>(shownMenuCall(), shownMenu);
    m_askingShown->then(this, [this](const Result<ShownMenu> &shown) {
        if (!shown)
            return fail(shown.error());
        m_shown = *shown;
        askApi();
    });
    m_askingShown->start();
}

void MenuLookJob::doStop()
{
    m_askingShown.reset();
    m_askingApi.reset();
    m_keeping.reset();
}

void MenuLookJob::askApi()
{
    m_askingApi = m_setup.api.ask<ApiMenu>(menuCall(), apiMenu);
    m_askingApi->then(this, [this](const Result<ApiMenu> &api) { keep(api); });
    m_askingApi->start();
}

void MenuLookJob::keep(const Result<ApiMenu> &api)
{
    const bool isDenied = !api && reactionTo(api.error()) == Reaction::Permission;
    if (!api && !isDenied)
        return fail(api.error());
    MenuLook look;
    look.there = menuThere(api ? menuFromJson(api->buttons) : Menu(), menuFromJson(m_shown.buttons));
    look.isOpen = m_shown.isOpen;
    look.conditional = api ? api->conditional : 0;
    look.maySet = !isDenied;
    m_keeping = m_setup.storage.write<MenuReading>(
        [account = m_setup.account, look, now = m_setup.now()](Database &database) { return keepMenuLook(database, account, look, now); });
    m_keeping->then(this, [this](const Result<MenuReading> &kept) { finish(kept); });
    m_keeping->start();
}

} // namespace yiren
