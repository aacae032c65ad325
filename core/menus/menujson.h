#pragma once

#include "menus/menu.h"

#include <QByteArray>
#include <QJsonArray>

namespace yiren {

[[nodiscard]] QString menuKindName(MenuKind kind); // WeChat's own word: "click", "view", …; empty of Group and Other

// Buttons as menu/get or get_current_selfmenu_info write them (contract 6.2, 6.4). What is not known is kept as it came.
[[nodiscard]] Menu menuFromJson(const QJsonArray &buttons);
// {"button":[…]} as menu/create takes it (6.1), raw UTF-8. Also how a menu is kept here.
[[nodiscard]] QByteArray menuBody(const Menu &menu);
[[nodiscard]] Menu menuFromBody(const QByteArray &body); // what menuBody() made; anything else is no menu

// What is at WeChat, of what the API's question says and of what is shown: the shown one does not tell all of a button, so where both have
// the same names, keys and addresses the API's is taken; else somebody set another one in the backend.
struct MenuThere {
    Menu menu; // empty: none
    bool isFromBackend = false;

    friend bool operator==(const MenuThere &, const MenuThere &) = default;
};
[[nodiscard]] MenuThere menuThere(const Menu &api, const Menu &shown);

} // namespace yiren
