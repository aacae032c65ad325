#include "retention/winbackresult.h"

#include "retention/winback.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 winBackMs = winBackDays * dayMs;

bool cameBack(const WinBackPlace &place, qint64 since)
{
    return place.returnedAt && *place.returnedAt >= since && *place.returnedAt < since + winBackMs;
}

WinBackResult::Verdict verdictOf(const WinBackResult &result, qint64 nowMs)
{
    using Verdict = WinBackResult::Verdict;
    if (nowMs < result.knownAt)
        return Verdict::Running;
    if (result.heldOut.n == 0 || !result.difference)
        return Verdict::NobodyHeldOut;
    if (result.difference->interval.low > 0)
        return Verdict::MoreReturn;
    return result.difference->interval.high < 0 ? Verdict::FewerReturn : Verdict::TooFewToTell;
}

} // namespace

WinBackResult winBackResult(const WinBackCampaign &campaign, qint64 nowMs)
{
    WinBackResult result;
    result.id = campaign.id;
    result.beganAt = campaign.beganAt;
    result.knownAt = campaign.beganAt + winBackMs;
    int lowest = 0;
    for (const WinBackPlace &place : campaign.places) {
        if (place.contactedAt) {
            lowest = std::max(lowest, place.rank);
            result.knownAt = std::max(result.knownAt, *place.contactedAt + winBackMs);
        }
    }
    for (const WinBackPlace &place : campaign.places) {
        if (place.contactedAt) {
            ++result.contacted.n;
            result.contacted.x += cameBack(place, *place.contactedAt) ? 1 : 0;
        } else if (place.isHeldOut && place.rank <= lowest) {
            ++result.heldOut.n;
            result.heldOut.x += cameBack(place, campaign.beganAt) ? 1 : 0;
        } else if (!place.isHeldOut) {
            ++result.left;
        }
    }
    result.difference = stats::newcombeDifference({result.heldOut, result.contacted});
    result.verdict = verdictOf(result, nowMs);
    return result;
}

} // namespace yiren
