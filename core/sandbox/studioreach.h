#pragma once

#include "sandbox/corp/reachbook.h"
#include "sandbox/studio.h"

namespace yiren::sandbox {

// The studio's two customer groups with two months of members, one code for joining, three friends' worth of mass messages. Pure: the same
// studio always gives the same.

// A customer's time in a group.
struct StudioStay {
    size_t customer = 0; // place in Studio::customers
    size_t group = 0;    // place in studioGroups
    qint64 joinedMs = 0;
    qint64 leftMs = 0; // 0: is there
    bool isByCode = false;
};

struct StudioGroup {
    const char *chatId;
    const char *name;
    int daysOld;
    int people; // who ever came
};
inline constexpr std::array studioGroups{StudioGroup{"wrStudio0000000000000001", "小雨陶艺·同学群", 58, 46},
                                         StudioGroup{"wrStudio0000000000000002", "周末体验课通知群", 41, 24}};
inline constexpr auto studioCorpid = "ww0pc1234567890abc";
inline constexpr auto studioMember = "LinXiaoyu";
inline constexpr auto studioJoinKey = "gz7K2a9Q";
inline constexpr auto studioJoinWay = "jwStudio01";
inline constexpr auto studioJoinSource = "公众号文末";
inline constexpr auto studioJoinAddress = "https://work.weixin.qq.com/gm/studio0001"; // what its code says

[[nodiscard]] std::vector<StudioStay> studioStays(const Studio &studio); // in the order in which they came
[[nodiscard]] QString studioExternalId(size_t customer);                 // of who is in a group
[[nodiscard]] CorpGroup studioGroupAt(const Studio &studio, const std::vector<StudioStay> &stays, size_t group, qint64 atMs);

// What was sent: a mass message nine days ago that reached all but one, one of yesterday that waits to be confirmed, a moment of five days
// ago.
inline constexpr auto studioSentWords = "周六新窑开了两个位子，想来的回复我";
inline constexpr auto studioWaitingWords = "这周的体验课时间改到周日下午两点，请大家看一下群公告";
inline constexpr auto studioMomentWords = "新一批青釉杯出窑，釉色比上一批更润";
[[nodiscard]] ReachBook studioReach(const Studio &studio);

} // namespace yiren::sandbox
