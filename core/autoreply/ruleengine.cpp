#include "autoreply/ruleengine.h"

#include "autoreply/answering.h"
#include "autoreply/passiveanswer.h"
#include "autoreply/replywords.h"
#include "conversations/recordsjob.h"
#include "conversations/talkpace.h"
#include "time/durations.h"
#include "wecom/kf.h"

#include <algorithm>

namespace yiren {

namespace {

using Channel = TalkPeer::Channel;

bool isFixed(const RuleReply &reply)
{
    using Kind = RuleReply::Kind;
    const bool hasText = reply.kind == Kind::Text || reply.kind == Kind::Video;
    return reply.kind == Kind::Picture || reply.kind == Kind::Voice || (hasText && !hasVariables(reply.text));
}

// As answerWelcome() says it.
bool isWelcomeOfWords(const ReplyRule &rule)
{
    return fitsIntoAPushsAnswer(rule) && !goesUpFirst(rule.replies.front());
}

bool isOfMessages(const ReplyRule &rule)
{
    return rule.trigger == RuleTrigger::Keyword || rule.trigger == RuleTrigger::AnyMessage;
}

bool isKnownThere(RuleTrigger trigger, Channel channel)
{
    const bool isScan = trigger == RuleTrigger::Scan;
    return channel == Channel::Official || (channel == Channel::Kf ? !isScan : !isScan && trigger != RuleTrigger::MenuClick);
}

// What that channel does not take of it.
std::optional<EngineLack> kindLack(const RuleReply &reply, Channel channel)
{
    using Kind = RuleReply::Kind;
    if (reply.kind == Kind::Link && channel == Channel::Mini)
        return EngineLack::KindNotThere;
    if (reply.kind == Kind::File && channel != Channel::Kf)
        return EngineLack::FileNotThere;
    if (reply.kind == Kind::Video && channel == Channel::Mini)
        return EngineLack::VideoNotThere;
    if (reply.kind != Kind::Voice || channel == Channel::Official)
        return std::nullopt;
    if (channel == Channel::Mini)
        return EngineLack::VoiceNotThere;
    return reply.fileName.endsWith(u".amr", Qt::CaseInsensitive) ? std::nullopt : std::optional(EngineLack::VoiceNotAmr);
}

std::optional<EngineLack> kindLack(const ReplyRule &rule, Channel channel)
{
    for (const RuleReply &reply : rule.replies) {
        if (const auto lack = kindLack(reply, channel))
            return lack;
    }
    return std::nullopt;
}

// Of messages that are sent; the answer to a push needs no right.
bool isInTheWindow(const ReplyRule &rule, Channel channel)
{
    if (isOfMessages(rule) || channel == Channel::Kf || fitsIntoAPushsAnswer(rule))
        return true;
    const size_t most = channel == Channel::Official ? 3 : 2;
    return stepsOf(rule).size() <= most && rule.delaySeconds * secondMs < minuteMs;
}

std::optional<EngineLack> platformLack(const ReplyRule &rule, Channel channel, const ReplyMeans &means)
{
    if (!isKnownThere(rule.trigger, channel))
        return EngineLack::NoSuchEvent;
    if (channel == Channel::Mini)
        return EngineLack::NoPlatformReply;
    if (channel == Channel::Kf) {
        const bool isWelcome =
            rule.trigger == RuleTrigger::Follow && rule.replies.size() == 1 && rule.replies.front().kind == RuleReply::Kind::Text;
        return isWelcome ? whyNotByPlatform(rule) : EngineLack::NoPlatformReply;
    }
    if (means.hasOfficialGateway)
        return EngineLack::GatewayTurnsItOff;
    return whyNotByPlatform(rule);
}

std::optional<EngineLack> gatewayLack(const ReplyRule &rule, Channel channel, const ReplyMeans &means)
{
    const bool isThere = channel == Channel::Kf ? means.hasKfGateway
        : channel == Channel::Official          ? means.hasOfficialGateway
                                                : means.hasMiniGateway;
    if (!isKnownThere(rule.trigger, channel))
        return EngineLack::NoSuchEvent;
    if (!isThere)
        return EngineLack::NoGateway;
    if (const auto lack = kindLack(rule, channel))
        return lack;
    if (channel == Channel::Official && means.customMessages == Right::Denied && !fitsIntoAPushsAnswer(rule))
        return EngineLack::NotVerified;
    if (channel == Channel::Kf && rule.trigger == RuleTrigger::Follow)
        return isWelcomeOfWords(rule) ? std::nullopt : std::optional(EngineLack::WelcomeIsWords);
    return isInTheWindow(rule, channel) ? std::nullopt : std::optional(EngineLack::WindowTooShort);
}

// The open window welcomes whoever it reads of in time (WelcomeWork).
std::optional<EngineLack> welcomeLack(const ReplyRule &rule, const ReplyMeans &means)
{
    if (!isWelcomeOfWords(rule))
        return EngineLack::WelcomeIsWords;
    return means.kfDesks * talkDistanceMs < kfWelcomeCodeMs ? std::nullopt : std::optional(EngineLack::WelcomeTooLate);
}

std::optional<EngineLack> pollingLack(const ReplyRule &rule, Channel channel, const ReplyMeans &means)
{
    if (!isKnownThere(rule.trigger, channel))
        return EngineLack::NoSuchEvent;
    if (const auto lack = kindLack(rule, channel); lack && channel != Channel::Mini)
        return lack;
    if (channel == Channel::Kf)
        return rule.trigger == RuleTrigger::Follow ? welcomeLack(rule, means) : std::nullopt;
    if (channel == Channel::Mini || !isOfMessages(rule) || !means.readsOfficialRecords)
        return EngineLack::NeverListed;
    return means.customMessages == Right::Denied ? std::optional(EngineLack::NotVerified) : std::nullopt;
}

qint64 pollingAnswersMs(Channel channel, const ReplyMeans &means)
{
    return channel == Channel::Kf ? std::max(kfAnswersMs, means.kfDesks * talkDistanceMs) : recordsDistanceMs;
}

bool isConnected(Channel channel, const ReplyMeans &means)
{
    return channel == Channel::Kf ? means.hasKf : channel == Channel::Official ? means.hasOfficial : means.hasMini;
}

EngineChoice chosen(const ReplyRule &rule, Channel channel, const ReplyMeans &means, bool isPlaceTaken)
{
    EngineChoice choice{channel, {}, 0, {}};
    auto platform = platformLack(rule, channel, means);
    if (!platform && isPlaceTaken)
        platform = EngineLack::PlaceTaken;
    const struct {
        ReplyEngine engine;
        qint64 withinMs;
        std::optional<EngineLack> lack;
    } engines[] = {{ReplyEngine::Platform, platformAnswersMs, platform},
                   {ReplyEngine::Gateway, gatewayAnswersMs, gatewayLack(rule, channel, means)},
                   {ReplyEngine::Polling, pollingAnswersMs(channel, means), pollingLack(rule, channel, means)}};
    for (const auto &one : engines) {
        const auto lack = isConnected(channel, means) ? one.lack : std::optional(EngineLack::NoAccount);
        if (!lack) {
            choice.engine = one.engine;
            choice.withinMs = one.withinMs;
            break;
        }
        choice.against.push_back({one.engine, *lack});
    }
    return choice;
}

// Keyword rules have a place each.
bool isPlaceTaken(const ReplyRule &rule, Channel channel, const ReplyMeans &means, const ReplyRules &all)
{
    if (rule.trigger == RuleTrigger::Keyword)
        return false;
    for (const ReplyRule &earlier : all) {
        if (earlier.id == rule.id)
            return false;
        const bool isThere = earlier.isOn && earlier.trigger == rule.trigger && std::ranges::count(earlier.channels, channel) > 0;
        if (isThere && chosen(earlier, channel, means, false).engine == ReplyEngine::Platform)
            return true;
    }
    return false;
}

} // namespace

std::optional<EngineLack> whyNotByPlatform(const ReplyRule &rule)
{
    if (rule.trigger == RuleTrigger::MenuClick || rule.trigger == RuleTrigger::Scan)
        return EngineLack::TriggerNotThere;
    if (rule.trigger == RuleTrigger::Keyword && rule.match == KeywordMatch::Regex)
        return EngineLack::PatternNotThere;
    if (rule.hours != RuleHours::Always || rule.whenAskedTwice)
        return EngineLack::ConditionNotThere;
    if (rule.delaySeconds > 0)
        return EngineLack::DelayNotThere;
    if (!rule.addTag.isEmpty() || !rule.task.isEmpty())
        return EngineLack::DeedsNotThere;
    // 被关注回复 and 收到消息回复 take one reply, a keyword rule several.
    const bool isOneOnly = rule.trigger != RuleTrigger::Keyword && rule.replies.size() > 1;
    return rule.replies.empty() || isOneOnly || !std::ranges::all_of(rule.replies, isFixed) ? std::optional(EngineLack::ReplyNotThere)
                                                                                            : std::nullopt;
}

EngineChoice engineFor(const ReplyRule &rule, Channel channel, const ReplyMeans &means)
{
    return chosen(rule, channel, means, false);
}

std::vector<EngineChoice> enginesFor(const ReplyRule &rule, const ReplyMeans &means, const ReplyRules &all)
{
    std::vector<EngineChoice> choices;
    for (const Channel channel : rule.channels)
        choices.push_back(chosen(rule, channel, means, isPlaceTaken(rule, channel, means, all)));
    return choices;
}

} // namespace yiren
