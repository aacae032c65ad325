#include "gateway/gatewaydoors.h"

namespace yiren {

const PushKeys *GatewayDoors::keys(PushEntrance entrance) const
{
    const std::optional<PushKeys> *kept = nullptr;
    switch (entrance) {
    case PushEntrance::Official:
        kept = &official;
        break;
    case PushEntrance::Mini:
        kept = &mini;
        break;
    case PushEntrance::Wecom:
        kept = &wecom;
        break;
    case PushEntrance::Pay:
        return nullptr;
    }
    return kept && *kept ? &**kept : nullptr;
}

std::optional<PushEntrance> entranceAt(const QByteArray &path)
{
    return path.startsWith('/') ? pushEntranceFromName(QString::fromLatin1(path.mid(1))) : std::nullopt;
}

bool isEntranceOpen(const GatewayDoors &doors, PushEntrance entrance)
{
    return entrance == PushEntrance::Pay ? doors.pay != nullptr : doors.keys(entrance) != nullptr;
}

Result<InboundPush> readAgain(const GatewayDoors &doors, const ArrivedPush &push)
{
    const PushKeys *keys = doors.keys(push.entrance);
    if (!keys)
        return failure(ErrorKind::Credential, "push.token");
    const auto query = readPushQuery(push.proof);
    if (!query)
        return failure(query.error());
    const auto opened = openPush(pushStyleOf(push.entrance), *keys, *query, push.raw, push.arrivedAt / 1000);
    if (!opened)
        return failure(opened.error());
    return readInboundPush(opened->fields);
}

} // namespace yiren
