#include "autoreply/rulefindings.h"

#include "autoreply/rulespace.h"

#include <algorithm>
#include <set>

namespace yiren {

namespace {

constexpr size_t mostTried = 150; // examples of one pair

// The customer has said the same before.
RuleHistory askedBefore(const RuleMessage &message)
{
    TalkMessage before;
    before.id = -1;
    before.at = message.at - 1000;
    before.kind = QStringLiteral("text");
    before.text = message.text;
    before.trigger = TalkMessage::Trigger::Message;
    return {before};
}

bool isAbout(const ReplyRule &rule, const RuleMessage &message, const WorkCalendar &calendar)
{
    return !whyNotAbout(rule, message, rule.whenAskedTwice ? askedBefore(message) : RuleHistory(), calendar);
}

bool isOnChannel(const ReplyRule &rule, TalkPeer::Channel channel)
{
    return std::ranges::find(rule.channels, channel) != rule.channels.end();
}

// One that checkRule() refuses may be about nothing at all.
bool canBeAboutAnything(const ReplyRule &rule)
{
    const bool isOfMessages = rule.trigger == RuleTrigger::Keyword || rule.trigger == RuleTrigger::AnyMessage;
    return (rule.trigger != RuleTrigger::Keyword || !rule.words.isEmpty()) && (isOfMessages || !rule.whenAskedTwice);
}

// A channel and a moment of both; nothing: there is none.
std::optional<RuleMessage> sharedPlace(const ReplyRule &earlier, const ReplyRule &later, const std::vector<qint64> &moments,
                                       const WorkCalendar &calendar)
{
    const bool isFollow = meetAtAFollow(earlier, later);
    const auto channel = std::ranges::find_if(later.channels, [&](TalkPeer::Channel one) {
        return isOnChannel(earlier, one) && (!isFollow || one == TalkPeer::Channel::Official);
    });
    const auto moment =
        std::ranges::find_if(moments, [&](qint64 at) { return areHours(earlier, at, calendar) && areHours(later, at, calendar); });
    if (channel == later.channels.end() || moment == moments.end())
        return {};
    return RuleMessage{0, *channel, isFollow ? TalkMessage::Trigger::Follow : triggerOn(later, *channel), {}, {}, *moment};
}

std::optional<RuleOverlap> overlapOf(const ReplyRule &earlier, const ReplyRule &later, const RuleMessage &place, const QStringList &samples,
                                     const WorkCalendar &calendar)
{
    const bool isOfKeys = later.trigger == RuleTrigger::MenuClick || later.trigger == RuleTrigger::Scan || meetAtAFollow(earlier, later);
    size_t tried = 0;
    for (const SharedExample &shared : sharedExamples(earlier, later, samples)) {
        if (++tried > mostTried)
            break;
        RuleMessage example = place;
        (isOfKeys ? example.key : example.text) = shared.text;
        if (!isAbout(earlier, example, calendar) || !isAbout(later, example, calendar))
            continue;
        const auto kind = later.trigger == RuleTrigger::AnyMessage && earlier.trigger != RuleTrigger::AnyMessage
            ? RuleOverlap::Kind::Fallback
            : shared.isSampled ? RuleOverlap::Kind::Sampled
            : shared.isJoined  ? RuleOverlap::Kind::Joined
                               : RuleOverlap::Kind::Own;
        return RuleOverlap{earlier.id, later.id, kind, example};
    }
    return {};
}

// Who of the earlier ones has everything that this word of the rule is about, at this moment of that channel.
std::optional<qint64> takerOf(const std::vector<const ReplyRule *> &before, const ReplyRule &rule, const QString &word,
                              TalkPeer::Channel channel, qint64 moment, const WorkCalendar &calendar)
{
    for (const ReplyRule *earlier : before) {
        if (isOnChannel(*earlier, channel) && areHours(*earlier, moment, calendar) && covers(*earlier, rule, word))
            return earlier->id;
    }
    return {};
}

std::optional<DeadRule> deathOf(const std::vector<const ReplyRule *> &before, const ReplyRule &rule, const std::vector<qint64> &moments,
                                const WorkCalendar &calendar)
{
    std::set<qint64> takers;
    const QStringList words = rule.words.isEmpty() || rule.trigger == RuleTrigger::Follow || rule.trigger == RuleTrigger::AnyMessage
        ? QStringList{QString()}
        : rule.words;
    for (const TalkPeer::Channel channel : rule.channels) {
        for (const qint64 moment : moments) {
            if (!areHours(rule, moment, calendar))
                continue;
            for (const QString &word : words) {
                const auto taker = takerOf(before, rule, word, channel, moment, calendar);
                if (!taker)
                    return {};
                takers.insert(*taker);
            }
        }
    }
    return DeadRule{rule.id, {takers.begin(), takers.end()}};
}

} // namespace

RuleFindings findIn(const ReplyRules &rules, const QStringList &samples, const WorkCalendar &calendar)
{
    RuleFindings findings;
    const std::vector<qint64> moments = momentsOf(rules, calendar);
    std::vector<const ReplyRule *> before;
    for (const ReplyRule &rule : rules) {
        if (!rule.isOn)
            continue;
        findings.hasPatterns = findings.hasPatterns || (rule.trigger == RuleTrigger::Keyword && rule.match == KeywordMatch::Regex);
        for (const ReplyRule *earlier : before) {
            const auto place = sharedPlace(*earlier, rule, moments, calendar);
            if (auto overlap = place ? overlapOf(*earlier, rule, *place, samples, calendar) : std::nullopt)
                findings.overlaps.push_back(std::move(*overlap));
        }
        if (auto dead = canBeAboutAnything(rule) ? deathOf(before, rule, moments, calendar) : std::optional(DeadRule{rule.id, {}}))
            findings.dead.push_back(std::move(*dead));
        before.push_back(&rule);
    }
    return findings;
}

} // namespace yiren
