#pragma once

#include "customers/customerid.h"
#include "stats/outcome.h"
#include "stats/ratedifference.h"

#include <optional>
#include <vector>

namespace yiren {

enum class WinBackCampaignId : qint64 {};
[[nodiscard]] constexpr qint64 toInteger(WinBackCampaignId id)
{
    return static_cast<qint64>(id);
}

// One customer of a campaign: the list as it was when the first of it was contacted.
struct WinBackPlace {
    CustomerId customer{}; // who it is by now
    int rank = 0;          // 1 is the largest stake
    bool isHeldOut = false;
    std::optional<qint64> contactedAt; // UTC ms
    std::optional<qint64> returnedAt;  // the first order after the contact (of who was not contacted: after the beginning), UTC ms
};

struct WinBackCampaign {
    WinBackCampaignId id{};
    qint64 beganAt = 0;               // UTC ms
    std::vector<WinBackPlace> places; // by rank
};

// What came of one. Compared with the contacted are the held-out customers down to the lowest rank that was contacted, each over 14 days.
struct WinBackResult {
    // Running: somebody's 14 days are not over. MoreReturn, FewerReturn: the interval of the difference leaves out 0. TooFewToTell: it does
    // not. NobodyHeldOut: there is nothing to compare with.
    enum class Verdict { Running, MoreReturn, FewerReturn, TooFewToTell, NobodyHeldOut };

    WinBackCampaignId id{};
    qint64 beganAt = 0;
    qint64 knownAt = 0;     // when the last 14 days are over, UTC ms
    stats::Count contacted; // x came back, of n
    stats::Count heldOut;
    qint64 left = 0;                                                                                   // offered and not contacted: neither
    stats::Outcome<stats::DifferenceEstimate> difference = stats::refusal(stats::RefusalCode::NoData); // ANALYTICS A.3
    Verdict verdict = Verdict::Running;
};
[[nodiscard]] WinBackResult winBackResult(const WinBackCampaign &campaign, qint64 nowMs);

} // namespace yiren
