#pragma once

#include "autoreply/decide.h"
#include "autoreply/platformreplies.h"
#include "bills/accountid.h"
#include "storage/database.h"

namespace yiren {

// What WeChat's own auto-reply was found to say as the rules do, when it was last compared: each part (被关注回复, 收到消息回复, a keyword
// rule) by a digest of what is set there, so that a rule that is changed here is not taken for the one that is there.

// Of the parts that were found the same.
[[nodiscard]] QStringList partsOfPlatform(const PlatformPlan &plan, const std::vector<PlatformDifference> &differences);
[[nodiscard]] Done notePlatformServing(Database &database, AccountId account, const QStringList &parts);
[[nodiscard]] Result<QStringList> platformServing(Database &database, AccountId account);

// Whether WeChat has answered that message of the official account by one of these parts: then nothing here does, whichever rule is about
// it. Not while pushes are received: its auto-reply is off then (contract 5.1).
[[nodiscard]] bool isAnsweredByPlatform(const ReplyRules &rules, const RuleMessage &message, const QStringList &parts);

} // namespace yiren
