#include "broadcasts/broadcast.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

// Each in the order of its enumeration.
constexpr std::array kindNames{"customers", "groups", "moment"};
constexpr std::array stateNames{"draft", "creating", "unknown", "making", "waiting", "confirmed", "partly", "sent", "failed", "cancelled"};
constexpr std::array targetNames{"open", "sent", "not_friend", "limit", "unsendable"};

template <typename Names>
int placeOf(const Names &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const char *one) { return name == QLatin1String(one); });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin());
}

} // namespace

QString broadcastKindName(BroadcastKind kind)
{
    return QLatin1String(kindNames[static_cast<size_t>(kind)]);
}

BroadcastKind broadcastKindFromName(QStringView name)
{
    return static_cast<BroadcastKind>(placeOf(kindNames, name));
}

QString broadcastStateName(BroadcastState state)
{
    return QLatin1String(stateNames[static_cast<size_t>(state)]);
}

BroadcastState broadcastStateFromName(QStringView name)
{
    return static_cast<BroadcastState>(placeOf(stateNames, name));
}

QString targetStateName(TargetState state)
{
    return QLatin1String(targetNames[static_cast<size_t>(state)]);
}

TargetState targetStateFromName(QStringView name)
{
    return static_cast<TargetState>(placeOf(targetNames, name));
}

} // namespace yiren
