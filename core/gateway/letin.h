#pragma once

#include "gateway/gatewaydoors.h"

namespace yiren {

// What came in at an entrance, here or at a relay.
struct Knock {
    PushEntrance entrance = PushEntrance::Official;
    QByteArray query;    // behind the question mark
    HttpHeaders headers; // of WeChat Pay
    QByteArray body;
    qint64 arrivedAt = 0; // UTC ms
};

// What is genuine: to be kept, and what it says.
struct LetIn {
    ArrivedPush arrived;
    OpenedPush opened{};               // as the next: not of payment notifications
    std::optional<InboundPush> push{}; // nothing: genuine, and still nothing that can be read; it is kept as it came
};

// Errors of openPush() and readPushQuery(), for WeChat Pay those of verifySignature(): it is not genuine. The entrance is open.
[[nodiscard]] Result<LetIn> letIn(const GatewayDoors &doors, const Knock &knock);

// What has to be set right, where a push that WeChat really sent is refused for `why`: Credential "gateway.other_token",
// "gateway.no_aes_key", "gateway.other_aes_key", "gateway.not_sealed", "gateway.other_receiver", "gateway.other_pay_key",
// "gateway.other_clock", the detail names the entrance ("/official"). Nothing: no key and no clock would let it in.
[[nodiscard]] std::optional<Error> faultOfDoor(PushEntrance entrance, const QString &why);

} // namespace yiren
