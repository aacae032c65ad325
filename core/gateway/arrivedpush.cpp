#include "gateway/arrivedpush.h"

#include <QLatin1String>

#include <array>

namespace yiren {

namespace {

constexpr std::array entranceWords{std::pair{PushEntrance::Official, "official"}, std::pair{PushEntrance::Mini, "mini"},
                                   std::pair{PushEntrance::Wecom, "wecom"}, std::pair{PushEntrance::Pay, "pay"}};

} // namespace

QString pushEntranceName(PushEntrance entrance)
{
    for (const auto &[value, name] : entranceWords) {
        if (value == entrance)
            return QLatin1String(name);
    }
    return {};
}

std::optional<PushEntrance> pushEntranceFromName(QStringView name)
{
    for (const auto &[value, word] : entranceWords) {
        if (name == QLatin1String(word))
            return value;
    }
    return {};
}

} // namespace yiren
