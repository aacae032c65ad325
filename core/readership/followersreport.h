#pragma once

#include "base/error.h"

namespace yiren {

// How reading the followers went. NotPermitted: WeChat does not give them to this kind of account, which is an answer and no failure.
enum class FollowersStatus { Complete, NotPermitted, Failed };
[[nodiscard]] QString followersStatusName(FollowersStatus status); // "complete", "not_permitted", "failed"

struct FollowersReport {
    FollowersStatus status = FollowersStatus::Complete;
    qint64 total = 0; // who follow, as far as is known
    qint64 came = 0;  // of this reading, also of its part before it was stopped
    qint64 went = 0;
    qint64 untold = 0; // who are still to be asked about: a later reading goes on there
    Error error;       // of NotPermitted and Failed
};

} // namespace yiren
