#pragma once

#include "autoreply/ruleengine.h"
#include "wechat/autoreplyinfo.h"

namespace yiren {

// What is to be set in WeChat's backend, in 自动回复, so that it answers what those rules say that it can serve.
struct PlatformPlan {
    std::optional<BackendReply> follow;   // 被关注回复
    std::optional<BackendReply> fallback; // 收到消息回复
    std::vector<BackendRule> keywords;    // 关键词回复, in the rules' order; reply_all
    QStringList clashing;                 // names of rules that have no place: a second one about follows, or about every message

    bool isEmpty() const { return !follow && !fallback && keywords.empty(); }
    friend bool operator==(const PlatformPlan &, const PlatformPlan &) = default;
};
// Of the rules that are on and that WeChat itself serves for the official account. A picture, a voice or a video is chosen in the
// backend: its content is empty.
[[nodiscard]] PlatformPlan platformPlan(const ReplyRules &rules, const ReplyMeans &means);

// One thing to do there, to be read and copied: Chinese, as the backend is.
struct PlatformStep {
    QString text;
    QString toCopy; // empty: nothing
    friend bool operator==(const PlatformStep &, const PlatformStep &) = default;
};
[[nodiscard]] std::vector<PlatformStep> platformSteps(const PlatformPlan &plan);

// What is set there, held against the plan.
struct PlatformDifference {
    enum class Kind { Same, Differs, Missing, More, SwitchedOff };
    enum class Part { Follow, Fallback, Keyword };

    Part part = Part::Keyword;
    QString name; // of a keyword rule
    Kind kind = Kind::Same;

    friend bool operator==(const PlatformDifference &, const PlatformDifference &) = default;
};
// Keyword rules by name; their keywords and replies in any order. Of pictures, only that there is one can be compared. In the order of the
// plan, then what is there besides. SwitchedOff: it is as planned, and its switch is off.
[[nodiscard]] std::vector<PlatformDifference> comparePlatform(const PlatformPlan &plan, const BackendReplies &there);

} // namespace yiren
