#pragma once

#include <QString>

namespace yiren {

// The tag at WeChat that names whom a campaign's mass send goes to, while it is on its way (core/campaigns): "触达N". It is no group of the
// founder's.
[[nodiscard]] QString campaignTag(qint64 campaign);
[[nodiscard]] qint64 campaignOfTag(const QString &name); // 0: it is no campaign's

} // namespace yiren
