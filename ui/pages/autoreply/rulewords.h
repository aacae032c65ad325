#pragma once

#include "autoreply/decide.h"
#include "autoreply/platformreplies.h"
#include "autoreply/ruleengine.h"
#include "autoreply/rulefindings.h"

#include <QString>

namespace yiren {

[[nodiscard]] QString channelText(TalkPeer::Channel channel);
[[nodiscard]] QString ruleTriggerText(RuleTrigger trigger);
[[nodiscard]] QString keywordMatchText(KeywordMatch match);
[[nodiscard]] QString replyKindText(RuleReply::Kind kind);
[[nodiscard]] QString ruleWhenText(const ReplyRule &rule);  // "Keyword: 价格, 多少钱 · office hours"
[[nodiscard]] QString ruleGivesText(const ReplyRule &rule); // "Text, Order · after 30 s"

// Why the rule does not answer, or that it does.
[[nodiscard]] QString verdictText(const RuleVerdict &verdict);

[[nodiscard]] QString engineText(ReplyEngine engine);
[[nodiscard]] QString engineLackText(EngineLack lack);
[[nodiscard]] QString choiceText(const EngineChoice &choice);                // "微信客服: polling, within 15 s"
[[nodiscard]] QString choicesText(const std::vector<EngineChoice> &choices); // the same of all, short, for a cell
[[nodiscard]] QString obstaclesText(const EngineChoice &choice);             // why not faster; empty: nothing is faster

// Names of rules by their ids.
using RuleNames = std::function<QString(qint64)>;
[[nodiscard]] QString overlapText(const RuleOverlap &overlap, const RuleNames &names);
[[nodiscard]] QString deadRuleText(const DeadRule &dead, const RuleNames &names);

[[nodiscard]] QString differenceText(const PlatformDifference &difference);

} // namespace yiren
