#include "autoreply/rulespace.h"

#include "autoreply/ruletext.h"
#include "time/businessday.h"
#include "time/durations.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace yiren {

namespace {

bool isPattern(const ReplyRule &rule)
{
    return rule.trigger == RuleTrigger::Keyword && rule.match == KeywordMatch::Regex;
}

// What is left of a pattern without its signs: "多少钱|价格" is 多少钱 and 价格.
QStringList literalsOf(const QString &pattern)
{
    static const QRegularExpression signs(QStringLiteral(R"(\\.|[\^$.|?*+()\[\]{}])"));
    return pattern.split(signs, Qt::SkipEmptyParts);
}

QStringList textsOf(const ReplyRule &rule)
{
    QStringList texts;
    for (const QString &word : rule.words) {
        if (isPattern(rule))
            texts.append(literalsOf(word));
        texts.append(word);
    }
    return texts;
}

bool coversWord(const ReplyRule &earlier, const ReplyRule &later, const QString &word)
{
    if (later.match == KeywordMatch::Regex)
        return earlier.match == KeywordMatch::Regex && earlier.words.contains(word);
    if (earlier.match == KeywordMatch::Regex) // of one text it is tried, of all that hold a word nothing is known
        return later.match == KeywordMatch::Exact && !whyNotTheseWords(earlier, word);
    if (earlier.match == KeywordMatch::Exact && later.match == KeywordMatch::Contains)
        return false;
    return !whyNotTheseWords(earlier, word);
}

void addKeyExamples(std::vector<SharedExample> &examples, const ReplyRule &earlier, const ReplyRule &later)
{
    for (const QString &key : later.words + earlier.words)
        examples.push_back({key, false, false});
    examples.push_back({QStringLiteral("KEY"), false, false});
}

} // namespace

std::vector<qint64> momentsOf(const ReplyRules &rules, const WorkCalendar &calendar)
{
    qint64 after = 0;
    std::set<int> minutes{0};
    for (const ReplyRule &rule : rules) {
        after = std::max(after, rule.switchedOnAt);
        if (rule.hours == RuleHours::Always)
            continue;
        minutes.insert(rule.fromMinute);
        if (rule.toMinute < 24 * 60)
            minutes.insert(rule.toMinute);
    }
    const BusinessDay first = BusinessDay::ofMs(after).next();
    const BusinessDay worked(calendar.nextWorkday(first.date().addDays(-1)));
    BusinessDay free = first;
    while (calendar.nextWorkday(free.date().addDays(-1)) == free.date())
        free = free.next();
    std::vector<qint64> moments;
    for (const BusinessDay day : {worked, free}) {
        for (const int minute : minutes)
            moments.push_back(day.start().toMSecsSinceEpoch() + minute * minuteMs);
    }
    return moments;
}

TalkMessage::Trigger triggerOn(const ReplyRule &rule, TalkPeer::Channel channel)
{
    switch (rule.trigger) {
    case RuleTrigger::Follow:
        return channel == TalkPeer::Channel::Official ? TalkMessage::Trigger::Follow : TalkMessage::Trigger::Enter;
    case RuleTrigger::MenuClick:
        return TalkMessage::Trigger::Menu;
    case RuleTrigger::Scan:
        return TalkMessage::Trigger::Scan;
    case RuleTrigger::Keyword:
    case RuleTrigger::AnyMessage:
        break;
    }
    return TalkMessage::Trigger::Message;
}

bool meetAtAFollow(const ReplyRule &one, const ReplyRule &other)
{
    return (one.trigger == RuleTrigger::Follow && other.trigger == RuleTrigger::Scan)
        || (one.trigger == RuleTrigger::Scan && other.trigger == RuleTrigger::Follow);
}

bool covers(const ReplyRule &earlier, const ReplyRule &later, const QString &word)
{
    if (earlier.whenAskedTwice && !later.whenAskedTwice)
        return false;
    // A picture has no words to be asked twice; a text of no words neither.
    const bool isOfMessages = later.trigger == RuleTrigger::Keyword || later.trigger == RuleTrigger::AnyMessage;
    if (earlier.trigger == RuleTrigger::AnyMessage)
        return isOfMessages;
    if (earlier.trigger != later.trigger)
        return false;
    switch (earlier.trigger) {
    case RuleTrigger::Keyword:
        return coversWord(earlier, later, word);
    case RuleTrigger::MenuClick:
    case RuleTrigger::Scan:
        return earlier.words.isEmpty() || (!later.words.isEmpty() && earlier.words.contains(word));
    case RuleTrigger::Follow:
    case RuleTrigger::AnyMessage:
        break;
    }
    return true;
}

std::vector<SharedExample> sharedExamples(const ReplyRule &earlier, const ReplyRule &later, const QStringList &samples)
{
    std::vector<SharedExample> examples;
    if (later.trigger == RuleTrigger::MenuClick || later.trigger == RuleTrigger::Scan || meetAtAFollow(earlier, later)) {
        addKeyExamples(examples, earlier, later);
        return examples;
    }
    if (later.trigger == RuleTrigger::Follow)
        return {SharedExample()};
    const bool isTried = isPattern(earlier) || isPattern(later);
    const QStringList first = textsOf(earlier);
    const QStringList second = textsOf(later);
    for (const QString &text : second + first)
        examples.push_back({text, false, isTried});
    for (const QString &one : first) {
        for (const QString &other : second)
            examples.push_back({one + QLatin1Char(' ') + other, true, isTried});
    }
    if (isTried) {
        for (const QString &sample : samples)
            examples.push_back({sample, false, true});
    }
    examples.push_back({QStringLiteral("?"), false, isTried});
    return examples;
}

} // namespace yiren
