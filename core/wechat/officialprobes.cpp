#include "wechat/officialprobes.h"

#include "wechat/drafts.h"
#include "wechat/followerstatistics.h"
#include "wechat/masssend.h"
#include "wechat/publishing.h"
#include "wechat/tags.h"

namespace yiren {

std::vector<OfficialProbe> officialProbes(qint64 nowMs)
{
    std::vector<OfficialProbe> probes{{QStringLiteral("wechat.draft"), draftCountCall()},
                                      {QStringLiteral("wechat.publish"), publishedListCall(0, 1, Contents::Left)},
                                      {QStringLiteral("wechat.followers"), followerTotalCall()}};
    const BusinessDay yesterday = BusinessDay::ofMs(nowMs).previous();
    if (auto statistics = followerMovementCall({yesterday, yesterday}, nowMs))
        probes.push_back({QStringLiteral("wechat.statistics"), std::move(*statistics)});
    probes.push_back({QStringLiteral("wechat.menu"), questionCall("/cgi-bin/menu/get")});
    probes.push_back({QStringLiteral("wechat.mass"), massSpeedCall()});
    probes.push_back({QStringLiteral("wechat.templates"), questionCall("/cgi-bin/template/get_all_private_template")});
    return probes;
}

} // namespace yiren
