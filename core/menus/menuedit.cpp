#include "menus/menuedit.h"

#include "menus/menulimits.h"

#include <algorithm>

namespace yiren {

namespace {

// The list that the place is in; nullptr: there is none.
Menu *listOf(Menu &menu, MenuPlace place)
{
    if (place.sub < 0)
        return &menu;
    MenuButton *group = buttonAt(menu, {place.button, -1});
    return group && group->isGroup() ? &group->subs : nullptr;
}

int placeIn(MenuPlace place)
{
    return place.sub < 0 ? place.button : place.sub;
}

MenuPlace withPlace(MenuPlace place, int at)
{
    return place.sub < 0 ? MenuPlace{at, -1} : MenuPlace{place.button, at};
}

bool hasRoom(const Menu &list, MenuPlace place)
{
    return static_cast<qsizetype>(list.size()) < (place.sub < 0 ? mostMenuButtons : mostMenuSubs);
}

} // namespace

std::optional<MenuPlace> addMenuButton(Menu &menu, int under, const MenuButton &button)
{
    if (under < 0)
        return insertMenuButton(menu, {static_cast<int>(menu.size()), -1}, button);
    MenuButton *group = buttonAt(menu, {under, -1});
    if (!group || button.isGroup())
        return {};
    if (!group->isGroup())
        *group = {group->name, MenuKind::Group, {}, {}, {}, {}, {}};
    return insertMenuButton(menu, {under, static_cast<int>(group->subs.size())}, button);
}

std::optional<MenuPlace> removeMenuButton(Menu &menu, MenuPlace place)
{
    if (!buttonAt(menu, place))
        return {};
    Menu *list = listOf(menu, place);
    list->erase(list->begin() + placeIn(place));
    if (list->empty())
        return place.sub < 0 ? MenuPlace{} : MenuPlace{place.button, -1};
    return withPlace(place, std::min(placeIn(place), static_cast<int>(list->size()) - 1));
}

std::optional<MenuPlace> insertMenuButton(Menu &menu, MenuPlace place, const MenuButton &button)
{
    Menu *list = listOf(menu, place);
    if (!list || !hasRoom(*list, place) || (place.sub >= 0 && button.isGroup()))
        return {};
    const int at = std::clamp(placeIn(place), 0, static_cast<int>(list->size()));
    list->insert(list->begin() + at, button);
    return withPlace(place, at);
}

std::optional<MenuPlace> moveMenuButton(Menu &menu, MenuPlace from, MenuPlace to)
{
    const MenuButton *moved = buttonAt(menu, from);
    if (!moved || from == to)
        return {};
    const MenuButton button = *moved;
    Menu after = menu;
    if (!removeMenuButton(after, from))
        return {};
    const bool isFirstLevel = from.sub < 0;
    if (isFirstLevel && to.sub >= 0 && to.button > from.button)
        --to.button; // the buttons behind it have moved up
    const auto place = insertMenuButton(after, to, button);
    if (!place)
        return {};
    menu = std::move(after);
    return place;
}

std::optional<MenuPlace> shiftMenuButton(Menu &menu, MenuPlace place, int by)
{
    Menu *list = listOf(menu, place);
    const int to = placeIn(place) + by;
    if (!list || !buttonAt(menu, place) || to < 0 || to >= static_cast<int>(list->size()))
        return {};
    return moveMenuButton(menu, place, withPlace(place, to));
}

} // namespace yiren
