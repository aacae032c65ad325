#pragma once

#include "wechat/officialcall.h"

#include <vector>

namespace yiren {

// One question that changes nothing and whose answer, or 48001, says whether the account may do this.
struct OfficialProbe {
    QString name; // "wechat.draft", "wechat.publish", "wechat.followers", "wechat.statistics", "wechat.menu", "wechat.mass",
                  // "wechat.templates": stable
    OfficialCall call;
};

// Contract 0.5.2, and the draft box.
[[nodiscard]] std::vector<OfficialProbe> officialProbes(qint64 nowMs);

} // namespace yiren
