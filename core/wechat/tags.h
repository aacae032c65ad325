#pragma once

#include "wechat/officialanswer.h"
#include "wechat/wechatids.h"

#include <vector>

namespace yiren {

// Tags of followers (contract 2.5): a mass send may go to those of one; followers.h lists them. 48001: not for personal and unverified
// accounts. At most 100 tags, and 20 for one follower. 45159 to all that name a tag: it is no longer there. 45169, answered while another
// call tags the same person, did nothing.

struct FollowerTag {
    int id = 0; // 0, 1 and 2 are WeChat's own; 2 is 星标组
    QString name;
    qint64 followers = 0; // under it

    friend bool operator==(const FollowerTag &, const FollowerTag &) = default;
};
[[nodiscard]] OfficialCall tagListCall();
[[nodiscard]] Result<std::vector<FollowerTag>> followerTags(const OfficialAnswer &answer);

// A name has 1 to 30 bytes of UTF-8, which is the smaller reading of "30 chars". Input "wechat.follower_field" with column "name". 45157:
// another tag has it. After a lost answer look for the name with tagListCall().
[[nodiscard]] Result<OfficialCall> tagCreateCall(const QString &name);
[[nodiscard]] Result<FollowerTag> tagCreated(const OfficialAnswer &answer); // OutcomeUnknown when the id is not there
// Input "wechat.tag_system" for WeChat's own.
[[nodiscard]] Result<OfficialCall> tagRenameCall(int id, const QString &name);
// From all who carry it. Input "wechat.tag_system". 45057: more than 100,000 do, and they have to lose it first.
[[nodiscard]] Result<OfficialCall> tagDeleteCall(int id);

// To or from 1 to 50 people. Input "wechat.follower_field" with column "openid_list".
[[nodiscard]] Result<OfficialCall> taggingCall(int id, const std::vector<OpenId> &people);
[[nodiscard]] Result<OfficialCall> untaggingCall(int id, const std::vector<OpenId> &people);
// Who was left out of either (45171), mostly nobody. OutcomeUnknown when WeChat says that some were, and not whom.
[[nodiscard]] Result<std::vector<OpenId>> leftOutOfTagging(const OfficialAnswer &answer);

// The tags of one person. 49003: not one of this account.
[[nodiscard]] OfficialCall tagsOfFollowerCall(const OpenId &openId);
[[nodiscard]] Result<std::vector<int>> tagsOfFollower(const OfficialAnswer &answer);

// How many follow the account at all (contract 2.1).
[[nodiscard]] OfficialCall followerTotalCall();
[[nodiscard]] Result<qint64> followerTotal(const OfficialAnswer &answer);

} // namespace yiren
