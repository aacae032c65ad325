#pragma once

#include "campaigns/campaignperson.h"
#include "stats/outcome.h"
#include "stats/ratedifference.h"

#include "base/result.h"
#include "bills/accountid.h"
#include "storage/database.h"

#include <map>

namespace yiren {

// What came of a campaign. Everybody who was to be written to is compared with everybody held out, whether reached or not: who could not be
// reached in the end may differ from who could. Both are counted from the same moment on, over the same days.
struct CampaignResult {
    // Running: the days are not over. MoreBuy, FewerBuy: the interval of the difference leaves out 0. TooFewToTell: it does not.
    enum class Verdict { Running, MoreBuy, FewerBuy, TooFewToTell, NobodyHeldOut };

    CampaignCounts counts;
    stats::Count written; // x bought, of n who were to be written to
    stats::Count heldOut;
    qint64 boughtReached = 0; // of who was reached: for the eye, not for the comparison
    qint64 knownAt = 0;       // when the days are over, UTC ms
    stats::Outcome<stats::DifferenceEstimate> difference = stats::refusal(stats::RefusalCode::NoData); // ANALYTICS A.3
    Verdict verdict = Verdict::Running;
};

// Who of them bought: the first order at or after the beginning, by customer, UTC ms.
using FirstBought = std::map<qint64, qint64>;
[[nodiscard]] CampaignResult campaignResult(const Campaign &campaign, const std::vector<CampaignPerson> &people, const FirstBought &bought,
                                            qint64 nowMs);
// NotFound "campaign.unknown"; Refused "campaign.draft" for one that was not begun.
[[nodiscard]] Result<CampaignResult> resultOf(Database &database, AccountId account, CampaignId id, qint64 nowMs);

} // namespace yiren
