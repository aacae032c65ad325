#pragma once

#include "sandbox/official/officialdesk.h"

#include <QJsonArray>

namespace yiren::sandbox {

// The addresses of WeChat's servers: the harmless question whether a token works (contract/wechat-official-account.md 1.5).
class AddressDesk final : public OfficialDesk
{
public:
    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override
    {
        const QJsonArray api{QStringLiteral("203.0.113.10"), QStringLiteral("203.0.113.11")};
        const QJsonArray push{QStringLiteral("101.226.103.0/25"), QStringLiteral("203.0.113.20")};
        return bare({{QStringLiteral("ip_list"), request.route.kind == OfficialCallKind::ApiAddresses ? api : push}});
    }
};

} // namespace yiren::sandbox
