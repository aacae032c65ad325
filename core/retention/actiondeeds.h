#pragma once

#include "base/result.h"
#include "retention/actionoutcomes.h"
#include "storage/database.h"

#include <map>

namespace yiren {

// What to do next, in the order of the rules, the most recent first; held-out customers are among them and are not to be offered. `alive`
// is P(alive) by customer where a model was fitted. For StorageThread::read().
[[nodiscard]] Result<std::vector<NextAction>> nextActions(Database &database, AccountId account, qint64 now,
                                                          const std::map<CustomerId, double> &alive = {});
// For StorageThread::write(), once a day or before showing outcomes: notes who is due, held-out customers among them.
[[nodiscard]] Done noteDueActions(Database &database, AccountId account, const std::vector<NextAction> &actions, qint64 now);
// "发过了", and back. Refused "action.held_out".
[[nodiscard]] Done noteActionDone(Database &database, AccountId account, const NextAction &action, qint64 now);
[[nodiscard]] Done takeBackAction(Database &database, AccountId account, const NextAction &action);
[[nodiscard]] Result<std::vector<RuleOutcome>> loadRuleOutcomes(Database &database, AccountId account, qint64 now);

} // namespace yiren
