#include "schedule/outboxcall.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::array stepNames = {"draft_add", "publish", "mass_send"};              // as SendStep
constexpr std::array stateNames = {"ready", "sending", "unknown", "sent", "failed"}; // as CallState

template <typename Value, size_t count>
std::optional<Value> valueOf(const std::array<const char *, count> &names, QStringView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const char *known) { return name == QLatin1String(known); });
    return found == names.end() ? std::nullopt : std::optional(static_cast<Value>(found - names.begin()));
}

} // namespace

QString sendStepName(SendStep step)
{
    return QLatin1String(stepNames.at(static_cast<size_t>(step)));
}

QString callStateName(CallState state)
{
    return QLatin1String(stateNames.at(static_cast<size_t>(state)));
}

std::optional<SendStep> sendStepFromName(QStringView name)
{
    return valueOf<SendStep>(stepNames, name);
}

std::optional<CallState> callStateFromName(QStringView name)
{
    return valueOf<CallState>(stateNames, name);
}

OutboxCall outboxCall(SendStep step, const OfficialCall &call, const QString &key)
{
    OutboxCall written;
    written.step = step;
    written.path = call.path;
    written.body = call.body;
    written.key = key;
    return written;
}

OfficialCall officialCall(const OutboxCall &call)
{
    OfficialCall again = jsonCall("", {}, Safety::OnceOnly);
    again.path = call.path;
    again.body = call.body;
    return again;
}

void noteUnclear(OutboxCall &call)
{
    call.failure = unclearCall;
}

bool isUnclear(const OutboxCall &call)
{
    return call.state == CallState::Unknown || call.failure == unclearCall;
}

} // namespace yiren
