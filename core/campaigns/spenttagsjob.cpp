#include "campaigns/spenttagsjob.h"

#include "campaigns/massbytagjob.h"
#include "readership/campaigntag.h"
#include "wechat/officialerrors.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int tagGone = 45159;

// Nobody will be sent anything by the campaign's tag any more, but for what WeChat is sending.
bool isMassOver(const Campaign &campaign, qint64 now)
{
    const Campaign::Mass &mass = campaign.mass;
    if (mass.state.isEmpty())
        return campaign.state == Campaign::State::Ended || campaign.state == Campaign::State::Cancelled;
    return mass.state == u"sent" || mass.state == u"failed" || now - mass.at.value_or(0) >= massRememberedMs;
}

// WeChat's word about this send or tag alone: the others are gone on with.
bool isOfThisOne(const Error &error)
{
    const bool isForLater = error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::OutcomeUnknown;
    return officialCode(error) && !isForLater && !concernsAllCalls(error);
}

} // namespace

void SpentTagsJob::doStart()
{
    if (!m_setup.talk.official)
        return finish(0);
    m_call = m_setup.talk.official->call(tagListCall());
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const auto tags = answer ? followerTags(*answer) : failure(answer.error());
        tags ? findSpent(*tags) : fail(tags.error());
    });
    m_call->start();
}

void SpentTagsJob::doStop()
{
    m_reading.reset();
    m_call.reset();
}

// A tag of that name whose campaign is not here may be another data file's.
Result<std::vector<SpentTagsJob::SpentTag>> SpentTagsJob::spentAmong(Database &database, AccountId account,
                                                                     const std::vector<FollowerTag> &tags, qint64 now)
{
    CampaignStore store(database);
    std::vector<SpentTag> spent;
    for (const FollowerTag &tag : tags) {
        const qint64 id = campaignOfTag(tag.name);
        if (id == 0)
            continue;
        const auto campaign = store.campaign(account, CampaignId{id});
        if (!campaign && campaign.error().kind != ErrorKind::NotFound)
            return failure(campaign.error());
        if (campaign && isMassOver(*campaign, now))
            spent.push_back({tag.id, campaign->mass.id});
    }
    return spent;
}

void SpentTagsJob::findSpent(const std::vector<FollowerTag> &tags)
{
    m_reading =
        m_setup.talk.storage.read<std::vector<SpentTag>>([account = m_setup.talk.account, tags, now = m_setup.now()](Database &database) {
            return spentAmong(database, account, tags, now);
        });
    m_reading->then(this, [this](const Result<std::vector<SpentTag>> &spent) {
        if (!spent)
            return fail(spent.error());
        m_spent = *spent;
        next();
    });
    m_reading->start();
}

void SpentTagsJob::next()
{
    if (m_spent.empty())
        return finish(m_removed);
    const SpentTag spent = m_spent.back();
    m_spent.pop_back();
    spent.mass.isEmpty() ? remove(spent.tag) : askState(spent);
}

void SpentTagsJob::askState(const SpentTag &spent)
{
    m_call = m_setup.talk.official->call(massStateCall(MassId(spent.mass)));
    m_call->then(this, [this, tag = spent.tag](const Result<OfficialAnswer> &answer) {
        const auto state = answer ? massState(*answer) : failure(answer.error());
        if (!state)
            return isOfThisOne(state.error()) ? next() : fail(state.error());
        const bool isUnderWay = state->status == MassState::Status::Sending || state->status == MassState::Status::Unknown;
        isUnderWay ? next() : remove(tag);
    });
    m_call->start();
}

void SpentTagsJob::remove(int tag)
{
    auto call = tagDeleteCall(tag);
    if (!call)
        return fail(call.error());
    m_call = m_setup.talk.official->call(std::move(*call));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const bool isGone = answer || officialCode(answer.error()) == tagGone;
        if (!isGone && !isOfThisOne(answer.error()))
            return fail(answer.error());
        m_removed += isGone ? 1 : 0;
        next();
    });
    m_call->start();
}

} // namespace yiren
