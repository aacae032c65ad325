#pragma once

#include <QString>

namespace yiren {

// Where a link of an article may lead. WeChat: another article, which readers can open. Outside: any other page; links to those can't be
// clicked in an article. Other: no page at all (javascript:, file:, mailto:, a relative address).
enum class LinkTarget { WeChat, Outside, Other };

[[nodiscard]] LinkTarget linkTarget(const QString &address);

} // namespace yiren
