#include "content/postversion.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::array causeNames = {"autosave", "by_hand", "restored", "sent"}; // as SaveCause

} // namespace

QString saveCauseName(SaveCause cause)
{
    return QLatin1String(causeNames.at(static_cast<size_t>(cause)));
}

std::optional<SaveCause> saveCauseFromName(QStringView name)
{
    const auto found = std::find_if(causeNames.begin(), causeNames.end(), [&](const char *known) { return name == QLatin1String(known); });
    return found == causeNames.end() ? std::nullopt : std::optional(static_cast<SaveCause>(found - causeNames.begin()));
}

} // namespace yiren
