#include "autoreply/ruleengine.h"

#include "autoreply/replywords.h"

#include <algorithm>

namespace yiren {

namespace {

using Channel = TalkPeer::Channel;

bool isFixed(const RuleReply &reply)
{
    return reply.kind == RuleReply::Kind::Picture || (reply.kind == RuleReply::Kind::Text && !hasVariables(reply.text));
}

bool isOneTextOrPicture(const ReplyRule &rule)
{
    return rule.replies.size() == 1 && rule.delaySeconds == 0
        && (rule.replies.front().kind == RuleReply::Kind::Text || rule.replies.front().kind == RuleReply::Kind::Picture
            || rule.replies.front().kind == RuleReply::Kind::Snippet);
}

bool isWords(const RuleReply &reply)
{
    return reply.kind == RuleReply::Kind::Text || reply.kind == RuleReply::Kind::Snippet;
}

std::optional<EngineLack> platformLack(const ReplyRule &rule, Channel channel, const ReplyMeans &means)
{
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
    if (!isThere)
        return EngineLack::NoGateway;
    if (channel == Channel::Official && means.customMessages == Right::Denied && !isOneTextOrPicture(rule))
        return EngineLack::NotVerified;
    if (channel == Channel::Kf && rule.trigger == RuleTrigger::Follow) {
        const bool isWelcome = rule.replies.size() == 1 && isWords(rule.replies.front()) && rule.delaySeconds == 0;
        return isWelcome ? std::nullopt : std::optional(EngineLack::WelcomeIsWords);
    }
    return {};
}

std::optional<EngineLack> pollingLack(const ReplyRule &rule, Channel channel, const ReplyMeans &means)
{
    const bool isOfMessages = rule.trigger == RuleTrigger::Keyword || rule.trigger == RuleTrigger::AnyMessage;
    if (channel == Channel::Kf)
        return isOfMessages || rule.trigger == RuleTrigger::MenuClick ? std::nullopt
            : rule.trigger == RuleTrigger::Follow                     ? std::optional(EngineLack::WelcomeTooLate)
                                                                      : std::optional(EngineLack::NeverListed);
    if (channel == Channel::Mini || !isOfMessages || !means.readsOfficialRecords)
        return EngineLack::NeverListed;
    return means.customMessages == Right::Denied ? std::optional(EngineLack::NotVerified) : std::nullopt;
}

bool isConnected(Channel channel, const ReplyMeans &means)
{
    return channel == Channel::Kf ? means.hasKf : channel == Channel::Official ? means.hasOfficial : means.hasMini;
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

EngineChoice engineFor(const ReplyRule &rule, TalkPeer::Channel channel, const ReplyMeans &means)
{
    EngineChoice choice{channel, {}, 0, {}};
    const struct {
        ReplyEngine engine;
        qint64 withinMs;
        std::optional<EngineLack> lack;
    } engines[] = {{ReplyEngine::Platform, platformAnswersMs, platformLack(rule, channel, means)},
                   {ReplyEngine::Gateway, gatewayAnswersMs, gatewayLack(rule, channel, means)},
                   {ReplyEngine::Polling, pollingAnswersMs, pollingLack(rule, channel, means)}};
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

std::vector<EngineChoice> enginesFor(const ReplyRule &rule, const ReplyMeans &means)
{
    std::vector<EngineChoice> choices;
    for (const TalkPeer::Channel channel : rule.channels)
        choices.push_back(engineFor(rule, channel, means));
    return choices;
}

} // namespace yiren
