#include "autoreply/decide.h"

#include "autoreply/ruletext.h"
#include "time/businessday.h"
#include "time/durations.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <span>

namespace yiren {

namespace {

using Trigger = TalkMessage::Trigger;
using Speaker = TalkMessage::Speaker;

bool isTriggered(RuleTrigger wanted, const RuleMessage &message)
{
    const Trigger came = message.trigger;
    switch (wanted) {
    case RuleTrigger::Follow:
        return came == Trigger::Follow || came == Trigger::Enter;
    case RuleTrigger::Keyword:
    case RuleTrigger::AnyMessage:
        return came == Trigger::Message;
    case RuleTrigger::MenuClick:
        return came == Trigger::Menu || (came == Trigger::Message && !message.key.isEmpty());
    case RuleTrigger::Scan: // who scans and does not follow yet follows by it (contract, official account 5.6)
        return came == Trigger::Scan || (came == Trigger::Follow && !message.key.isEmpty());
    }
    return false;
}

std::optional<WhyNot> whyNotThisKey(const ReplyRule &rule, const QString &key)
{
    const bool isOne = rule.words.isEmpty() || rule.words.contains(key);
    return isOne ? std::nullopt : std::optional(WhyNot::OtherWords);
}

std::optional<WhyNot> whyNotTheseDetails(const ReplyRule &rule, const RuleMessage &message)
{
    switch (rule.trigger) {
    case RuleTrigger::Keyword:
        return whyNotTheseWords(rule, message.text);
    case RuleTrigger::MenuClick:
    case RuleTrigger::Scan:
        return whyNotThisKey(rule, message.key);
    case RuleTrigger::Follow:
    case RuleTrigger::AnyMessage:
        return {};
    }
    return {};
}

// Where a message or event that is kept names what was tapped or scanned, the first that is there: as talkOf() (core/gateway) writes it of
// pushes, and as sync_msg has it (contract, wecom 6.2).
constexpr std::array keysOfMessages{"menu_id"};
constexpr std::array keysOfEvents{"key", "menu_id", "scene_param", "scene"};

// Said before the message or after it; ids order what came in one millisecond.
bool isAfter(const TalkMessage &said, const RuleMessage &message)
{
    return said.at != message.at ? said.at > message.at : said.id > message.id;
}

bool isFromHere(const TalkMessage &said)
{
    return (said.speaker == Speaker::Us && said.state != TalkMessage::State::Failed) || said.speaker == Speaker::Colleague;
}

} // namespace

std::optional<RuleMessage> ruleMessageOf(TalkPeer::Channel channel, const TalkMessage &message)
{
    const bool isTheirs = message.speaker == Speaker::Customer || message.speaker == Speaker::System;
    if (!isTheirs || message.recalledAt > 0 || message.trigger == Trigger::None || message.trigger == Trigger::Pay)
        return {};
    const QJsonObject detail = QJsonDocument::fromJson(message.detail).object();
    RuleMessage about{message.id, channel, message.trigger, message.text, {}, message.at};
    const bool isMessage = message.trigger == Trigger::Message; // its key is the entry of a menu that was tapped (contract wecom 6.2)
    for (const char *name : isMessage ? std::span<const char *const>(keysOfMessages) : std::span<const char *const>(keysOfEvents)) {
        if (about.key.isEmpty())
            about.key = detail[QLatin1String(name)].toVariant().toString();
    }
    if (isMessage && message.kind != QLatin1String("text"))
        about.text.clear();
    return about;
}

std::optional<WhyNot> whyNotTheseWords(const ReplyRule &rule, const QString &text)
{
    const QString said = comparable(text);
    bool hasGivenUp = false;
    for (const QString &word : rule.words) {
        if (rule.match == KeywordMatch::Regex) {
            const PatternResult result = matchPattern(word, said);
            if (result == PatternResult::Matches)
                return {};
            hasGivenUp = hasGivenUp || result == PatternResult::GaveUp;
            continue;
        }
        const QString sought = comparable(word);
        if (!sought.isEmpty() && (rule.match == KeywordMatch::Exact ? said == sought : said.contains(sought)))
            return {};
    }
    return hasGivenUp ? WhyNot::PatternGaveUp : WhyNot::OtherWords;
}

bool areHours(const ReplyRule &rule, qint64 at, const WorkCalendar &calendar)
{
    if (rule.hours == RuleHours::Always)
        return true;
    const BusinessDay day = BusinessDay::ofMs(at);
    const qint64 minute = (at - day.start().toMSecsSinceEpoch()) / minuteMs;
    const bool isWorked = !rule.onlyWorkdays || calendar.nextWorkday(day.date().addDays(-1)) == day.date();
    const bool isOffice = isWorked && minute >= rule.fromMinute && minute < rule.toMinute;
    return isOffice == (rule.hours == RuleHours::Within);
}

bool isAskedTwice(const RuleMessage &message, const RuleHistory &history)
{
    const QString said = comparable(message.text);
    return message.trigger == Trigger::Message && !said.isEmpty() && std::ranges::any_of(history, [&](const TalkMessage &one) {
               return one.speaker == Speaker::Customer && one.trigger == Trigger::Message && one.id != message.id && !isAfter(one, message)
                   && message.at - one.at <= askedTwiceWithinMs && comparable(one.text) == said;
           });
}

std::optional<WhyNot> whyNotAbout(const ReplyRule &rule, const RuleMessage &message, const RuleHistory &history,
                                  const WorkCalendar &calendar)
{
    if (!rule.isOn)
        return WhyNot::Off;
    if (message.at < rule.switchedOnAt)
        return WhyNot::NotYetOn;
    if (std::ranges::find(rule.channels, message.channel) == rule.channels.end())
        return WhyNot::OtherChannel;
    if (!isTriggered(rule.trigger, message))
        return WhyNot::OtherTrigger;
    if (const auto why = whyNotTheseDetails(rule, message))
        return why;
    if (!areHours(rule, message.at, calendar))
        return WhyNot::OutsideHours;
    if (rule.whenAskedTwice && !isAskedTwice(message, history))
        return WhyNot::NotAskedTwice;
    return {};
}

std::optional<WhyNot> whatHoldsBack(const ReplyRule &rule, const RuleMessage &message, const RuleHistory &history, qint64 now)
{
    if (now - message.at > oldestAnsweredMs)
        return WhyNot::TooOld;
    const TalkMessage *last = nullptr;
    for (const TalkMessage &said : history) {
        if (!isFromHere(said))
            continue;
        if (rule.stopsWhenAnswered && said.rule == 0 && !said.leavesWaiting && isAfter(said, message))
            return WhyNot::PersonAnswered;
        last = &said;
    }
    const bool isOurs = last && last->rule == rule.id && rule.id != 0;
    return isOurs && now - last->at < conversationMs ? std::optional(WhyNot::TwiceInARow) : std::nullopt;
}

RuleDecision decide(const ReplyRules &rules, const RuleMessage &message, const RuleHistory &history, qint64 now,
                    const WorkCalendar &calendar)
{
    RuleDecision decision;
    const ReplyRule *owner = nullptr;
    for (size_t i = 0; i < rules.size(); ++i) {
        const ReplyRule &rule = rules[i];
        RuleVerdict verdict{rule.id, whyNotAbout(rule, message, history, calendar), {}};
        if (!verdict.whyNot && owner) {
            verdict.whyNot = WhyNot::EarlierRule;
            verdict.detail = owner->name;
        } else if (!verdict.whyNot) {
            owner = &rule;
            verdict.whyNot = whatHoldsBack(rule, message, history, now);
            if (!verdict.whyNot) {
                decision.fired = i;
                decision.dueAt = message.at + rule.delaySeconds * secondMs;
            }
        }
        decision.verdicts.push_back(std::move(verdict));
    }
    return decision;
}

} // namespace yiren
