#include "autoreply/platformreplies.h"

#include <algorithm>

namespace yiren {

namespace {

const QString pictureType = QStringLiteral("img");
const QString voiceType = QStringLiteral("voice");
const QString videoType = QStringLiteral("video");
const QString textType = QStringLiteral("text");

BackendReply backendReplyOf(const RuleReply &reply)
{
    if (reply.kind == RuleReply::Kind::Voice)
        return {voiceType, {}};
    if (reply.kind == RuleReply::Kind::Video)
        return {videoType, {}};
    return reply.kind == RuleReply::Kind::Picture ? BackendReply{pictureType, {}} : BackendReply{textType, reply.text};
}

BackendRule backendRuleOf(const ReplyRule &rule)
{
    BackendRule made{rule.name, 0, true, {}, {}};
    for (const QString &word : rule.words)
        made.keywords.push_back({word.trimmed(), rule.match == KeywordMatch::Exact});
    for (const RuleReply &reply : rule.replies)
        made.replies.push_back(backendReplyOf(reply));
    return made;
}

// The backend keeps texts without spaces around them.
bool isSameReply(const BackendReply &planned, const BackendReply &there)
{
    return planned.type == there.type && (planned.type != textType || planned.content.trimmed() == there.content.trimmed());
}

bool isSameRule(const BackendRule &planned, const BackendRule &there)
{
    // With one reply both ways of answering are the same.
    const bool isAsMany = there.sendsAll || there.replies.size() == 1;
    return isAsMany && std::ranges::is_permutation(planned.keywords, there.keywords)
        && std::ranges::is_permutation(planned.replies, there.replies, isSameReply);
}

void compareOne(std::vector<PlatformDifference> &differences, PlatformDifference::Part part, const std::optional<BackendReply> &planned,
                const std::optional<BackendReply> &there, bool isOpen)
{
    using Kind = PlatformDifference::Kind;
    if (!planned && !(there && isOpen))
        return;
    const Kind kind = !planned           ? Kind::More
        : !there                         ? Kind::Missing
        : !isSameReply(*planned, *there) ? Kind::Differs
        : isOpen                         ? Kind::Same
                                         : Kind::SwitchedOff;
    differences.push_back({part, {}, kind});
}

QString keywordLine(const BackendRule &rule)
{
    QStringList words;
    for (const BackendKeyword &keyword : rule.keywords)
        words.append(keyword.content + (keyword.isWhole ? QStringLiteral("（全匹配）") : QStringLiteral("（半匹配）")));
    return words.join(QStringLiteral("、"));
}

void addReplyStep(std::vector<PlatformStep> &steps, const QString &where, const BackendReply &reply)
{
    if (reply.type == pictureType)
        steps.push_back({where + QStringLiteral("选「图片」，上传规则里的那张图片。"), {}});
    else if (reply.type == voiceType)
        steps.push_back({where + QStringLiteral("选「语音」，上传规则里的那段语音。"), {}});
    else if (reply.type == videoType)
        steps.push_back({where + QStringLiteral("选「视频」，上传规则里的那段视频。"), {}});
    else
        steps.push_back({where + QStringLiteral("选「文字」，粘贴这段内容。"), reply.content});
}

} // namespace

PlatformPlan platformPlan(const ReplyRules &rules, const ReplyMeans &means)
{
    PlatformPlan plan;
    for (const ReplyRule &rule : rules) {
        const bool isOfficial = std::ranges::count(rule.channels, TalkPeer::Channel::Official) > 0;
        if (!rule.isOn || !isOfficial || engineFor(rule, TalkPeer::Channel::Official, means).engine != ReplyEngine::Platform)
            continue;
        if (rule.trigger == RuleTrigger::Keyword) {
            plan.keywords.push_back(backendRuleOf(rule));
            continue;
        }
        auto &place = rule.trigger == RuleTrigger::Follow ? plan.follow : plan.fallback;
        if (place)
            plan.clashing.append(rule.name);
        else
            place = backendReplyOf(rule.replies.front());
    }
    return plan;
}

std::vector<PlatformStep> platformSteps(const PlatformPlan &plan)
{
    std::vector<PlatformStep> steps;
    if (plan.isEmpty())
        return steps;
    steps.push_back(
        {QStringLiteral("打开公众平台，左侧「互动管理」→「自动回复」，打开右上角的开关。"), QStringLiteral("https://mp.weixin.qq.com")});
    for (const BackendRule &rule : plan.keywords) {
        steps.push_back({QStringLiteral("「关键词回复」→「添加回复」，规则名称粘贴："), rule.name});
        steps.push_back({QStringLiteral("关键词逐个添加：%1。").arg(keywordLine(rule)), {}});
        for (const BackendReply &reply : rule.replies)
            addReplyStep(steps, QStringLiteral("「回复内容」"), reply);
        steps.push_back({QStringLiteral("回复方式选「回复全部」，保存。"), {}});
    }
    if (plan.fallback)
        addReplyStep(steps, QStringLiteral("「收到消息回复」"), *plan.fallback);
    if (plan.follow)
        addReplyStep(steps, QStringLiteral("「被关注回复」"), *plan.follow);
    steps.push_back({QStringLiteral("回到一人台按「对照」，看看填得是否一致。"), {}});
    return steps;
}

std::vector<PlatformDifference> comparePlatform(const PlatformPlan &plan, const BackendReplies &there)
{
    using Kind = PlatformDifference::Kind;
    std::vector<PlatformDifference> differences;
    for (const BackendRule &planned : plan.keywords) {
        const auto found = std::ranges::find(there.keywords, planned.name, &BackendRule::name);
        const Kind kind = found == there.keywords.end() ? Kind::Missing
            : !isSameRule(planned, *found)              ? Kind::Differs
            : there.isReplyOpen                         ? Kind::Same
                                                        : Kind::SwitchedOff;
        differences.push_back({PlatformDifference::Part::Keyword, planned.name, kind});
    }
    compareOne(differences, PlatformDifference::Part::Fallback, plan.fallback, there.fallback, there.isReplyOpen);
    compareOne(differences, PlatformDifference::Part::Follow, plan.follow, there.follow, there.isFollowOpen);
    for (const BackendRule &rule : there.keywords) {
        if (std::ranges::count(plan.keywords, rule.name, &BackendRule::name) == 0)
            differences.push_back({PlatformDifference::Part::Keyword, rule.name, Kind::More});
    }
    return differences;
}

} // namespace yiren
