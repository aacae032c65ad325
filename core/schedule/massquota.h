#pragma once

#include "schedule/plannedpost.h"
#include "time/businessday.h"

namespace yiren {

// How often an account may send to its followers (contract 3.8). Days and months are Beijing's.
struct MassQuota {
    enum class Period { Day, Month };
    int limit = 0; // 0: this account can't send to its followers by API
    Period period = Period::Day;
};
inline constexpr MassQuota subscriptionQuota{1, MassQuota::Period::Day}; // one a day, to all or to a tag
inline constexpr MassQuota serviceQuota{4, MassQuota::Period::Month};    // each follower gets at most four a month
inline constexpr MassQuota noQuota{0, MassQuota::Period::Day};

// The mass sends, planned or done, in the period that holds `day`. Those that failed or were missed do not count. Of a service account it
// is what a follower may get at most, as far as is known: everything to all, and what goes to the tag that gets most.
[[nodiscard]] int massSends(const std::vector<PlannedPost> &posts, BusinessDay day, const MassQuota &quota);

// Something about the plan that will not do.
struct PlanConflict {
    enum class Kind {
        NoMassSends, // this account has no permission for them
        OverQuota,   // more mass sends than the period allows: those after the limit
        SameMinute,  // two posts for one minute: readers see both at once
    };
    Kind kind = Kind::SameMinute;
    PostId post{};
    PostId other{};  // SameMinute: the earlier planned one
    int used = 0;    // OverQuota: so many in the period
    MassQuota quota; // OverQuota

    friend bool operator==(const PlanConflict &a, const PlanConflict &b)
    {
        return a.kind == b.kind && a.post == b.post && a.other == b.other && a.used == b.used;
    }
};

// Of the posts of `day` that are still to come; `posts` holds those of the whole period, earliest first (plannedPosts()).
[[nodiscard]] std::vector<PlanConflict> conflictsOn(BusinessDay day, const std::vector<PlannedPost> &posts, const MassQuota &quota);

} // namespace yiren
