#include "menus/menuversion.h"

#include "menus/menujson.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

const std::array menuSourceNames{QLatin1String("read"), QLatin1String("backend"), QLatin1String("made"), QLatin1String("rolled_back")};
const std::array menuDeedNames{QLatin1String("sending"), QLatin1String("unknown"), QLatin1String("done"), QLatin1String("refused")};
const std::array menuPlanNames{QLatin1String("waiting"), QLatin1String("begun"),     QLatin1String("done"),
                               QLatin1String("failed"),  QLatin1String("withdrawn"), QLatin1String("overtaken")};

template <typename Value, typename Names>
Value menuValueNamed(const Names &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](QLatin1String known) { return name == known; });
    return found == names.end() ? Value{} : static_cast<Value>(found - names.begin());
}

} // namespace

QString menuSourceName(MenuVersion::Source source)
{
    return menuSourceNames[static_cast<size_t>(source)];
}

MenuVersion::Source menuSourceFromName(QStringView name)
{
    return menuValueNamed<MenuVersion::Source>(menuSourceNames, name);
}

QString menuDeedStateName(MenuDeed::State state)
{
    return menuDeedNames[static_cast<size_t>(state)];
}

MenuDeed::State menuDeedStateFromName(QStringView name)
{
    return menuValueNamed<MenuDeed::State>(menuDeedNames, name);
}

QString menuPlanStateName(MenuPlan::State state)
{
    return menuPlanNames[static_cast<size_t>(state)];
}

MenuPlan::State menuPlanStateFromName(QStringView name)
{
    return menuValueNamed<MenuPlan::State>(menuPlanNames, name);
}

MenuDeed::State whatBecameOf(const MenuDeed &deed, const Menu &there, qint64 now)
{
    using State = MenuDeed::State;
    if (!deed.isUnderWay())
        return deed.state;
    if (menuFromBody(deed.body) == there)
        return State::Done;
    if (deed.state == State::Sending)
        return now - deed.sentAt > menuShowsAfterMs ? State::Unknown : State::Sending;
    return now - deed.unknownSince > menuShowsAfterMs ? State::Refused : State::Unknown;
}

} // namespace yiren
