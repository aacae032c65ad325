#pragma once

#include "menus/menu.h"

#include <QStringList>

namespace yiren {

// One line of what is different between two menus.
struct MenuChange {
    enum class Kind { Added, Removed, Renamed, Moved, Changed, Reordered };

    Kind kind = Kind::Added;
    QString under;       // the name of the button above it, as it is afterwards; of Removed as it was; empty: at the first level
    QString underBefore; // of Moved
    MenuButton before;   // of Removed, Renamed, Moved, Changed; without its sub-buttons
    MenuButton after;    // of Added, Renamed, Moved, Changed; without its sub-buttons
    QStringList orderBefore, orderAfter; // of Reordered: names

    friend bool operator==(const MenuChange &, const MenuChange &) = default;
};

// A button is the same one where its name or what it does is the same under the same button, or both elsewhere.
// In the order of `after`, then what was removed, then what only changed its place.
[[nodiscard]] std::vector<MenuChange> menuChanges(const Menu &before, const Menu &after);

} // namespace yiren
