#include "autoreply/platformreplies.h"
#include "support/officialreplies.h"
#include "support/replyrules.h"

#include <QTest>

#include <algorithm>

using namespace yiren;

namespace {

using Channel = TalkPeer::Channel;
using Kind = PlatformDifference::Kind;

// Everything is connected and verified; pushes come nowhere.
ReplyMeans polled()
{
    ReplyMeans means;
    means.hasOfficial = means.hasKf = means.hasMini = true;
    means.customMessages = Right::Given;
    return means;
}

ReplyMeans pushed()
{
    ReplyMeans means = polled();
    means.hasOfficialGateway = means.hasKfGateway = means.hasMiniGateway = true;
    return means;
}

ReplyRule welcome(qint64 id)
{
    ReplyRule rule = anyRule(id);
    rule.trigger = RuleTrigger::Follow;
    return rule;
}

std::optional<EngineLack> lackOf(const EngineChoice &choice, ReplyEngine engine)
{
    for (const EngineObstacle &obstacle : choice.against) {
        if (obstacle.engine == engine)
            return obstacle.lack;
    }
    return {};
}

const char *const contractExample =
    R"({"is_add_friend_reply_open": 1, "is_autoreply_open": 1, "add_friend_autoreply_info": {"type": "text", "content": "欢迎"}, )"
    R"("keyword_autoreply_info": {"list": [{"rule_name": "价格", "create_time": 1789000000, "reply_mode": "random_one", )"
    R"("keyword_list_info": [{"type": "text", "match_mode": "contain", "content": "多少钱"}], )"
    R"("reply_list_info": [{"type": "text", "content": "请看菜单-报价"}]}]}})";

// The rules that the contract's example is what WeChat has of.
ReplyRules rulesOfTheExample()
{
    ReplyRule follow = welcome(1);
    follow.replies.front().text = QStringLiteral("欢迎");
    ReplyRule price = keywordRule(2, {QStringLiteral("多少钱")});
    price.name = QStringLiteral("价格");
    price.replies.front().text = QStringLiteral("请看菜单-报价");
    return {follow, price};
}

} // namespace

// Who serves a rule on this account, how fast, and why nobody better does.
class TestReplyEngines : public QObject
{
    Q_OBJECT

private slots:
    void aPlainRuleOfTheOfficialAccountIsWeChatsOwn();
    void whatWeChatsOwnAutoReplyCannotDoIsNamed_data();
    void whatWeChatsOwnAutoReplyCannotDoIsNamed();
    void aWelcomeOfKfIsOneTextReadInTime();
    void pollingServesKfWithinFifteenSeconds();
    void moreDesksAreAskedInTurn();
    void chatRecordsAreAskedOnceAMinute();
    void whatTheShortWindowForbidsIsSaid_data();
    void whatTheShortWindowForbidsIsSaid();
    void aMiniProgramSendsNoLink();
    void eventsThatAChannelDoesNotKnowAreSaid();
    void twoWelcomesHaveOnePlace();
    void aGatewayServesWithinASecond();
    void anUnverifiedAccountAnswersAPushWithOneTextOrPicture();
    void nothingServesAChannelThatIsNotConnected();
    void theBackendsRepliesAreRead();
    void anAccountWithoutAnyReplyIsRead();
    void whatIsSetAsPlannedIsTheSame();
    void differencesFromThePlanAreNamed();
    void stepsHoldEveryTextToPaste();
};

void TestReplyEngines::aPlainRuleOfTheOfficialAccountIsWeChatsOwn()
{
    const EngineChoice choice = engineFor(keywordRule(1, {QStringLiteral("价格")}), Channel::Official, polled());
    QVERIFY(choice.engine == ReplyEngine::Platform);
    QCOMPARE(choice.withinMs, 0);
    QVERIFY(choice.against.empty());
    // Who receives pushes has none: setting them up turns it off (contract 5.1).
    const EngineChoice received = engineFor(keywordRule(1, {QStringLiteral("价格")}), Channel::Official, pushed());
    QVERIFY(received.engine == ReplyEngine::Gateway);
    QVERIFY(lackOf(received, ReplyEngine::Platform) == EngineLack::GatewayTurnsItOff);
}

void TestReplyEngines::whatWeChatsOwnAutoReplyCannotDoIsNamed_data()
{
    QTest::addColumn<int>("lack");
    QTest::addColumn<std::function<void(ReplyRule &)>>("change");
    const auto row = [](const char *name, EngineLack lack, std::function<void(ReplyRule &)> change) {
        QTest::newRow(name) << int(lack) << std::move(change);
    };
    row("scan", EngineLack::TriggerNotThere, [](ReplyRule &rule) { rule.trigger = RuleTrigger::Scan; });
    row("pattern", EngineLack::PatternNotThere, [](ReplyRule &rule) { rule.match = KeywordMatch::Regex; });
    row("hours", EngineLack::ConditionNotThere, [](ReplyRule &rule) { rule.hours = RuleHours::Within; });
    row("asked twice", EngineLack::ConditionNotThere, [](ReplyRule &rule) { rule.whenAskedTwice = true; });
    row("delay", EngineLack::DelayNotThere, [](ReplyRule &rule) { rule.delaySeconds = 3; });
    row("tag", EngineLack::DeedsNotThere, [](ReplyRule &rule) { rule.addTag = QStringLiteral("问价"); });
    row("variable", EngineLack::ReplyNotThere, [](ReplyRule &rule) { rule.replies.front().text = QStringLiteral("{姓名}好"); });
    row("order", EngineLack::ReplyNotThere, [](ReplyRule &rule) { rule.replies.front().kind = RuleReply::Kind::Order; });
    row("two welcomes", EngineLack::ReplyNotThere, [](ReplyRule &rule) {
        rule.trigger = RuleTrigger::Follow;
        rule.replies.push_back(rule.replies.front());
    });
}

void TestReplyEngines::whatWeChatsOwnAutoReplyCannotDoIsNamed()
{
    QFETCH(int, lack);
    QFETCH(std::function<void(ReplyRule &)>, change);
    ReplyRule rule = keywordRule(1, {QStringLiteral("价格")});
    change(rule);
    const EngineChoice choice = engineFor(rule, Channel::Official, polled());
    QVERIFY(!choice.engine); // without pushes, and no chat records are read
    QVERIFY(lackOf(choice, ReplyEngine::Platform) == EngineLack(lack));
    QVERIFY(lackOf(choice, ReplyEngine::Gateway) == EngineLack::NoGateway);
    QVERIFY(lackOf(choice, ReplyEngine::Polling) == EngineLack::NeverListed);
}

// By the code of the event, within 20 seconds (contract, wecom 6.2): the open window reads two desks in time, three not.
void TestReplyEngines::aWelcomeOfKfIsOneTextReadInTime()
{
    ReplyRule rule = welcome(1);
    // One text can be set in 企业微信's own backend.
    QVERIFY(engineFor(rule, Channel::Kf, polled()).engine == ReplyEngine::Platform);
    ReplyMeans means = polled();
    const std::function<void(ReplyRule &)> changes[] = {
        [](ReplyRule &changed) { changed.addTag = QStringLiteral("新客"); },
        [](ReplyRule &changed) { changed.replies.front().text = QStringLiteral("{姓名}好"); },
        [](ReplyRule &changed) {
            changed.replies.front().kind = RuleReply::Kind::Snippet;
            changed.replies.front().snippet = QStringLiteral("欢迎");
        },
    };
    for (const auto &change : changes) {
        ReplyRule changed = welcome(1);
        change(changed);
        means.kfDesks = 2;
        const EngineChoice choice = engineFor(changed, Channel::Kf, means);
        QVERIFY(choice.engine == ReplyEngine::Polling);
        QCOMPARE(choice.withinMs, 15'000);
        QVERIFY(engineFor(changed, Channel::Kf, pushed()).engine == ReplyEngine::Gateway);
        means.kfDesks = 3;
        QVERIFY(lackOf(engineFor(changed, Channel::Kf, means), ReplyEngine::Polling) == EngineLack::WelcomeTooLate);
    }
    rule.replies.front().kind = RuleReply::Kind::Picture;
    QVERIFY(lackOf(engineFor(rule, Channel::Kf, pushed()), ReplyEngine::Gateway) == EngineLack::WelcomeIsWords);
    QVERIFY(lackOf(engineFor(rule, Channel::Kf, polled()), ReplyEngine::Polling) == EngineLack::WelcomeIsWords);
}

void TestReplyEngines::pollingServesKfWithinFifteenSeconds()
{
    const EngineChoice choice = engineFor(keywordRule(1, {QStringLiteral("价格")}), Channel::Kf, polled());
    QVERIFY(choice.engine == ReplyEngine::Polling);
    QCOMPARE(choice.withinMs, 15'000);
    QVERIFY(lackOf(choice, ReplyEngine::Platform) == EngineLack::NoPlatformReply);
    QVERIFY(lackOf(choice, ReplyEngine::Gateway) == EngineLack::NoGateway);
}

// Nine calls a minute over all desks, a little less: 6.7 seconds a desk.
void TestReplyEngines::moreDesksAreAskedInTurn()
{
    ReplyMeans means = polled();
    const std::pair<int, qint64> expected[] = {{1, 15'000}, {2, 15'000}, {3, 20'100}, {6, 40'200}};
    for (const auto &[desks, within] : expected) {
        means.kfDesks = desks;
        QCOMPARE(engineFor(keywordRule(1, {QStringLiteral("价格")}), Channel::Kf, means).withinMs, within);
    }
}

void TestReplyEngines::chatRecordsAreAskedOnceAMinute()
{
    ReplyMeans means = polled();
    means.readsOfficialRecords = true;
    ReplyRule rule = keywordRule(1, {QStringLiteral("价格")});
    rule.delaySeconds = 3; // WeChat's own auto-reply does not wait
    const EngineChoice choice = engineFor(rule, Channel::Official, means);
    QVERIFY(choice.engine == ReplyEngine::Polling);
    QCOMPARE(choice.withinMs, 60'000);
}

// Contract, official account 4.1: follow, menu and scan open three messages within a minute, a Mini Program's session two, a message five
// within 48 hours. The answer to a push itself needs no right.
void TestReplyEngines::whatTheShortWindowForbidsIsSaid_data()
{
    QTest::addColumn<RuleTrigger>("trigger");
    QTest::addColumn<int>("channel");
    QTest::addColumn<int>("replies");
    QTest::addColumn<int>("delay");
    QTest::addColumn<bool>("isServed");
    const auto row = [](const char *name, RuleTrigger trigger, Channel channel, int replies, int delay, bool isServed) {
        QTest::newRow(name) << trigger << int(channel) << replies << delay << isServed;
    };
    row("three after a follow", RuleTrigger::Follow, Channel::Official, 3, 0, true);
    row("four after a follow", RuleTrigger::Follow, Channel::Official, 4, 0, false);
    row("four after a menu", RuleTrigger::MenuClick, Channel::Official, 4, 0, false);
    row("four after a scan", RuleTrigger::Scan, Channel::Official, 4, 0, false);
    row("one after 59 s", RuleTrigger::Scan, Channel::Official, 1, 59, true);
    row("one after a minute", RuleTrigger::Scan, Channel::Official, 1, 60, false);
    row("five after a message", RuleTrigger::AnyMessage, Channel::Official, 5, 600, true);
    row("two in a Mini Program", RuleTrigger::Follow, Channel::Mini, 2, 0, true);
    row("three in a Mini Program", RuleTrigger::Follow, Channel::Mini, 3, 0, false);
    row("a menu message of kf", RuleTrigger::MenuClick, Channel::Kf, 5, 60, true);
}

void TestReplyEngines::whatTheShortWindowForbidsIsSaid()
{
    QFETCH(RuleTrigger, trigger);
    QFETCH(int, channel);
    QFETCH(int, replies);
    QFETCH(int, delay);
    QFETCH(bool, isServed);
    ReplyRule rule = keywordRule(1, {});
    rule.trigger = trigger;
    rule.delaySeconds = delay;
    rule.replies.resize(size_t(replies), rule.replies.front());
    const EngineChoice choice = engineFor(rule, Channel(channel), pushed());
    QCOMPARE(choice.engine == ReplyEngine::Gateway, isServed);
    QVERIFY(isServed || lackOf(choice, ReplyEngine::Gateway) == EngineLack::WindowTooShort);
}

// Contract, official account 4.1: a Mini Program's link has thumb_url, an address.
void TestReplyEngines::aMiniProgramSendsNoLink()
{
    ReplyRule rule = keywordRule(1, {QStringLiteral("价格")});
    rule.replies.front().kind = RuleReply::Kind::Link;
    rule.replies.front().url = QStringLiteral("https://example.com/prices");
    QVERIFY(lackOf(engineFor(rule, Channel::Mini, pushed()), ReplyEngine::Gateway) == EngineLack::KindNotThere);
    QVERIFY(engineFor(rule, Channel::Official, pushed()).engine == ReplyEngine::Gateway);
    QVERIFY(engineFor(rule, Channel::Kf, pushed()).engine == ReplyEngine::Gateway);
}

void TestReplyEngines::eventsThatAChannelDoesNotKnowAreSaid()
{
    ReplyRule rule = keywordRule(1, {});
    rule.trigger = RuleTrigger::Scan;
    for (const Channel channel : {Channel::Kf, Channel::Mini})
        QVERIFY(lackOf(engineFor(rule, channel, pushed()), ReplyEngine::Gateway) == EngineLack::NoSuchEvent);
    rule.trigger = RuleTrigger::MenuClick;
    QVERIFY(lackOf(engineFor(rule, Channel::Mini, pushed()), ReplyEngine::Gateway) == EngineLack::NoSuchEvent);
    QVERIFY(engineFor(rule, Channel::Kf, polled()).engine == ReplyEngine::Polling);
}

void TestReplyEngines::twoWelcomesHaveOnePlace()
{
    ReplyRules rules{welcome(1), welcome(2)};
    const auto choiceOf = [&](size_t i) {
        rules[i].channels = {Channel::Official};
        return enginesFor(rules[i], polled(), rules).front();
    };
    QVERIFY(choiceOf(0).engine == ReplyEngine::Platform);
    QVERIFY(!choiceOf(1).engine);
    QVERIFY(lackOf(choiceOf(1), ReplyEngine::Platform) == EngineLack::PlaceTaken);
    rules[0].isOn = false; // who is off takes no place
    QVERIFY(choiceOf(1).engine == ReplyEngine::Platform);
    rules = {keywordRule(1, {QStringLiteral("价格")}), keywordRule(2, {QStringLiteral("尺寸")})};
    QVERIFY(choiceOf(1).engine == ReplyEngine::Platform);
}

void TestReplyEngines::aGatewayServesWithinASecond()
{
    for (const Channel channel : {Channel::Kf, Channel::Official, Channel::Mini}) {
        const EngineChoice choice = engineFor(keywordRule(1, {QStringLiteral("价格")}), channel, pushed());
        QVERIFY(choice.engine == ReplyEngine::Gateway);
        QCOMPARE(choice.withinMs, 1000);
    }
}

void TestReplyEngines::anUnverifiedAccountAnswersAPushWithOneTextOrPicture()
{
    ReplyMeans means = pushed();
    means.customMessages = Right::Denied;
    ReplyRule rule = keywordRule(1, {QStringLiteral("价格")});
    QVERIFY(engineFor(rule, Channel::Official, means).engine == ReplyEngine::Gateway);
    rule.replies.push_back(rule.replies.front());
    QVERIFY(lackOf(engineFor(rule, Channel::Official, means), ReplyEngine::Gateway) == EngineLack::NotVerified);
    rule.replies.pop_back();
    rule.delaySeconds = 10; // the answer to a push waits for nothing
    QVERIFY(lackOf(engineFor(rule, Channel::Official, means), ReplyEngine::Gateway) == EngineLack::NotVerified);
    rule.delaySeconds = 0;
    rule.replies.front().kind = RuleReply::Kind::Card; // name and price, a text
    rule.replies.front().product = ProductId{1};
    QVERIFY(engineFor(rule, Channel::Official, means).engine == ReplyEngine::Gateway);
    rule.replies.front().url = QStringLiteral("https://example.com/cup"); // a message of its own
    QVERIFY(lackOf(engineFor(rule, Channel::Official, means), ReplyEngine::Gateway) == EngineLack::NotVerified);
}

void TestReplyEngines::nothingServesAChannelThatIsNotConnected()
{
    const auto choices = enginesFor(keywordRule(1, {QStringLiteral("价格")}), {}, {});
    QCOMPARE(choices.size(), size_t(3));
    for (const EngineChoice &choice : choices) {
        QVERIFY(!choice.engine);
        QCOMPARE(choice.against.size(), size_t(3));
        QVERIFY(choice.against.front().lack == EngineLack::NoAccount);
    }
}

void TestReplyEngines::theBackendsRepliesAreRead()
{
    const OfficialCall call = backendRepliesCall();
    QVERIFY(call.method == HttpMethod::Get);
    QCOMPARE(call.path, QStringLiteral("/cgi-bin/get_current_autoreply_info"));
    const auto replies = backendReplies(answered(contractExample));
    QVERIFY(replies);
    QVERIFY(replies->isFollowOpen && replies->isReplyOpen && !replies->fallback);
    QCOMPARE(replies->follow->content, QStringLiteral("欢迎"));
    QCOMPARE(replies->keywords.size(), size_t(1));
    const BackendRule &rule = replies->keywords.front();
    QCOMPARE(rule.name, QStringLiteral("价格"));
    QCOMPARE(rule.createdAt, 1'789'000'000'000);
    QVERIFY(!rule.sendsAll && !rule.keywords.front().isWhole);
    QCOMPARE(rule.keywords.front().content, QStringLiteral("多少钱"));
    QVERIFY(rule.replies.front() == (BackendReply{QStringLiteral("text"), QStringLiteral("请看菜单-报价")}));
}

void TestReplyEngines::anAccountWithoutAnyReplyIsRead()
{
    const auto replies = backendReplies(answered(R"({"is_add_friend_reply_open":0,"is_autoreply_open":0})"));
    QVERIFY(replies && *replies == BackendReplies());
}

void TestReplyEngines::whatIsSetAsPlannedIsTheSame()
{
    const PlatformPlan plan = platformPlan(rulesOfTheExample(), polled());
    const auto differences = comparePlatform(plan, *backendReplies(answered(contractExample)));
    QCOMPARE(differences.size(), size_t(2));
    QVERIFY(std::ranges::all_of(differences, [](const PlatformDifference &one) { return one.kind == Kind::Same; }));
}

void TestReplyEngines::differencesFromThePlanAreNamed()
{
    const BackendReplies there = *backendReplies(answered(contractExample));
    const auto kinds = [&](const ReplyRules &rules, const BackendReplies &found) {
        std::vector<Kind> all;
        for (const PlatformDifference &one : comparePlatform(platformPlan(rules, polled()), found))
            all.push_back(one.kind);
        return all;
    };
    ReplyRules rules = rulesOfTheExample();
    rules[1].replies.front().text = QStringLiteral("128 元");
    QVERIFY((kinds(rules, there) == std::vector{Kind::Differs, Kind::Same}));
    rules = rulesOfTheExample();
    rules[1].match = KeywordMatch::Exact;
    QVERIFY((kinds(rules, there) == std::vector{Kind::Differs, Kind::Same}));
    rules = rulesOfTheExample();
    rules[1].name = QStringLiteral("报价");
    QVERIFY((kinds(rules, there) == std::vector{Kind::Missing, Kind::Same, Kind::More}));
    rules = rulesOfTheExample();
    rules.push_back(anyRule(3));
    QVERIFY((kinds(rules, there) == std::vector{Kind::Same, Kind::Missing, Kind::Same}));
    QVERIFY((kinds({}, there) == std::vector{Kind::More, Kind::More}));
    BackendReplies off = there;
    off.isReplyOpen = false;
    QVERIFY((kinds(rulesOfTheExample(), off) == std::vector{Kind::SwitchedOff, Kind::Same}));
    // A second welcome has no place there.
    rules.push_back(welcome(9));
    QCOMPARE(platformPlan(rules, polled()).clashing, QStringList{QStringLiteral("rule 9")});
}

void TestReplyEngines::stepsHoldEveryTextToPaste()
{
    QStringList pasted;
    for (const PlatformStep &step : platformSteps(platformPlan(rulesOfTheExample(), polled())))
        pasted.append(step.toCopy);
    for (const char *text : {"价格", "请看菜单-报价", "欢迎"})
        QVERIFY2(pasted.contains(QString::fromUtf8(text)), text);
    QVERIFY(platformSteps(platformPlan({}, polled())).empty());
}

QTEST_GUILESS_MAIN(TestReplyEngines)
#include "tst_replyengines.moc"
