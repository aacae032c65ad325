#pragma once

#include "gateway/arrivedpush.h"
#include "pay/payapi.h"
#include "push/inboundpush.h"
#include "push/pushdoor.h"

#include <optional>

namespace yiren {

// What proves pushes at each entrance. An entrance without its keys is shut.
struct GatewayDoors {
    std::optional<PushKeys> official, mini, wecom;
    PayApi *pay = nullptr; // outlives what holds this

    [[nodiscard]] const PushKeys *keys(PushEntrance entrance) const; // null: shut, or not opened by keys
};

[[nodiscard]] inline PushStyle pushStyleOf(PushEntrance entrance)
{
    return entrance == PushEntrance::Wecom ? PushStyle::Wecom : PushStyle::Official;
}

// "/official", "/mini", "/wecom", "/pay".
[[nodiscard]] std::optional<PushEntrance> entranceAt(const QByteArray &path);
[[nodiscard]] bool isEntranceOpen(const GatewayDoors &doors, PushEntrance entrance);

// What a push came with, read again from what is kept of it; the instant is that of its arrival. Errors of readPushQuery(), openPush() and
// readInboundPush().
[[nodiscard]] Result<InboundPush> readAgain(const GatewayDoors &doors, const ArrivedPush &push);

} // namespace yiren
