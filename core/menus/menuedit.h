#pragma once

#include "menus/menu.h"

#include <optional>

namespace yiren {

// What is done to a menu in the editor. Each says where the button is afterwards; nothing: it can't be, and the menu is as it was.

// At the end: of the first level (`under` -1), or of a button's sub-buttons; a button without any opens them from then on, and what it did
// before is gone. Nothing where WeChat's number is reached.
[[nodiscard]] std::optional<MenuPlace> addMenuButton(Menu &menu, int under, const MenuButton &button);
// The next place that may be chosen afterwards; `menu` {-1, -1} where none is left. Nothing: there was no button.
std::optional<MenuPlace> removeMenuButton(Menu &menu, MenuPlace place);
// Back to where it was, or as near as there is a place.
[[nodiscard]] std::optional<MenuPlace> insertMenuButton(Menu &menu, MenuPlace place, const MenuButton &button);
// `to` as it is counted while the button is still there. A button with sub-buttons stays at the first level; the last sub-button of a
// button may leave it empty.
[[nodiscard]] std::optional<MenuPlace> moveMenuButton(Menu &menu, MenuPlace from, MenuPlace to);
// One place earlier (-1) or later (1) beside its neighbours.
[[nodiscard]] std::optional<MenuPlace> shiftMenuButton(Menu &menu, MenuPlace place, int by);

} // namespace yiren
