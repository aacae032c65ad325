#include "autoreply/rulefindings.h"
#include "support/replyrules.h"

#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace yiren;

namespace {

// The week from Monday 2026-11-23, without a holiday.
const qint64 monday = beijing("2026-11-23 00:00:00");
constexpr qint64 weekMs = 7 * 86'400'000;

template <typename T>
T oneOf(std::initializer_list<T> values)
{
    return *rc::gen::elementOf(std::vector<T>(values));
}

QString oneText(std::initializer_list<const char *> texts)
{
    return QString::fromUtf8(*rc::gen::elementOf(std::vector<const char *>(texts)));
}

QStringList drawnWords(RuleTrigger trigger, KeywordMatch match)
{
    const bool isKey = trigger == RuleTrigger::MenuClick || trigger == RuleTrigger::Scan;
    QStringList words;
    for (int i = *rc::gen::inRange(isKey ? 0 : 1, 3); i > 0; --i)
        words.append(isKey                              ? oneText({"MENU_1", "MENU_2", "booth"})
                         : match == KeywordMatch::Regex ? oneText({"a|b", "^1$", "价.", "a.*b", "^(a+)+[#~]$"})
                                                        : oneText({"a", "b", "ab", "A b", "1", "１", "2", "价格", "格"}));
    return words;
}

ReplyRule drawnRule(qint64 id)
{
    ReplyRule rule = keywordRule(id, {});
    rule.trigger = oneOf({RuleTrigger::Follow, RuleTrigger::Keyword, RuleTrigger::Keyword, RuleTrigger::Keyword, RuleTrigger::MenuClick,
                          RuleTrigger::Scan, RuleTrigger::AnyMessage});
    rule.match = oneOf({KeywordMatch::Exact, KeywordMatch::Contains, KeywordMatch::Regex});
    rule.words = drawnWords(rule.trigger, rule.match);
    rule.isOn = *rc::gen::inRange(0, 8) > 0;
    rule.switchedOnAt = oneOf<qint64>({0, 0, 0, monday + weekMs / 2});
    rule.channels.clear();
    for (const auto channel : {TalkPeer::Channel::Kf, TalkPeer::Channel::Official, TalkPeer::Channel::Mini}) {
        if (*rc::gen::inRange(0, 3) > 0)
            rule.channels.push_back(channel);
    }
    if (rule.channels.empty())
        rule.channels = {TalkPeer::Channel::Official};
    rule.hours = oneOf({RuleHours::Always, RuleHours::Always, RuleHours::Within, RuleHours::Outside});
    rule.fromMinute = oneOf({0, 8 * 60, 9 * 60});
    rule.toMinute = oneOf({12 * 60, 18 * 60, 24 * 60});
    rule.onlyWorkdays = *rc::gen::arbitrary<bool>();
    const bool isOfMessages = rule.trigger == RuleTrigger::Keyword || rule.trigger == RuleTrigger::AnyMessage;
    rule.whenAskedTwice = isOfMessages && *rc::gen::inRange(0, 5) == 0;
    rule.stopsWhenAnswered = *rc::gen::arbitrary<bool>();
    rule.delaySeconds = oneOf({0, 5, 60});
    return rule;
}

ReplyRules drawnRules()
{
    ReplyRules rules;
    for (int i = 1, end = *rc::gen::inRange(1, 9); i <= end; ++i)
        rules.push_back(drawnRule(i));
    return rules;
}

QString drawnText()
{
    return oneText(
        {"a", "b", "ab", "a b", "xaxbx", "1", "１", "11", "2", "价格", "多少价格?", "格", "", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"});
}

RuleMessage drawnMessage()
{
    using Trigger = TalkMessage::Trigger;
    RuleMessage message;
    message.id = 1000;
    message.channel = oneOf({TalkPeer::Channel::Kf, TalkPeer::Channel::Official, TalkPeer::Channel::Mini});
    message.trigger =
        oneOf({Trigger::Message, Trigger::Message, Trigger::Message, Trigger::Menu, Trigger::Scan, Trigger::Follow, Trigger::Enter});
    if (message.trigger == Trigger::Message)
        message.text = drawnText();
    else if (message.trigger != Trigger::Follow || *rc::gen::arbitrary<bool>()) // who follows has scanned a code or not
        message.key = oneText({"MENU_1", "MENU_2", "booth", "other"});
    message.at = monday + *rc::gen::inRange<qint64>(0, weekMs / 60'000) * 60'000;
    return message;
}

RuleHistory drawnHistory(const RuleMessage &message, size_t rules)
{
    RuleHistory history;
    const int entries = *rc::gen::inRange(0, 5);
    for (int i = 0; i < entries; ++i) {
        const qint64 at = message.at + (i - 3) * 1000;
        if (*rc::gen::arbitrary<bool>())
            history.push_back(fromUs(998 + i, at, *rc::gen::inRange<qint64>(0, qint64(rules) + 1)));
        else
            history.push_back(fromCustomer(900 + i, message.at - (5 - i) * 1000, drawnText().toUtf8().constData()));
    }
    std::ranges::stable_sort(history, {}, &TalkMessage::at);
    return history;
}

// Said a second time, in other words than core/autoreply has: what makes a rule be about a message.
bool hasWord(const ReplyRule &rule, const QString &text)
{
    const auto plain = [](QString word) { return word.replace(QChar(u'１'), QChar(u'1')).toLower(); };
    return std::ranges::any_of(rule.words, [&](const QString &word) {
        if (rule.match == KeywordMatch::Exact)
            return plain(text) == plain(word);
        if (rule.match == KeywordMatch::Contains)
            return plain(text).contains(plain(word));
        // The last pattern ends in a sign that no text here has.
        return !word.contains(QLatin1Char('#')) && QRegularExpression(word).match(plain(text)).hasMatch();
    });
}

bool isTimeOf(const ReplyRule &rule, qint64 at)
{
    const qint64 minute = (at - monday) / 60'000;
    const bool isOffice = minute % 1440 >= rule.fromMinute && minute % 1440 < rule.toMinute && (!rule.onlyWorkdays || minute / 1440 < 5);
    return rule.hours == RuleHours::Always || isOffice == (rule.hours == RuleHours::Within);
}

bool isKindOf(const ReplyRule &rule, const RuleMessage &message)
{
    using Trigger = TalkMessage::Trigger;
    switch (rule.trigger) {
    case RuleTrigger::Follow:
        return message.trigger == Trigger::Follow || message.trigger == Trigger::Enter;
    case RuleTrigger::MenuClick:
        return message.trigger == Trigger::Menu;
    case RuleTrigger::Scan:
        return message.trigger == Trigger::Scan || (message.trigger == Trigger::Follow && !message.key.isEmpty());
    default:
        return message.trigger == Trigger::Message;
    }
}

bool isWordOf(const ReplyRule &rule, const RuleMessage &message)
{
    if (rule.trigger == RuleTrigger::Keyword)
        return hasWord(rule, message.text);
    const bool isOfKeys = rule.trigger == RuleTrigger::MenuClick || rule.trigger == RuleTrigger::Scan;
    return !isOfKeys || rule.words.isEmpty() || rule.words.contains(message.key);
}

bool wasAskedBefore(const RuleMessage &message, const RuleHistory &history)
{
    const auto plain = [](QString word) { return word.replace(QChar(u'１'), QChar(u'1')).toLower(); };
    return !message.text.isEmpty() && std::ranges::any_of(history, [&](const TalkMessage &one) {
        return one.speaker == TalkMessage::Speaker::Customer && plain(one.text) == plain(message.text);
    });
}

bool isTrue(WhyNot why, const ReplyRule &rule, const RuleMessage &message, const RuleHistory &history)
{
    const auto lastOurs =
        std::find_if(history.rbegin(), history.rend(), [](const TalkMessage &one) { return one.speaker == TalkMessage::Speaker::Us; });
    switch (why) {
    case WhyNot::Off:
        return !rule.isOn;
    case WhyNot::NotYetOn:
        return message.at < rule.switchedOnAt;
    case WhyNot::OtherChannel:
        return std::ranges::count(rule.channels, message.channel) == 0;
    case WhyNot::OtherTrigger:
        return !isKindOf(rule, message);
    case WhyNot::OtherWords:
    case WhyNot::PatternGaveUp:
        return !isWordOf(rule, message);
    case WhyNot::OutsideHours:
        return !isTimeOf(rule, message.at);
    case WhyNot::NotAskedTwice:
        return rule.whenAskedTwice && !wasAskedBefore(message, history);
    case WhyNot::TwiceInARow:
        return lastOurs != history.rend() && lastOurs->rule == rule.id;
    case WhyNot::PersonAnswered:
        return rule.stopsWhenAnswered && std::ranges::any_of(history, [&](const TalkMessage &one) {
                   return one.speaker == TalkMessage::Speaker::Us && one.rule == 0
                       && (one.at > message.at || (one.at == message.at && one.id > message.id));
               });
    case WhyNot::EarlierRule:
    case WhyNot::TooOld:
        return true;             // said where they are met
    case WhyNot::WeChatAnswered: // decide() does not know of it
        break;
    }
    return false;
}

bool isAbout(const ReplyRule &rule, const RuleMessage &message, const RuleHistory &history)
{
    const bool isOn = rule.isOn && message.at >= rule.switchedOnAt && std::ranges::count(rule.channels, message.channel) > 0;
    return isOn && isKindOf(rule, message) && isWordOf(rule, message) && isTimeOf(rule, message.at)
        && (!rule.whenAskedTwice || wasAskedBefore(message, history));
}

} // namespace

// Random rule sets and messages: 100 checks of 5 sets with 20 messages each, 10,000 decisions a test.
class TestRuleProperties : public QObject
{
    Q_OBJECT

private slots:
    void oneRuleAnswersOrNone();
    void whatAnswersIsAboutTheMessageAndEveryOtherHasATrueReason();
    void noRuleAnswersTwiceInARowOrOutsideItsHours();
    void idsDecideNothing();
    void noRuleThatIsCalledDeadEverAnswers();
    void everyOverlapIsOne();
};

namespace {

template <typename Check>
bool forDrawn(Check check)
{
    return rc::check([&check] {
        for (int set = 0; set < 5; ++set) {
            const ReplyRules rules = drawnRules();
            for (int i = 0; i < 20; ++i) {
                const RuleMessage message = drawnMessage();
                check(rules, message, drawnHistory(message, rules.size()));
            }
        }
    });
}

} // namespace

void TestRuleProperties::oneRuleAnswersOrNone()
{
    QVERIFY(forDrawn([](const ReplyRules &rules, const RuleMessage &message, const RuleHistory &history) {
        const RuleDecision decision = decide(rules, message, history, message.at + 3000, calendar());
        RC_ASSERT(decision.verdicts.size() == rules.size());
        const auto without = std::ranges::count_if(decision.verdicts, [](const RuleVerdict &verdict) { return !verdict.whyNot; });
        RC_ASSERT(without == (decision.fired ? 1 : 0));
        RC_ASSERT(!decision.fired || !decision.verdicts[*decision.fired].whyNot);
    }));
}

void TestRuleProperties::whatAnswersIsAboutTheMessageAndEveryOtherHasATrueReason()
{
    QVERIFY(forDrawn([](const ReplyRules &rules, const RuleMessage &message, const RuleHistory &history) {
        const RuleDecision decision = decide(rules, message, history, message.at + 3000, calendar());
        const auto first = std::ranges::find_if(rules, [&](const ReplyRule &rule) { return isAbout(rule, message, history); });
        if (decision.fired) {
            RC_ASSERT(&rules[*decision.fired] == &*first);
            RC_ASSERT(decision.dueAt == message.at + rules[*decision.fired].delaySeconds * 1000);
        }
        for (size_t i = 0; i < rules.size(); ++i) {
            const auto why = decision.verdicts[i].whyNot;
            if (!why)
                continue;
            RC_ASSERT(isTrue(*why, rules[i], message, history));
            RC_ASSERT(*why != WhyNot::TooOld);
            // An earlier rule has it, or this is the first that is about it and something holds it back, or it is not about it.
            const bool isLater = first != rules.end() && &rules[i] > &*first && isAbout(rules[i], message, history);
            RC_ASSERT((*why == WhyNot::EarlierRule) == isLater);
            RC_ASSERT((*why == WhyNot::EarlierRule || *why == WhyNot::PersonAnswered || *why == WhyNot::TwiceInARow)
                      == isAbout(rules[i], message, history));
        }
    }));
}

void TestRuleProperties::noRuleAnswersTwiceInARowOrOutsideItsHours()
{
    QVERIFY(forDrawn([](const ReplyRules &rules, const RuleMessage &message, RuleHistory history) {
        const RuleDecision decision = decide(rules, message, history, message.at + 3000, calendar());
        if (!decision.fired)
            return;
        const ReplyRule &rule = rules[*decision.fired];
        RC_ASSERT(isTimeOf(rule, message.at));
        history.push_back(fromUs(5000, message.at + 3000, rule.id));
        RuleMessage again = message;
        again.id = 6000;
        again.at = std::min(message.at + 60'000, monday + weekMs - 60'000);
        const RuleDecision second = decide(rules, again, history, again.at + 3000, calendar());
        RC_ASSERT(second.fired != decision.fired);
        RC_ASSERT(!decide(rules, message, history, message.at + 600'001, calendar()).fired);
    }));
}

void TestRuleProperties::idsDecideNothing()
{
    QVERIFY(forDrawn([](const ReplyRules &rules, const RuleMessage &message, const RuleHistory &history) {
        ReplyRules renamed = rules;
        RuleHistory retold = history;
        for (ReplyRule &rule : renamed)
            rule.id = 100 - rule.id;
        for (TalkMessage &one : retold)
            one.rule = one.rule == 0 ? 0 : 100 - one.rule;
        const RuleDecision one = decide(rules, message, history, message.at, calendar());
        const RuleDecision other = decide(renamed, message, retold, message.at, calendar());
        RC_ASSERT(one.fired == other.fired);
        for (size_t i = 0; i < rules.size(); ++i)
            RC_ASSERT(one.verdicts[i].whyNot == other.verdicts[i].whyNot && one.verdicts[i].detail == other.verdicts[i].detail);
    }));
}

void TestRuleProperties::noRuleThatIsCalledDeadEverAnswers()
{
    int dead = 0;
    QVERIFY(rc::check([&dead] {
        for (int set = 0; set < 5; ++set) {
            const ReplyRules rules = drawnRules();
            const RuleFindings findings = findIn(rules, {}, calendar());
            dead += int(findings.dead.size());
            for (int i = 0; i < 20; ++i) {
                RuleMessage message = drawnMessage();
                for (const ReplyRule &rule : rules) // from the last switching on
                    message.at = message.at < rule.switchedOnAt ? message.at + weekMs / 2 : message.at;
                const RuleDecision decision = decide(rules, message, drawnHistory(message, rules.size()), message.at, calendar());
                RC_ASSERT(!decision.fired || std::ranges::count(findings.dead, rules[*decision.fired].id, &DeadRule::rule) == 0);
            }
        }
    }));
    QVERIFY2(dead > 20, qPrintable(QString::number(dead))); // else nothing was tried
}

void TestRuleProperties::everyOverlapIsOne()
{
    int overlaps = 0;
    QVERIFY(rc::check([&overlaps] {
        for (int set = 0; set < 20; ++set) {
            const ReplyRules rules = drawnRules();
            for (const RuleOverlap &overlap : findIn(rules, {}, calendar()).overlaps) {
                ++overlaps;
                RuleMessage example = overlap.example;
                example.id = 50;
                const RuleHistory before{fromCustomer(49, example.at - 5000, example.text.toUtf8().constData())};
                for (const qint64 id : {overlap.earlier, overlap.later}) {
                    const auto alone = std::ranges::find(rules, id, &ReplyRule::id);
                    RC_ASSERT(decide({*alone}, example, before, example.at, calendar()).fired.has_value());
                }
                RC_ASSERT(overlap.earlier < overlap.later); // ids are places here
            }
        }
    }));
    QVERIFY2(overlaps > 100, qPrintable(QString::number(overlaps)));
}

QTEST_GUILESS_MAIN(TestRuleProperties)
#include "tst_ruleproperties.moc"
