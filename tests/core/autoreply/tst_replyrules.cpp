#include "autoreply/decide.h"
#include "autoreply/replywords.h"
#include "autoreply/rulejson.h"
#include "autoreply/ruletext.h"
#include "gateway/pushedtalk.h"
#include "support/contractblocks.h"
#include "support/replyrules.h"

#include <QTest>

using namespace yiren;

namespace {

// The contract's own example of that event (official account 5.6), as it is kept in a conversation.
std::optional<RuleMessage> pushedEvent(const QByteArray &event)
{
    for (const QByteArray &block : contractPushes("wechat-official-account.md", "### 5.6", "### 5.7")) {
        if (!block.contains(QByteArray("<Event><![CDATA[" + event + "]]>")))
            continue;
        const auto fields = readPushBody(block);
        const auto push = fields ? readInboundPush(*fields) : Result<InboundPush>(failure(fields.error()));
        const auto talk = push ? talkOf(*push, TalkPeer::Channel::Official, QStringLiteral("wx0123456789abcdef")) : std::nullopt;
        return talk ? ruleMessageOf(TalkPeer::Channel::Official, talk->message) : std::nullopt;
    }
    return {};
}

ReplyRule triggeredBy(RuleTrigger trigger, qint64 id, const QStringList &words = {})
{
    ReplyRule rule = keywordRule(id, words);
    rule.trigger = trigger;
    return rule;
}

} // namespace

// What is answered by itself, and why the rest is not.
class TestReplyRules : public QObject
{
    Q_OBJECT

private slots:
    void theFirstRuleThatIsAboutAMessageAnswersIt();
    void everyRuleSaysWhyItDoesNotAnswer_data();
    void everyRuleSaysWhyItDoesNotAnswer();
    void wordsAreComparedWithoutWidthCaseAndSpaces();
    void aPatternThatNeverEndsIsGivenUp();
    void aPatternThatIsNoneIsSaid();
    void fullWidthSignsOfAPatternAreThemselves_data();
    void fullWidthSignsOfAPatternAreThemselves();
    void officeHoursAreBeijingsAndEndBeforeTheirEnd();
    void officeHoursOfWorkdaysKnowHolidaysAndWorkedWeekends();
    void aQuestionIsAskedTwiceWithinADay();
    void nobodyIsAnsweredAfterAPersonHas();
    void noRuleAnswersTwiceInARow();
    void anOldMessageIsNotAnswered();
    void aRuleThatCannotWorkIsRefused();
    void aRuleOfBeforeThereWereTasksHasANote();
    void whoIsOnlyPutOffStillWaits();
    void variablesAreFilledInOnce();
    void eventsOfWeChatBecomeMessagesOfRules();
    void whoFollowsByACodeHasScannedIt();
};

void TestReplyRules::theFirstRuleThatIsAboutAMessageAnswersIt()
{
    ReplyRules rules{keywordRule(7, {QStringLiteral("价格")}), keywordRule(3, {QStringLiteral("价格"), QStringLiteral("多少钱")}),
                     anyRule(5)};
    rules[1].delaySeconds = 20;
    const RuleDecision decision = decide(rules, said(QStringLiteral("请问多少钱?")), {}, noon, calendar());
    QVERIFY(decision.fired == size_t(1));
    QCOMPARE(decision.dueAt, noon + 20'000);
    QVERIFY(decision.verdicts[0].whyNot == WhyNot::OtherWords);
    QVERIFY(!decision.verdicts[1].whyNot);
    QVERIFY(decision.verdicts[2].whyNot == WhyNot::EarlierRule);
    QCOMPARE(decision.verdicts[2].detail, QStringLiteral("rule 3"));
}

void TestReplyRules::everyRuleSaysWhyItDoesNotAnswer_data()
{
    QTest::addColumn<WhyNot>("why");
    QTest::addColumn<std::function<void(ReplyRule &)>>("change");
    const auto row = [](const char *name, WhyNot why, std::function<void(ReplyRule &)> change) {
        QTest::newRow(name) << why << std::move(change);
    };
    row("off", WhyNot::Off, [](ReplyRule &rule) { rule.isOn = false; });
    row("switched on later", WhyNot::NotYetOn, [](ReplyRule &rule) { rule.switchedOnAt = noon + 1; });
    row("another channel", WhyNot::OtherChannel, [](ReplyRule &rule) { rule.channels = {TalkPeer::Channel::Mini}; });
    row("a follow", WhyNot::OtherTrigger, [](ReplyRule &rule) { rule.trigger = RuleTrigger::Follow; });
    row("other words", WhyNot::OtherWords, [](ReplyRule &rule) { rule.match = KeywordMatch::Exact; });
    row("an endless pattern", WhyNot::PatternGaveUp, [](ReplyRule &rule) {
        rule.match = KeywordMatch::Regex;
        rule.words = QStringList{QStringLiteral("^((.+)+)+(#|~)$")};
    });
    row("outside office hours", WhyNot::OutsideHours, [](ReplyRule &rule) { rule.hours = RuleHours::Outside; });
    row("asked once", WhyNot::NotAskedTwice, [](ReplyRule &rule) { rule.whenAskedTwice = true; });
}

void TestReplyRules::everyRuleSaysWhyItDoesNotAnswer()
{
    QFETCH(WhyNot, why);
    QFETCH(std::function<void(ReplyRule &)>, change);
    ReplyRules rules{keywordRule(1, {QStringLiteral("发货")})};
    const RuleMessage message = said(QStringLiteral("你好,请问什么时候可以发货呢?我上周五晚上下的单,谢谢"));
    QVERIFY(decide(rules, message, {}, noon, calendar()).fired);
    change(rules.front());
    const RuleDecision decision = decide(rules, message, {}, noon, calendar());
    QVERIFY(!decision.fired);
    QVERIFY(decision.verdicts.front().whyNot == why);
}

void TestReplyRules::wordsAreComparedWithoutWidthCaseAndSpaces()
{
    ReplyRule rule = keywordRule(1, {QStringLiteral("1")}, KeywordMatch::Exact);
    for (const char *text : {"1", " 1 ", "１", "１\n"})
        QVERIFY2(!whyNotTheseWords(rule, QString::fromUtf8(text)), text);
    for (const char *text : {"11", "1.", "", "一"})
        QVERIFY2(whyNotTheseWords(rule, QString::fromUtf8(text)) == WhyNot::OtherWords, text);
    rule = keywordRule(1, {QStringLiteral("VIP会员")});
    QVERIFY(!whyNotTheseWords(rule, QStringLiteral("我要办ｖｉｐ会员")));
}

// The textbook's patterns take 2^n steps for n characters: for 500 they would not end in anybody's life. That this test ends is its proof.
void TestReplyRules::aPatternThatNeverEndsIsGivenUp()
{
    const QString text = QString(499, QLatin1Char('a')) + QLatin1Char('!');
    for (const char *pattern :
         {"^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(a+)+[#~]", "^(([a-z])+.)+[#~]([a-z])+$", "(*LIMIT_MATCH=4000000000)^(a+)+$"})
        QVERIFY2(matchPattern(QLatin1String(pattern), text) == PatternResult::GaveUp, pattern);
    QVERIFY(matchPattern(QStringLiteral("^a{499}"), text) == PatternResult::Matches);
    QVERIFY(matchPattern(QStringLiteral("多少钱|价格"), QStringLiteral("这个价格是?")) == PatternResult::Matches);
}

void TestReplyRules::aPatternThatIsNoneIsSaid()
{
    QVERIFY(matchPattern(QStringLiteral("(价格"), QStringLiteral("(价格")) == PatternResult::Invalid);
    QVERIFY(!patternProblem(QStringLiteral("(价格")).isEmpty());
    QVERIFY(!patternProblem(QString(201, QLatin1Char('a'))).isEmpty());
    QVERIFY(patternProblem(QStringLiteral("价格|多少")).isEmpty());
}

// Customers write Chinese punctuation, and so does who writes patterns: neither is a sign of patterns.
void TestReplyRules::fullWidthSignsOfAPatternAreThemselves_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *pattern, const char *text, bool fits) {
        QTest::addRow("%s in %s", pattern, text) << QString::fromUtf8(pattern) << QString::fromUtf8(text) << fits;
    };
    row("多少钱？", "多少钱？", true);
    row("多少钱？", "多少钱?", true);
    row("多少钱？", "多少", false); // "?" would make 钱 optional
    row("你好，在吗", "你好，在吗", true);
    row("尺寸：[0-9]+", "尺寸：３８", true);
    row("[，。！]", "好！", true);
    row("（急）", "（急）请回", true);
    row("（急）", "急", false); // no group
    row("＋１", "+1", true);
    row(R"(多少钱\？)", "多少钱？", true);
    row(R"(\？)", R"(\)", false);
    row("多少钱?$", "多少", true); // a pattern's own sign stays one
    row(R"(^\d+$)", "１２", true);
    row(R"(\ｄ)", "9", false); // not the class of digits
}

void TestReplyRules::fullWidthSignsOfAPatternAreThemselves()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(patternProblem(pattern), QString());
    const ReplyRule rule = keywordRule(1, {pattern}, KeywordMatch::Regex);
    QCOMPARE(!whyNotTheseWords(rule, text), fits);
}

void TestReplyRules::officeHoursAreBeijingsAndEndBeforeTheirEnd()
{
    ReplyRule rule = keywordRule(1, {QStringLiteral("在吗")});
    rule.hours = RuleHours::Within;
    const auto is = [&](const char *time) { return areHours(rule, beijing(time), calendar()); };
    QVERIFY(!is("2026-11-24 08:59:59"));
    QVERIFY(is("2026-11-24 09:00:00"));
    QVERIFY(is("2026-11-24 17:59:59"));
    QVERIFY(!is("2026-11-24 18:00:00"));
    rule.hours = RuleHours::Outside;
    QVERIFY(is("2026-11-24 08:59:59"));
    QVERIFY(!is("2026-11-24 09:00:00"));
    QVERIFY(is("2026-11-24 18:00:00"));
}

// 2026-10-01 is 国庆节, 2026-10-10 a Saturday that is worked for it (the State Council's notice for 2026).
void TestReplyRules::officeHoursOfWorkdaysKnowHolidaysAndWorkedWeekends()
{
    ReplyRule rule = keywordRule(1, {QStringLiteral("在吗")});
    rule.hours = RuleHours::Within;
    rule.onlyWorkdays = true;
    QVERIFY(!areHours(rule, beijing("2026-10-01 12:00:00"), calendar()));
    QVERIFY(areHours(rule, beijing("2026-10-10 12:00:00"), calendar()));
    QVERIFY(!areHours(rule, beijing("2026-10-17 12:00:00"), calendar()));
    QVERIFY(areHours(rule, beijing("2026-10-19 12:00:00"), calendar()));
    rule.hours = RuleHours::Outside;
    QVERIFY(areHours(rule, beijing("2026-10-17 12:00:00"), calendar()));
}

void TestReplyRules::aQuestionIsAskedTwiceWithinADay()
{
    const RuleMessage message = said(QStringLiteral("在吗"));
    QVERIFY(!isAskedTwice(message, {}));
    QVERIFY(!isAskedTwice(message, {fromCustomer(message.id, noon, "在吗")})); // the same one
    QVERIFY(isAskedTwice(message, {fromCustomer(1, noon - 60'000, "在吗 ")}));
    QVERIFY(isAskedTwice(message, {fromCustomer(1, noon - 86'400'000, "在吗")}));
    QVERIFY(!isAskedTwice(message, {fromCustomer(1, noon - 86'400'001, "在吗")}));
    QVERIFY(!isAskedTwice(message, {fromCustomer(1, noon - 60'000, "在吗?")}));
    QVERIFY(!isAskedTwice(message, {fromUs(1, noon - 60'000, 0)}));
}

void TestReplyRules::nobodyIsAnsweredAfterAPersonHas()
{
    ReplyRules rules{keywordRule(1, {QStringLiteral("在吗")}), anyRule(2)};
    const RuleMessage message = said(QStringLiteral("在吗"));
    TalkMessage colleague = fromUs(message.id + 1, noon + 1000, 0);
    colleague.speaker = TalkMessage::Speaker::Colleague;
    colleague.state = TalkMessage::State::None;
    TalkMessage failed = fromUs(message.id + 1, noon + 1000, 0);
    failed.state = TalkMessage::State::Failed;
    const auto whyNot = [&](const TalkMessage &saidLater) {
        const RuleDecision decision = decide(rules, message, {saidLater}, noon + 5000, calendar());
        return decision.fired ? std::nullopt : decision.verdicts.front().whyNot;
    };
    QVERIFY(whyNot(fromUs(message.id + 1, noon + 1000, 0)) == WhyNot::PersonAnswered);
    QVERIFY(whyNot(colleague) == WhyNot::PersonAnswered);
    QVERIFY(!whyNot(failed));
    QVERIFY(!whyNot(fromUs(1, noon - 1000, 0)));              // before it
    QVERIFY(!whyNot(fromUs(message.id + 1, noon + 1000, 9))); // another rule is no person
    TalkMessage campaign = fromUs(message.id + 1, noon + 1000, 0);
    campaign.leavesWaiting = true;
    QVERIFY(!whyNot(campaign)); // it is said to everybody
    rules.front().stopsWhenAnswered = false;
    QVERIFY(!whyNot(colleague));
}

void TestReplyRules::noRuleAnswersTwiceInARow()
{
    const ReplyRules rules{keywordRule(1, {QStringLiteral("1")}, KeywordMatch::Exact), anyRule(2)};
    const RuleMessage message = said(QStringLiteral("1"));
    RuleHistory history{fromUs(1, noon - 60'000, 1)};
    const RuleDecision again = decide(rules, message, history, noon, calendar());
    QVERIFY(!again.fired); // nor does the next one jump in
    QVERIFY(again.verdicts[0].whyNot == WhyNot::TwiceInARow);
    QVERIFY(again.verdicts[1].whyNot == WhyNot::EarlierRule);
    history.push_back(fromUs(2, noon - 30'000, 0));
    QVERIFY(decide(rules, message, history, noon, calendar()).fired);
    // A conversation is over after 48 hours.
    QVERIFY(decide(rules, message, {fromUs(1, noon - 48 * 3'600'000, 1)}, noon, calendar()).fired);
}

void TestReplyRules::anOldMessageIsNotAnswered()
{
    const ReplyRules rules{anyRule(1)};
    const RuleMessage message = said(QStringLiteral("在吗"));
    QVERIFY(decide(rules, message, {}, noon + 600'000, calendar()).fired);
    const RuleDecision late = decide(rules, message, {}, noon + 600'001, calendar());
    QVERIFY(!late.fired && late.verdicts.front().whyNot == WhyNot::TooOld);
}

void TestReplyRules::aRuleThatCannotWorkIsRefused()
{
    const auto codeOf = [](const std::function<void(ReplyRule &)> &change) {
        ReplyRule rule = keywordRule(1, {QStringLiteral("价格")});
        change(rule);
        const Done checked = checkRule(rule);
        return checked ? QString() : checked.error().code;
    };
    QCOMPARE(codeOf([](ReplyRule &) {}), QString());
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.name.clear(); }), QStringLiteral("rule.name"));
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.words.clear(); }), QStringLiteral("rule.words"));
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.words.append(QStringLiteral(" ")); }), QStringLiteral("rule.words"));
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.channels.clear(); }), QStringLiteral("rule.channels"));
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.delaySeconds = 601; }), QStringLiteral("rule.delay"));
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.taskInDays = -1; }), QStringLiteral("rule.task"));
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.taskInDays = 366; }), QStringLiteral("rule.task"));
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.taskInDays = std::nullopt; }), QString());
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.replies.clear(); }), QStringLiteral("rule.replies"));
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.replies.front().text = QString(683, QChar(u'好')); }), QStringLiteral("rule.reply"));
    QCOMPARE(codeOf([](ReplyRule &rule) { rule.replies.front().kind = RuleReply::Kind::Order; }), QStringLiteral("rule.reply"));
    QCOMPARE(codeOf([](ReplyRule &rule) {
                 rule.hours = RuleHours::Within;
                 rule.toMinute = rule.fromMinute;
             }),
             QStringLiteral("rule.hours"));
    QCOMPARE(codeOf([](ReplyRule &rule) {
                 rule.trigger = RuleTrigger::Follow;
                 rule.whenAskedTwice = true;
             }),
             QStringLiteral("rule.asked_twice"));
    QCOMPARE(codeOf([](ReplyRule &rule) {
                 rule.match = KeywordMatch::Regex;
                 rule.words = QStringList{QStringLiteral("[")};
             }),
             QStringLiteral("rule.pattern"));
}

// As version 0.30 of the data file wrote it.
void TestReplyRules::aRuleOfBeforeThereWereTasksHasANote()
{
    const QJsonObject old{{QStringLiteral("name"), QStringLiteral("价格")}, {QStringLiteral("task"), QStringLiteral("问一声")}};
    QCOMPARE(ruleFromJson(old, {}).task, QStringLiteral("问一声"));
    QCOMPARE(ruleFromJson(old, {}).taskInDays, std::nullopt);
    ReplyRule rule = ruleFromJson(old, {});
    QCOMPARE(ruleFromJson(ruleJson(rule), {}), rule);
    rule.taskInDays = 3;
    QCOMPARE(ruleFromJson(ruleJson(rule), {}).taskInDays, std::optional(3));
}

// Unless the rule says something else; so it is with rules of before they could.
void TestReplyRules::whoIsOnlyPutOffStillWaits()
{
    QVERIFY(leavesWaiting(anyRule(1)));
    ReplyRule rule = keywordRule(1, {QStringLiteral("价格")});
    QVERIFY(!leavesWaiting(rule));
    rule.hours = RuleHours::Within;
    QVERIFY(!leavesWaiting(rule));
    rule.hours = RuleHours::Outside;
    QVERIFY(leavesWaiting(rule));
    QVERIFY(leavesWaiting(ruleFromJson(ruleJson(rule), {})) && !ruleJson(rule).contains(u"waits"));
    for (const bool waits : {false, true}) {
        rule.stillWaits = waits;
        QCOMPARE(leavesWaiting(rule), waits);
        QCOMPARE(ruleFromJson(ruleJson(rule), {}).stillWaits, std::optional(waits));
    }
}

void TestReplyRules::variablesAreFilledInOnce()
{
    const ReplyVariables values{QStringLiteral("{链接}"), QStringLiteral("青瓷杯"), QStringLiteral("¥128.00"), QStringLiteral("x"), {}};
    QCOMPARE(filledIn(QStringLiteral("{姓名},{商品} {金额}:{链接}{其他}"), values), QStringLiteral("{链接},青瓷杯 ¥128.00:x{其他}"));
    QCOMPARE(filledIn(QStringLiteral("{姓名}好"), {}), QStringLiteral("您好"));
}

// The contract's own events (official account 5.6, wecom 6.2).
void TestReplyRules::eventsOfWeChatBecomeMessagesOfRules()
{
    const auto scan = pushedEvent("SCAN");
    QVERIFY(scan && scan->trigger == TalkMessage::Trigger::Scan);
    QCOMPARE(scan->key, QStringLiteral("booth-12"));
    const auto click = pushedEvent("CLICK");
    QVERIFY(click && click->trigger == TalkMessage::Trigger::Menu);
    QCOMPARE(click->key, QStringLiteral("MENU_PRICE"));
    QCOMPARE(pushedEvent("scancode_waitmsg")->key, QStringLiteral("SCAN_A"));
    QVERIFY(!pushedEvent("VIEW")); // opens nothing (4.1)
    TalkMessage chosen = fromCustomer(1, noon, "满意");
    chosen.trigger = TalkMessage::Trigger::Menu;
    chosen.detail = R"({"content":"满意","menu_id":"101"})";
    QCOMPARE(ruleMessageOf(TalkPeer::Channel::Kf, chosen)->key, QStringLiteral("101"));
    // In 微信客服 it is a message of the customer, of which keywords may be about as well.
    chosen.trigger = TalkMessage::Trigger::Message;
    ReplyRule tapped = keywordRule(1, {QStringLiteral("101")});
    tapped.trigger = RuleTrigger::MenuClick;
    for (const ReplyRule &rule : {tapped, keywordRule(2, {QStringLiteral("满意")})})
        QVERIFY(decide({rule}, *ruleMessageOf(TalkPeer::Channel::Kf, chosen), {}, noon, calendar()).fired);
    TalkMessage picture = fromCustomer(1, noon, "[图片]");
    picture.kind = QStringLiteral("image");
    QCOMPARE(ruleMessageOf(TalkPeer::Channel::Kf, picture)->text, QString());
    QVERIFY(!ruleMessageOf(TalkPeer::Channel::Kf, fromUs(1, noon, 0)));
    TalkMessage recalled = fromCustomer(1, noon, "价格");
    recalled.recalledAt = noon;
    QVERIFY(!ruleMessageOf(TalkPeer::Channel::Kf, recalled));
}

// The contract's subscribe, with qrscene_booth-12: the first rule by position that is about the follow or the scan answers.
void TestReplyRules::whoFollowsByACodeHasScannedIt()
{
    const auto follow = pushedEvent("subscribe");
    QVERIFY(follow && follow->trigger == TalkMessage::Trigger::Follow);
    QCOMPARE(follow->key, QStringLiteral("booth-12"));
    const auto firedBy = [&](const ReplyRules &rules, const RuleMessage &message) -> qint64 {
        const RuleDecision decision = decide(rules, message, {}, message.at, calendar());
        return decision.fired ? rules[*decision.fired].id : 0;
    };
    const ReplyRule booth = triggeredBy(RuleTrigger::Scan, 1, {QStringLiteral("booth-12")});
    const ReplyRule other = triggeredBy(RuleTrigger::Scan, 2, {QStringLiteral("booth-13")});
    const ReplyRule welcome = triggeredBy(RuleTrigger::Follow, 3);
    QCOMPARE(firedBy({booth, welcome}, *follow), 1);
    QCOMPARE(firedBy({welcome, booth}, *follow), 3);
    QCOMPARE(firedBy({other, welcome}, *follow), 3);
    RuleMessage plain = *follow; // found the account by its name
    plain.key.clear();
    QCOMPARE(firedBy({triggeredBy(RuleTrigger::Scan, 4), welcome}, plain), 3);
    QCOMPARE(firedBy({triggeredBy(RuleTrigger::Scan, 4)}, plain), 0);
}

QTEST_GUILESS_MAIN(TestReplyRules)
#include "tst_replyrules.moc"
