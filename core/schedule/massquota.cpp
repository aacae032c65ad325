#include "schedule/massquota.h"

#include <map>

namespace yiren {

namespace {

bool countsAgainstQuota(const PlannedPost &post)
{
    return post.kind == PostKind::MassSend && post.state != PostState::Draft && post.state != PostState::Failed
        && post.state != PostState::Missed;
}

bool isToCome(const PlannedPost &post)
{
    return post.state == PostState::Draft || post.state == PostState::Scheduled;
}

bool isInPeriod(const PlannedPost &post, BusinessDay day, MassQuota::Period period)
{
    const QDate own = BusinessDay::ofMs(post.due.atMs).date();
    if (period == MassQuota::Period::Day)
        return own == day.date();
    return own.year() == day.date().year() && own.month() == day.date().month();
}

// The same sum for the posts up to and with `last`.
int massSendsUpTo(const std::vector<PlannedPost> &posts, size_t count, BusinessDay day, const MassQuota &quota)
{
    int toAll = 0;
    int toMostTold = 0;
    std::map<int, int> toTag;
    for (size_t i = 0; i < count; ++i) {
        const PlannedPost &post = posts[i];
        if (!countsAgainstQuota(post) || !isInPeriod(post, day, quota.period))
            continue;
        if (!post.tagId || quota.period == MassQuota::Period::Day)
            ++toAll;
        else
            toMostTold = std::max(toMostTold, ++toTag[*post.tagId]);
    }
    return toAll + toMostTold;
}

} // namespace

int massSends(const std::vector<PlannedPost> &posts, BusinessDay day, const MassQuota &quota)
{
    return massSendsUpTo(posts, posts.size(), day, quota);
}

std::vector<PlanConflict> conflictsOn(BusinessDay day, const std::vector<PlannedPost> &posts, const MassQuota &quota)
{
    std::vector<PlanConflict> conflicts;
    for (size_t i = 0; i < posts.size(); ++i) {
        const PlannedPost &post = posts[i];
        if (!isToCome(post) || BusinessDay::ofMs(post.due.atMs) != day)
            continue;
        const int used = countsAgainstQuota(post) ? massSendsUpTo(posts, i + 1, day, quota) : 0;
        if (used > 0 && quota.limit == 0)
            conflicts.push_back({PlanConflict::Kind::NoMassSends, post.id, {}, used, quota});
        else if (used > quota.limit)
            conflicts.push_back({PlanConflict::Kind::OverQuota, post.id, {}, used, quota});
        if (i > 0 && posts[i - 1].due.atMs / 60'000 == post.due.atMs / 60'000)
            conflicts.push_back({PlanConflict::Kind::SameMinute, post.id, posts[i - 1].id, 0, quota});
    }
    return conflicts;
}

} // namespace yiren
