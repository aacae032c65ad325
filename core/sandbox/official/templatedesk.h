#pragma once

#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// A service account that has no templates of messages (contract/wechat-official-account.md 4.4).
class TemplateDesk final : public OfficialDesk
{
public:
    [[nodiscard]] DeskAnswer answer(const DeskRequest &) override { return bare({{QStringLiteral("template_list"), QJsonArray{}}}); }
};

} // namespace yiren::sandbox
