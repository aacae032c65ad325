#include "campaigns/campaignresult.h"

#include "campaigns/boughtstore.h"
#include "campaigns/campaignstore.h"
#include "time/durations.h"

namespace yiren {

namespace {

CampaignResult::Verdict verdictOf(const CampaignResult &result, qint64 nowMs)
{
    using Verdict = CampaignResult::Verdict;
    if (nowMs < result.knownAt)
        return Verdict::Running;
    if (result.heldOut.n == 0 || !result.difference)
        return Verdict::NobodyHeldOut;
    if (result.difference->interval.low > 0)
        return Verdict::MoreBuy;
    return result.difference->interval.high < 0 ? Verdict::FewerBuy : Verdict::TooFewToTell;
}

} // namespace

CampaignResult campaignResult(const Campaign &campaign, const std::vector<CampaignPerson> &people, const FirstBought &bought, qint64 nowMs)
{
    CampaignResult result;
    result.counts = countsOf(people);
    const qint64 began = campaign.beganAt.value_or(nowMs);
    result.knownAt = began + campaign.plan.days * dayMs;
    for (const CampaignPerson &person : people) {
        if (person.state == CampaignPerson::State::Unreachable)
            continue;
        const auto first = bought.find(toInteger(person.customer));
        const bool hasBought = first != bought.end() && first->second >= began && first->second < result.knownAt;
        stats::Count &own = person.isHeldOut ? result.heldOut : result.written;
        ++own.n;
        own.x += hasBought ? 1 : 0;
        result.boughtReached += hasBought && person.isReached() ? 1 : 0;
    }
    result.difference = stats::newcombeDifference({result.heldOut, result.written});
    result.verdict = verdictOf(result, nowMs);
    return result;
}

Result<CampaignResult> resultOf(Database &database, AccountId account, CampaignId id, qint64 nowMs)
{
    CampaignStore store(database);
    const auto campaign = store.campaign(account, id);
    if (!campaign)
        return failure(campaign.error());
    if (!campaign->beganAt)
        return failure(ErrorKind::Refused, "campaign.draft");
    const auto people = store.people(id);
    const auto bought = firstBoughtOf(database, account, *campaign);
    if (!people || !bought)
        return failure(people ? bought.error() : people.error());
    return campaignResult(*campaign, *people, *bought, nowMs);
}

} // namespace yiren
