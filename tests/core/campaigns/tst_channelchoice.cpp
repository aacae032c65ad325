#include "campaigns/campaignresult.h"
#include "campaigns/campaignrule.h"
#include "campaigns/channelchoice.h"
#include "crypto/digest.h"
#include "time/durations.h"

#include <QTest>

using namespace yiren;

namespace {

constexpr qint64 now = 1'800'000'000'000;

CampaignPlan plan()
{
    CampaignPlan of;
    of.name = QStringLiteral("秋茶");
    of.text = QStringLiteral("秋茶到了");
    of.app = QStringLiteral("wx1");
    of.templateId = QStringLiteral("tpl");
    of.values = {{QStringLiteral("thing1"), QStringLiteral("课程提醒")}};
    of.channels = campaignChannels();
    return of;
}

ReachMeans everything()
{
    return {true, true, true, 2, true, true, false};
}

// Somebody who can be written to over every channel.
ReachFacts open()
{
    ReachFacts facts;
    facts.talks = {{7, {3, now + hourMs}, true}};
    facts.subscriptions = {{QStringLiteral("o1"), {1, 0, false, {}}}};
    facts.contact = ReachFacts::Contact{QStringLiteral("wm1"), 3};
    facts.follower = QStringLiteral("o1");
    return facts;
}

std::optional<CampaignChannel> chosen(const ReachFacts &facts, const ReachMeans &means = everything(), const CampaignPlan &of = plan())
{
    return chooseChannel(of, facts, means, now).channel;
}

NotLawful reason(CampaignChannel channel, const ReachFacts &facts, const ReachMeans &means = everything(), const CampaignPlan &of = plan())
{
    const ChannelChoice choice = chooseChannel(of, facts, means, now);
    for (const ChannelReason &one : choice.reasons) {
        if (one.channel == channel)
            return one.why;
    }
    qFatal("no reason");
}

CampaignPerson person(qint64 id, bool isHeldOut, CampaignPerson::State state)
{
    CampaignPerson of;
    of.customer = CustomerId{id};
    of.isHeldOut = isHeldOut;
    of.state = state;
    of.choice.channel = CampaignChannel::Talk;
    return of;
}

} // namespace

// Over which channel somebody may be written to, why not over the others, and what came of it.
class TestChannelChoice : public QObject
{
    Q_OBJECT

private slots:
    void anOpenWindowComesFirst();
    void withoutAWindowTheNextLawfulChannelIsTaken();
    void whyAConversationIsNotOpen();
    void whyNoNoticeIsSent();
    void whyNoMassMessageIsSent();
    void aNameIsNeverSentToMany();
    void whoseNameIsNotKnownIsNotCalledByAVariable();
    void whatIsNotChosenIsNotUsed();
    void withoutAnyLawfulChannelNobodyIsWrittenTo();
    void aPlanSaysWhatIsWrong();
    void whoIsHeldOutFollowsFromTheNumbersAlone();
    void theDecisionIsTheSameBytes();
    void everybodyAssignedIsComparedWithEverybodyHeldOut();
    void nothingIsSaidBeforeTheDaysAreOver();
    void fewPeopleTellNothing();
};

void TestChannelChoice::anOpenWindowComesFirst()
{
    ReachFacts facts = open();
    facts.talks.push_back({8, {1, now + 5 * hourMs}, true});
    const ChannelChoice choice = chooseChannel(plan(), facts, everything(), now);
    QCOMPARE(choice.channel, std::optional(CampaignChannel::Talk));
    QCOMPARE(choice.peer, qint64(8)); // closes last
    QVERIFY(choice.reasons.empty());
}

void TestChannelChoice::withoutAWindowTheNextLawfulChannelIsTaken()
{
    ReachFacts facts = open();
    facts.talks.clear();
    QCOMPARE(chosen(facts), std::optional(CampaignChannel::Subscription));
    QCOMPARE(chooseChannel(plan(), facts, everything(), now).address, QStringLiteral("o1"));
    facts.subscriptions.clear();
    QCOMPARE(chosen(facts), std::optional(CampaignChannel::Corp));
    facts.contact.reset();
    QCOMPARE(chosen(facts), std::optional(CampaignChannel::Mass));
    facts.follower.clear();
    QCOMPARE(chosen(facts), std::optional(CampaignChannel::ByHand));
}

void TestChannelChoice::whyAConversationIsNotOpen()
{
    ReachFacts facts = open();
    facts.talks[0].window = {3, now}; // closed this moment
    QCOMPARE(reason(CampaignChannel::Talk, facts), NotLawful::WindowClosed);
    facts.talks[0].window = {0, now + 1};
    QCOMPARE(reason(CampaignChannel::Talk, facts), NotLawful::RepliesUsedUp);
    facts.talks[0].window = {1, now + 1};
    facts.talks[0].isConnected = false;
    QCOMPARE(reason(CampaignChannel::Talk, facts), NotLawful::NotConnected);
    facts.talks[0] = {7, {3, now + hourMs, false, true}, true}; // 48001
    QCOMPARE(reason(CampaignChannel::Talk, facts), NotLawful::NotPermitted);
    facts.talks.push_back({8, {3, now}, true});
    QCOMPARE(reason(CampaignChannel::Talk, facts), NotLawful::WindowClosed); // the other one may open again
    facts.talks.clear();
    QCOMPARE(reason(CampaignChannel::Talk, facts), NotLawful::NeverWrote);
}

void TestChannelChoice::whyNoNoticeIsSent()
{
    ReachFacts facts = open();
    facts.talks.clear();
    facts.subscriptions[0].standing.used = 1;
    QCOMPARE(reason(CampaignChannel::Subscription, facts), NotLawful::AcceptedUsedUp);
    facts.subscriptions[0].standing = {5, 0, false, now - 1};
    QCOMPARE(reason(CampaignChannel::Subscription, facts), NotLawful::RefusedSince);
    facts.subscriptions.clear();
    QCOMPARE(reason(CampaignChannel::Subscription, facts), NotLawful::NeverAccepted);
    CampaignPlan without = plan();
    without.templateId.clear();
    QCOMPARE(reason(CampaignChannel::Subscription, facts, everything(), without), NotLawful::NoTemplate);
    ReachMeans off = everything();
    off.isTemplateConnected = false;
    QCOMPARE(reason(CampaignChannel::Subscription, facts, off), NotLawful::NotConnected);
}

void TestChannelChoice::whyNoMassMessageIsSent()
{
    ReachFacts facts;
    facts.follower = QStringLiteral("o1");
    ReachMeans means = everything();
    means.massLeft = 0;
    QCOMPARE(reason(CampaignChannel::Mass, facts, means), NotLawful::QuotaUsedUp);
    means.mayMassSend = false;
    QCOMPARE(reason(CampaignChannel::Mass, facts, means), NotLawful::NotPermitted);
    facts.follower.clear();
    QCOMPARE(reason(CampaignChannel::Mass, facts), NotLawful::NotFollowing);
    facts.contact = ReachFacts::Contact{QStringLiteral("wm1"), 0};
    QCOMPARE(reason(CampaignChannel::Corp, facts), NotLawful::QuotaUsedUp);
}

void TestChannelChoice::aNameIsNeverSentToMany()
{
    ReachFacts facts = open();
    facts.talks.clear();
    facts.subscriptions.clear();
    ReachMeans means = everything();
    means.hasVariables = true;
    QCOMPARE(chosen(facts, means), std::optional(CampaignChannel::ByHand));
    QCOMPARE(reason(CampaignChannel::Corp, facts, means), NotLawful::SameTextForAll);
    QCOMPARE(reason(CampaignChannel::Mass, facts, means), NotLawful::SameTextForAll);
}

void TestChannelChoice::whoseNameIsNotKnownIsNotCalledByAVariable()
{
    ReachFacts facts = open();
    facts.isTextWhole = false;
    QCOMPARE(reason(CampaignChannel::Talk, facts), NotLawful::VariableMissing);
    QCOMPARE(chosen(facts), std::optional(CampaignChannel::Subscription)); // its values have none
    facts.areValuesWhole = false;
    QCOMPARE(reason(CampaignChannel::Subscription, facts), NotLawful::VariableMissing);
}

void TestChannelChoice::whatIsNotChosenIsNotUsed()
{
    CampaignPlan only = plan();
    only.channels = {CampaignChannel::Mass};
    QCOMPARE(chosen(open(), everything(), only), std::optional(CampaignChannel::Mass));
    QCOMPARE(reason(CampaignChannel::Talk, open(), everything(), only), NotLawful::NotChosen);
}

void TestChannelChoice::withoutAnyLawfulChannelNobodyIsWrittenTo()
{
    CampaignPlan only = plan();
    only.channels = {CampaignChannel::Talk, CampaignChannel::Subscription};
    const ChannelChoice choice = chooseChannel(only, {}, everything(), now);
    QVERIFY(!choice.channel);
    QCOMPARE(choice.reasons.size(), campaignChannels().size()); // each says why
}

void TestChannelChoice::aPlanSaysWhatIsWrong()
{
    const auto codeOf = [](const std::function<void(CampaignPlan &)> &change) {
        CampaignPlan of = plan();
        change(of);
        const Done valid = validCampaign(of);
        return valid ? QString() : valid.error().code;
    };
    QCOMPARE(codeOf([](CampaignPlan &) {}), QString());
    QCOMPARE(codeOf([](CampaignPlan &of) { of.name = QStringLiteral(" "); }), QStringLiteral("campaign.name"));
    QCOMPARE(codeOf([](CampaignPlan &of) { of.text.clear(); }), QStringLiteral("campaign.text"));
    QCOMPARE(codeOf([](CampaignPlan &of) { of.channels.clear(); }), QStringLiteral("campaign.channels"));
    QCOMPARE(codeOf([](CampaignPlan &of) { of.heldOut = 5001; }), QStringLiteral("campaign.held_out"));
    QCOMPARE(codeOf([](CampaignPlan &of) { of.days = 0; }), QStringLiteral("campaign.days"));
    QCOMPARE(codeOf([](CampaignPlan &of) { of.text = QStringLiteral("看{链接}"); }), QStringLiteral("campaign.link"));
    QCOMPARE(codeOf([](CampaignPlan &of) { of.values[0].second = QStringLiteral("限时秒杀"); }), QStringLiteral("notice.marketing"));
}

// Of Python's hashlib: int(sha256(b"campaign:1:K").hexdigest()[:8], 16) % 10000 for K = 1 to 20.
void TestChannelChoice::whoIsHeldOutFollowsFromTheNumbersAlone()
{
    const int buckets[] = {2417, 6528, 2640, 3046, 7147, 5319, 85,   3860, 5426, 8210,
                           1303, 261,  9288, 5693, 1182, 3755, 2259, 8982, 476,  343};
    for (int i = 0; i < 20; ++i) {
        const CustomerId customer{i + 1};
        QCOMPARE(isHeldOutOfCampaign(CampaignId{1}, customer, 2000), buckets[i] < 2000);
        QVERIFY(!isHeldOutOfCampaign(CampaignId{1}, customer, buckets[i]));
        QVERIFY(isHeldOutOfCampaign(CampaignId{1}, customer, buckets[i] + 1));
        QVERIFY(!isHeldOutOfCampaign(CampaignId{1}, customer, 0));
    }
}

void TestChannelChoice::theDecisionIsTheSameBytes()
{
    Campaign campaign;
    campaign.id = CampaignId{3};
    campaign.plan = plan();
    const QByteArray once = campaignDecision(campaign, {1, 2}, {3});
    CampaignPlan &other = campaign.plan;
    std::reverse(other.channels.begin(), other.channels.end()); // the order in which they were ticked says nothing
    QCOMPARE(campaignDecision(campaign, {1, 2}, {3}), once);
    QVERIFY(campaignDecision(campaign, {1, 3}, {2}) != once);
    other.text += u'!';
    QVERIFY(campaignDecision(campaign, {1, 2}, {3}) != once);
}

void TestChannelChoice::everybodyAssignedIsComparedWithEverybodyHeldOut()
{
    Campaign campaign;
    campaign.plan.days = 14;
    campaign.beganAt = now;
    using State = CampaignPerson::State;
    std::vector<CampaignPerson> people;
    FirstBought bought;
    // Newcombe 1998, table II, example (a): 56/70 against 48/80 gives 0.0524 to 0.3339.
    for (qint64 i = 0; i < 70; ++i) {
        people.push_back(person(i + 1, false, i % 7 == 0 ? State::Failed : State::Sent));
        if (i < 56)
            bought[i + 1] = now + dayMs;
    }
    for (qint64 i = 0; i < 80; ++i) {
        people.push_back(person(1000 + i, true, State::HeldOut));
        if (i < 48)
            bought[1000 + i] = now;
    }
    people.push_back(person(5000, false, State::Unreachable));
    bought[5000] = now;
    bought[60] = now + 14 * dayMs; // too late by a moment
    const CampaignResult result = campaignResult(campaign, people, bought, now + 14 * dayMs);
    QCOMPARE(result.written.n, 70);
    QCOMPARE(result.written.x, 56);
    QCOMPARE(result.heldOut.n, 80);
    QCOMPARE(result.heldOut.x, 48);
    QVERIFY(std::abs(result.difference->interval.low - 0.0524) < 0.00005);
    QVERIFY(std::abs(result.difference->interval.high - 0.3339) < 0.00005);
    QCOMPARE(result.verdict, CampaignResult::Verdict::MoreBuy);
    QCOMPARE(result.counts.reached, qint64(60));
    QCOMPARE(result.boughtReached, qint64(48)); // 56 less the eight of every seventh that failed
}

void TestChannelChoice::nothingIsSaidBeforeTheDaysAreOver()
{
    Campaign campaign;
    campaign.plan.days = 14;
    campaign.beganAt = now;
    const std::vector<CampaignPerson> people{person(1, false, CampaignPerson::State::Sent),
                                             person(2, true, CampaignPerson::State::HeldOut)};
    QCOMPARE(campaignResult(campaign, people, {}, now + 14 * dayMs - 1).verdict, CampaignResult::Verdict::Running);
    QCOMPARE(campaignResult(campaign, {people[0]}, {}, now + 14 * dayMs).verdict, CampaignResult::Verdict::NobodyHeldOut);
}

void TestChannelChoice::fewPeopleTellNothing()
{
    Campaign campaign;
    campaign.plan.days = 1;
    campaign.beganAt = now;
    std::vector<CampaignPerson> people; // PRODUCT.md, journey 10: 5 of 18 against 0 of 5
    FirstBought bought;
    for (qint64 i = 1; i <= 23; ++i)
        people.push_back(person(i, i > 18, i > 18 ? CampaignPerson::State::HeldOut : CampaignPerson::State::Sent));
    for (qint64 i = 1; i <= 5; ++i)
        bought[i] = now;
    QCOMPARE(campaignResult(campaign, people, bought, now + dayMs).verdict, CampaignResult::Verdict::TooFewToTell);
}

QTEST_GUILESS_MAIN(TestChannelChoice)
#include "tst_channelchoice.moc"
