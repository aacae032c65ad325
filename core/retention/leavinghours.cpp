#include "retention/leavinghours.h"

#include "stats/churn.h"
#include "time/durations.h"

#include <algorithm>
#include <vector>

namespace yiren {

namespace {

constexpr qint64 fewestNearPosts = 20;
// One hour of 48 is picked for being the largest: each gets a 48th of the 5 % (Bonferroni).
constexpr double confidenceOfPeak = 1 - 0.05 / hoursWatched;

} // namespace

stats::Outcome<LeavingHours> leavingHours(std::span<const qint64> leftAt, std::span<const qint64> sentAt)
{
    if (leftAt.empty())
        return stats::refusal(stats::RefusalCode::NotIdentified, "moments");
    if (sentAt.empty())
        return stats::refusal(stats::RefusalCode::NoData, "posts");
    std::vector<qint64> sent(sentAt.begin(), sentAt.end());
    std::sort(sent.begin(), sent.end());
    LeavingHours hours;
    hours.posts = std::ssize(sent);
    for (const qint64 at : leftAt) {
        const auto after = std::upper_bound(sent.begin(), sent.end(), at);
        if (after == sent.begin())
            continue;
        const qint64 hour = (at - *std::prev(after)) / hourMs;
        if (hour >= hoursWatched)
            continue;
        ++hours.left[size_t(hour)];
        ++hours.total;
    }
    if (hours.total < fewestNearPosts)
        return stats::refusal(stats::RefusalCode::TooFew, "left", double(fewestNearPosts - hours.total));
    hours.peak = int(std::max_element(hours.left.begin(), hours.left.end()) - hours.left.begin());
    const auto peak = stats::hazard(hours.left[size_t(hours.peak)], 1, confidenceOfPeak);
    if (!peak || peak->interval.low <= double(hours.total) / hoursWatched)
        return stats::refusal(stats::RefusalCode::Degenerate, "peak");
    return hours;
}

} // namespace yiren
