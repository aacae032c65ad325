#pragma once

#include "wechat/officialanswer.h"

#include <vector>

namespace yiren {

// Tags of followers (contract 2.5): a mass send may go to those of one. 48001: not for personal and unverified accounts.

struct FollowerTag {
    int id = 0;
    QString name;
    qint64 followers = 0; // under it

    friend bool operator==(const FollowerTag &, const FollowerTag &) = default;
};
[[nodiscard]] OfficialCall tagListCall();
[[nodiscard]] Result<std::vector<FollowerTag>> followerTags(const OfficialAnswer &answer);

// How many follow the account at all (contract 2.1).
[[nodiscard]] OfficialCall followerTotalCall();
[[nodiscard]] Result<qint64> followerTotal(const OfficialAnswer &answer);

} // namespace yiren
