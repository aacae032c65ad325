#pragma once

#include "menus/menudifference.h"
#include "menus/menulimits.h"
#include "menus/menuversion.h"

namespace yiren {

// What is said of menus.
[[nodiscard]] QString menuKindText(MenuKind kind);
[[nodiscard]] QString menuPlaceText(const Menu &menu, MenuPlace place); // "“服务” › “作品集”"
[[nodiscard]] QString menuFindingText(const Menu &menu, const MenuFinding &finding);
[[nodiscard]] QString menuChangeText(const MenuChange &change);
[[nodiscard]] QString menuVersionText(const MenuVersion &version, qint64 nowMs); // when, and where from
[[nodiscard]] QString menuPlanText(const MenuPlan &plan);
[[nodiscard]] QString menuTargetText(MenuKind kind); // the name of the field

} // namespace yiren
