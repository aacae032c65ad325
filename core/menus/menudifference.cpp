#include "menus/menudifference.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace yiren {

namespace {

// A button with where it stands. `parent`: of the button above it, its place among `before`'s first level; -1: it is of the first level,
// -2: of a button that is new.
struct Standing {
    MenuButton button;
    int parent = -1;
    QString under;
    std::optional<size_t> partner;
};
using Standings = std::vector<Standing>;

MenuButton alone(MenuButton button)
{
    button.subs.clear();
    return button;
}

bool doesTheSame(const MenuButton &one, const MenuButton &other)
{
    MenuButton renamed = one;
    renamed.name = other.name;
    return renamed == other;
}

void pair(Standings &before, Standings &after, const std::function<bool(const Standing &, const Standing &)> &isSame)
{
    for (size_t later = 0; later < after.size(); ++later) {
        for (size_t earlier = 0; earlier < before.size() && !after[later].partner; ++earlier) {
            if (before[earlier].partner || !isSame(before[earlier], after[later]))
                continue;
            before[earlier].partner = later;
            after[later].partner = earlier;
        }
    }
}

Standings firstLevel(const Menu &menu)
{
    Standings all;
    for (const MenuButton &button : menu)
        all.push_back({button, -1, {}, {}});
    return all;
}

void pairAtOnePlace(Standings &before, Standings &after)
{
    pair(before, after, [](const Standing &one, const Standing &other) {
        return one.parent == other.parent && one.button.name == other.button.name && one.button.isGroup() == other.button.isGroup();
    });
    pair(before, after,
         [](const Standing &one, const Standing &other) { return one.parent == other.parent && doesTheSame(one.button, other.button); });
}

// Sub-buttons behind the first level, under the number of their button.
void addSubs(Standings &all, size_t first, const std::function<int(size_t)> &parentOf)
{
    for (size_t place = 0; place < first; ++place) {
        const std::vector<MenuButton> subs = all[place].button.subs;
        for (const MenuButton &sub : subs)
            all.push_back({sub, parentOf(place), all[place].button.name, {}});
    }
}

void addChange(std::vector<MenuChange> &changes, const Standing &earlier, const Standing &later)
{
    const MenuButton before = alone(earlier.button);
    const MenuButton after = alone(later.button);
    using Kind = MenuChange::Kind;
    if (earlier.parent != later.parent)
        changes.push_back({Kind::Moved, later.under, earlier.under, before, after, {}, {}});
    if (before.name != after.name)
        changes.push_back({Kind::Renamed, later.under, {}, before, after, {}, {}});
    if (!doesTheSame(before, after))
        changes.push_back({Kind::Changed, later.under, {}, before, after, {}, {}});
}

// Those that stayed under their button, when they changed places among themselves.
void addReordered(std::vector<MenuChange> &changes, const Standings &before, const Standings &after, int parent)
{
    std::vector<size_t> places;
    QStringList namesAfter;
    QString under;
    for (const Standing &later : after) {
        if (later.parent != parent || !later.partner || before[*later.partner].parent != parent)
            continue;
        places.push_back(*later.partner);
        namesAfter.append(later.button.name);
        under = later.under;
    }
    if (std::ranges::is_sorted(places))
        return;
    std::ranges::sort(places);
    QStringList namesBefore;
    for (const size_t place : places)
        namesBefore.append(before[place].button.name);
    changes.push_back({MenuChange::Kind::Reordered, under, {}, {}, {}, namesBefore, namesAfter});
}

} // namespace

std::vector<MenuChange> menuChanges(const Menu &menuBefore, const Menu &menuAfter)
{
    Standings before = firstLevel(menuBefore);
    Standings after = firstLevel(menuAfter);
    pairAtOnePlace(before, after);
    const size_t firstBefore = before.size();
    const size_t firstAfter = after.size();
    addSubs(before, firstBefore, [](size_t place) { return static_cast<int>(place); });
    addSubs(after, firstAfter, [&](size_t place) { return after[place].partner ? static_cast<int>(*after[place].partner) : -2; });
    pairAtOnePlace(before, after);
    pair(before, after, [](const Standing &one, const Standing &other) { return !one.button.isGroup() && one.button == other.button; });
    std::vector<MenuChange> changes;
    for (const Standing &later : after) {
        if (later.partner)
            addChange(changes, before[*later.partner], later);
        else
            changes.push_back({MenuChange::Kind::Added, later.under, {}, {}, alone(later.button), {}, {}});
    }
    for (const Standing &earlier : before) {
        if (!earlier.partner)
            changes.push_back({MenuChange::Kind::Removed, earlier.under, {}, alone(earlier.button), {}, {}, {}});
    }
    for (int parent = -1; parent < static_cast<int>(firstBefore); ++parent)
        addReordered(changes, before, after, parent);
    return changes;
}

} // namespace yiren
