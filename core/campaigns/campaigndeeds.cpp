#include "campaigns/campaigndeeds.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "campaigns/campaignplanning.h"
#include "campaigns/campaignrule.h"
#include "crypto/digest.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

Done campaignAudited(Database &database, AccountId account, const QString &action, CampaignId id, const QString &detail, qint64 now)
{
    return AuditStore(database).append({0, now, account, action, QStringLiteral("campaign %1").arg(toInteger(id)), detail, {}});
}

Done inTransaction(Database &database, const std::function<Done()> &work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto done = work(); !done)
        return done;
    return transaction->commit();
}

std::vector<qint64> numbersOf(const std::vector<CampaignPerson> &people, CampaignPerson::State state)
{
    std::vector<qint64> numbers;
    for (const CampaignPerson &person : people) {
        if (person.state == state)
            numbers.push_back(toInteger(person.customer));
    }
    std::ranges::sort(numbers);
    return numbers;
}

Done writeDown(Database &database, AccountId account, Campaign &campaign, const std::vector<CampaignPerson> &people, qint64 now)
{
    const auto written = numbersOf(people, CampaignPerson::State::Planned);
    const QByteArray decision = campaignDecision(campaign, written, numbersOf(people, CampaignPerson::State::HeldOut));
    campaign.frozen = QString::fromUtf8(decision);
    campaign.frozenHash = sha256(decision);
    campaign.beganAt = now;
    campaign.state = Campaign::State::Sending;
    CampaignStore store(database);
    if (auto begun = store.begin(campaign, now); !begun)
        return begun;
    for (const CampaignPerson &person : people) {
        if (auto added = store.addPerson(campaign.id, person); !added)
            return added;
    }
    return campaignAudited(database, account, QStringLiteral("campaign.begun"), campaign.id,
                           QString::fromLatin1(campaign.frozenHash.toHex()), now);
}

} // namespace

Result<CampaignId> saveCampaign(Database &database, AccountId account, std::optional<CampaignId> id, const CampaignPlan &plan, qint64 now)
{
    if (auto valid = validCampaign(plan); !valid)
        return failure(valid.error());
    return CampaignStore(database).put(account, id, plan, now);
}

Result<CampaignId> keepUnfinishedCampaign(Database &database, AccountId account, std::optional<CampaignId> id, CampaignPlan plan,
                                          qint64 now)
{
    if (plan.name.trimmed().isEmpty())
        plan.name = plan.text.simplified().left(longestCampaignName / 2);
    return CampaignStore(database).put(account, id, plan, now);
}

Done removeCampaign(Database &database, AccountId account, CampaignId id, qint64 now)
{
    return CampaignStore(database).setDeleted(account, id, now);
}

Done restoreCampaign(Database &database, AccountId account, CampaignId id)
{
    return CampaignStore(database).setDeleted(account, id, std::nullopt);
}

Result<Campaign> beginCampaign(Database &database, AccountId account, CampaignId id, const ReachLines &lines, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto campaign = CampaignStore(database).campaign(account, id);
    if (!campaign)
        return campaign;
    if (campaign->state != Campaign::State::Draft)
        return failure(ErrorKind::Refused, "campaign.begun");
    if (auto valid = validCampaign(campaign->plan); !valid)
        return failure(valid.error());
    const auto people = planCampaign(database, account, id, campaign->plan, lines, now);
    if (!people)
        return failure(people.error());
    if (previewOf(*people).written == 0)
        return failure(ErrorKind::Refused, "campaign.nobody");
    if (auto written = writeDown(database, account, *campaign, *people, now); !written)
        return failure(written.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("campaign.begun");
    return campaign;
}

Done cancelCampaign(Database &database, AccountId account, CampaignId id, qint64 now)
{
    return inTransaction(database, [&]() -> Done {
        CampaignStore store(database);
        if (auto set = store.setState(id, Campaign::State::Cancelled, now); !set)
            return set;
        if (auto cancelled = store.cancelPlanned(id); !cancelled)
            return cancelled;
        return campaignAudited(database, account, QStringLiteral("campaign.cancelled"), id, {}, now);
    });
}

Done endCampaign(Database &database, AccountId account, CampaignId id, qint64 now)
{
    return inTransaction(database, [&]() -> Done {
        if (auto set = CampaignStore(database).setState(id, Campaign::State::Ended, now); !set)
            return set;
        return campaignAudited(database, account, QStringLiteral("campaign.ended"), id, {}, now);
    });
}

Done tickPerson(Database &database, AccountId account, CampaignId id, CustomerId customer, std::optional<qint64> at)
{
    return inTransaction(database, [&]() -> Done {
        CampaignStore store(database);
        if (auto known = store.campaign(account, id); !known)
            return failure(known.error());
        return store.setDone(id, customer, at);
    });
}

} // namespace yiren
