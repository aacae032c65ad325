#pragma once

#include "wechat/officialanswer.h"
#include "wechat/wechatids.h"

#include <optional>
#include <vector>

namespace yiren {

// Who follows the account (contract 2.1-2.5). 48001: not for personal and unverified accounts. WeChat tells no name, no picture, no sex
// and no place of anybody since 2021-12-27.

// One page of openids, at most 10,000, in WeChat's order.
struct FollowerPage {
    std::optional<qint64> total; // of all pages; of those under a tag WeChat does not say it
    std::vector<OpenId> openIds;
    OpenId next; // where the next page begins, and empty after the last

    [[nodiscard]] bool isLast() const { return openIds.empty() || next.isEmpty(); }
    friend bool operator==(const FollowerPage &, const FollowerPage &) = default;
};
// `after` is FollowerPage::next of the page before; empty: from the start. WeChat allows 500 a day. 40003: nobody has this openid.
[[nodiscard]] OfficialCall followerPageCall(const OpenId &after);
[[nodiscard]] OfficialCall taggedPageCall(int tag, const OpenId &after); // those who carry FollowerTag::id; 45159: there is no such tag
// Of either call. BadReply when it is not as long as it says: who is missing from a list has not left for that.
[[nodiscard]] Result<FollowerPage> followerPage(const OfficialAnswer &answer);

// What WeChat tells of one person. Who does not follow any more has an openid, perhaps a unionid, and nothing else.
struct Follower {
    OpenId openId;
    bool isFollowing = false;
    QString unionId;         // only where the account belongs to one at the Open Platform
    qint64 subscribedAt = 0; // UTC ms, of the last time
    QString remark;          // the founder's own
    std::vector<int> tags;   // FollowerTag::id
    QString scene;           // subscribe_scene: ADD_SCENE_QR_CODE, …; one that is not known yet stays as it is
    qint64 qrScene = 0;      // of the QR code; 0: none
    QString qrSceneText;     // qr_scene_str

    friend bool operator==(const Follower &, const Follower &) = default;
};
// Asks about 1 to 100 people at once. Input "wechat.follower_field" with column "user_list". 40003: one of them is nobody's, and nothing
// is told of the others.
[[nodiscard]] Result<OfficialCall> followersCall(const std::vector<OpenId> &openIds);
[[nodiscard]] Result<std::vector<Follower>> followers(const OfficialAnswer &answer);

// Less than 30 bytes of UTF-8, which is the smaller reading of "less than 30 chars" (contract 2.4); empty takes it away. Verified service
// accounts only. Input "wechat.follower_field" with column "remark". 43004: does not follow.
[[nodiscard]] Result<OfficialCall> remarkCall(const OpenId &openId, const QString &remark);

} // namespace yiren
