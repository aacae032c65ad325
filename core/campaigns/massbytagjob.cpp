#include "campaigns/massbytagjob.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "campaigns/campaignplanning.h"
#include "readership/campaigntag.h"
#include "storage/transaction.h"
#include "wechat/officialerrors.h"
#include "wechat/tags.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t taggedAtOnce = 50;
constexpr int nobodyHere = 49003, nobodyAtAll = 40003, twentyTags = 45059; // of one of the people; nobody was tagged (contract 2.5)
const QString repeatedTooSoon = QStringLiteral("wechat.45066");

bool isAboutOne(const Error &error)
{
    const auto code = officialCode(error);
    return code == nobodyHere || code == nobodyAtAll || code == twentyTags;
}

QByteArray clientIdOf(const Campaign &campaign)
{
    return "yrc-" + QByteArray::number(toInteger(campaign.id)) + '-' + campaign.frozenHash.toHex().left(16);
}

Result<OfficialCall> callOf(const Campaign &campaign)
{
    auto call = massSendCall(campaign.mass.tag, MassText{campaign.plan.text}, clientIdOf(campaign));
    if (call && !campaign.mass.body.isEmpty())
        call->body = campaign.mass.body;
    return call;
}

Done massAudited(Database &database, AccountId account, const Campaign &campaign, qint64 now)
{
    const QString detail = campaign.mass.state + u' ' + campaign.mass.failure;
    return AuditStore(database).append({0,
                                        now,
                                        account,
                                        QStringLiteral("campaign.mass"),
                                        QStringLiteral("campaign %1").arg(toInteger(campaign.id)),
                                        detail.trimmed(),
                                        {}});
}

Done skipAll(CampaignStore &store, CampaignId id, const std::vector<CampaignPerson> &people, const QString &code, qint64 now)
{
    for (const CampaignPerson &person : people) {
        if (auto skipped = store.setSkipped(id, person.customer, code, now); !skipped)
            return skipped;
    }
    return {};
}

// In one transaction: everybody of it is handed over with it, or nobody.
Result<Campaign::Mass> beginMass(Database &database, const CampaignSetup &setup, Campaign campaign,
                                 const std::vector<CampaignPerson> &people)
{
    const qint64 now = *campaign.mass.at;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    CampaignStore store(database);
    const auto left = massSendsLeft(database, setup.talk.account, setup.lines, now);
    if (!left)
        return failure(left.error());
    Done done;
    if (*left <= 0) {
        campaign.mass = {};
        done = skipAll(store, campaign.id, people, QStringLiteral("campaign.mass_quota"), now);
    } else {
        done = store.setMass(campaign.id, campaign.mass);
        for (size_t i = 0; i < people.size() && done; ++i)
            done = store.setHanded(campaign.id, people[i].customer, {0, 0, now});
        if (done)
            done = massAudited(database, setup.talk.account, campaign, now);
    }
    if (!done)
        return failure(done.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("campaign.mass_begun");
    return campaign.mass;
}

Result<Campaign::Mass> settleMass(Database &database, AccountId account, const Campaign &campaign, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto set = CampaignStore(database).setMass(campaign.id, campaign.mass); !set)
        return failure(set.error());
    if (auto noted = massAudited(database, account, campaign, now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return campaign.mass;
}

} // namespace

void MassByTagJob::doStart()
{
    m_reading = m_setup.talk.storage.read<Case>([account = m_setup.talk.account, id = m_id](Database &database) -> Result<Case> {
        CampaignStore store(database);
        auto campaign = store.campaign(account, id);
        auto people = store.planned(id, CampaignChannel::Mass);
        if (!campaign || !people)
            return failure(campaign ? people.error() : campaign.error());
        return Case{std::move(*campaign), std::move(*people)};
    });
    m_reading->then(this, [this](const Result<Case> &about) { about ? decide(*about) : fail(about.error()); });
    m_reading->start();
}

void MassByTagJob::doStop()
{
    m_reading.reset();
    m_call.reset();
    m_writing.reset();
    m_keeping.reset();
}

void MassByTagJob::decide(const Case &about)
{
    m_case = about;
    const Campaign::Mass &mass = m_case.campaign.mass;
    if (mass.state == u"sending" || mass.state == u"unknown") {
        if (mass.at && m_setup.now() - *mass.at < massRememberedMs && m_setup.talk.official)
            return send();
        return settle(failure(ErrorKind::OutcomeUnknown, "campaign.mass_unknown"));
    }
    if (!mass.state.isEmpty() || m_case.people.empty())
        return finish(mass);
    if (!m_setup.talk.official)
        return fail(makeError(ErrorKind::Credential, "subscription.channel_off"));
    findTag();
}

void MassByTagJob::findTag()
{
    m_call = m_setup.talk.official->call(tagListCall());
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const auto tags = answer ? followerTags(*answer) : failure(answer.error());
        if (!tags)
            return fail(tags.error());
        const auto found = std::ranges::find(*tags, campaignTag(toInteger(m_id)), &FollowerTag::name);
        if (found == tags->end())
            return makeTag();
        m_case.campaign.mass.tag = found->id;
        tagNext();
    });
    m_call->start();
}

void MassByTagJob::makeTag()
{
    auto call = tagCreateCall(campaignTag(toInteger(m_id)));
    if (!call)
        return fail(call.error());
    m_call = m_setup.talk.official->call(std::move(*call));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const auto tag = answer ? tagCreated(*answer) : failure(answer.error());
        if (!tag)
            return fail(tag.error());
        m_case.campaign.mass.tag = tag->id;
        tagNext();
    });
    m_call->start();
}

void MassByTagJob::tagNext()
{
    if (m_tagged >= m_case.people.size())
        return m_case.people.empty() ? finish(m_case.campaign.mass) : writeDown();
    std::vector<OpenId> group;
    const size_t most = m_atOnce > 0 ? m_atOnce : taggedAtOnce;
    for (size_t i = m_tagged; i < std::min(m_tagged + most, m_case.people.size()); ++i)
        group.push_back(OpenId(m_case.people[i].choice.address));
    auto call = taggingCall(*m_case.campaign.mass.tag, group);
    if (!call)
        return fail(call.error());
    m_call = m_setup.talk.official->call(std::move(*call));
    m_call->then(this, [this, group](const Result<OfficialAnswer> &answer) {
        crashPoint("campaign.tagged");
        const auto left = answer ? leftOutOfTagging(*answer) : failure(answer.error());
        if (!left)
            return refuseTagging(left.error(), group);
        m_tagged += group.size();
        left->empty() ? tagNext() : leaveOut(*left, QStringLiteral("campaign.not_tagged"));
    });
    m_call->start();
}

// Nobody of the group was tagged because of one, whom WeChat does not name.
void MassByTagJob::refuseTagging(const Error &error, const std::vector<OpenId> &group)
{
    if (!isAboutOne(error))
        return fail(error);
    m_atOnce = group.size() / 2;
    group.size() > 1 ? tagNext() : leaveOut(group, error.code);
}

void MassByTagJob::leaveOut(const std::vector<OpenId> &left, const QString &code)
{
    const auto isLeft = [&left](const CampaignPerson &person) {
        return std::ranges::find(left, OpenId(person.choice.address)) != left.end();
    };
    std::vector<CampaignPerson> skipped;
    std::ranges::copy_if(m_case.people, std::back_inserter(skipped), isLeft);
    m_tagged -= static_cast<size_t>(std::count_if(m_case.people.begin(), m_case.people.begin() + static_cast<qint64>(m_tagged), isLeft));
    std::erase_if(m_case.people, isLeft);
    m_writing = m_setup.talk.storage.write<void>([id = m_id, skipped, code, now = m_setup.now()](Database &database) -> Done {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return failure(transaction.error());
        CampaignStore store(database);
        const auto done = skipAll(store, id, skipped, code, now);
        return done ? transaction->commit() : done;
    });
    m_writing->then(this, [this](const Done &done) { done ? tagNext() : fail(done.error()); });
    m_writing->start();
}

void MassByTagJob::writeDown()
{
    m_case.campaign.mass.state = QStringLiteral("sending");
    m_case.campaign.mass.at = m_setup.now();
    const auto call = callOf(m_case.campaign);
    if (!call)
        return fail(call.error());
    m_case.campaign.mass.body = call->body;
    m_keeping = m_setup.talk.storage.write<Campaign::Mass>(
        [setup = m_setup, about = m_case](Database &database) { return beginMass(database, setup, about.campaign, about.people); });
    m_keeping->then(this, [this](const Result<Campaign::Mass> &mass) {
        if (!mass)
            return fail(mass.error());
        m_case.campaign.mass = *mass;
        mass->state.isEmpty() ? finish(*mass) : send();
    });
    m_keeping->start();
}

void MassByTagJob::send()
{
    auto call = callOf(m_case.campaign);
    if (!call)
        return fail(call.error());
    m_call = m_setup.talk.official->call(std::move(*call));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        crashPoint("campaign.mass_answered");
        settle(answer ? massAccepted(*answer) : failure(answer.error()));
    });
    m_call->start();
}

void MassByTagJob::settle(const Result<MassAccepted> &answer)
{
    Campaign::Mass &mass = m_case.campaign.mass;
    if (answer)
        mass.id = answer->id.toString();
    const bool isUnknown = !answer && (answer.error().kind == ErrorKind::OutcomeUnknown || answer.error().code == repeatedTooSoon);
    mass.state = answer ? QStringLiteral("sent") : isUnknown ? QStringLiteral("unknown") : QStringLiteral("failed");
    mass.failure = answer ? QString() : answer.error().code;
    m_keeping =
        m_setup.talk.storage.write<Campaign::Mass>([account = m_setup.talk.account, campaign = m_case.campaign, now = m_setup.now()](
                                                       Database &database) { return settleMass(database, account, campaign, now); });
    m_keeping->then(this, [this](const Result<Campaign::Mass> &kept) { finish(kept); });
    m_keeping->start();
}

} // namespace yiren
