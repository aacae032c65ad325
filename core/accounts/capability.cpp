#include "accounts/capability.h"

namespace yiren {

QString capabilityStateName(Capability::State state)
{
    switch (state) {
    case Capability::State::Ok:
        return QStringLiteral("ok");
    case Capability::State::NotPermitted:
        return QStringLiteral("not_permitted");
    case Capability::State::Failed:
        return QStringLiteral("failed");
    case Capability::State::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

std::optional<Capability::State> capabilityStateFromName(QStringView name)
{
    for (const auto state :
         {Capability::State::Ok, Capability::State::NotPermitted, Capability::State::Failed, Capability::State::Unknown}) {
        if (name == capabilityStateName(state))
            return state;
    }
    return std::nullopt;
}

} // namespace yiren
