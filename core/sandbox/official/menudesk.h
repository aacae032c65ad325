#pragma once

#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// An account that has never had a menu (contract/wechat-official-account.md 6.2, A.17).
class MenuDesk final : public OfficialDesk
{
public:
    [[nodiscard]] DeskAnswer answer(const DeskRequest &) override { return refused(46003, QStringLiteral("menu no exist")); }
};

} // namespace yiren::sandbox
