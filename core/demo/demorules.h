#pragma once

#include "bills/accountid.h"
#include "conversations/message.h"
#include "storage/database.h"

namespace yiren {

// Three rules of the studio. Inside the caller's transaction. The id of the one that answers questions about engraving when nobody has done
// so for nine minutes.
[[nodiscard]] Result<qint64> putDemoRules(Database &database, AccountId account, qint64 since);
// That it answered this message of a customer with that reply.
[[nodiscard]] Done putDemoAnswer(Database &database, AccountId account, qint64 rule, const TalkMessage &question, const TalkMessage &reply);
// What that rule says, and what it looks for.
[[nodiscard]] QString demoRuleReply();
[[nodiscard]] QString demoRuleWord();

} // namespace yiren
