#include "campaigns/campaignresult.h"

#include "campaigns/campaignstore.h"
#include "retention/paidmomentsstore.h"
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
    // Who was joined to another since bought as that other.
    const auto paid = paidMoments(database, account,
                                  QStringLiteral("SELECT COALESCE(c.joined_into, c.id) FROM campaign_person p JOIN customer c ON c.id = "
                                                 "p.customer_id WHERE p.campaign_id = %1")
                                      .arg(toInteger(id)));
    const auto joined = store.joinedInto(id);
    if (!people || !paid || !joined)
        return failure(!people ? people.error() : !paid ? paid.error() : joined.error());
    FirstBought bought;
    for (const CampaignPerson &person : *people) {
        const auto other = joined->find(toInteger(person.customer));
        const qint64 customer = other == joined->end() ? toInteger(person.customer) : other->second;
        if (const auto first = firstPaidSince(*paid, customer, *campaign->beganAt))
            bought.emplace(toInteger(person.customer), *first);
    }
    return campaignResult(*campaign, *people, bought, nowMs);
}

} // namespace yiren
