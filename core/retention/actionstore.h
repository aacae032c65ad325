#pragma once

#include "base/result.h"
#include "retention/actionoutcomes.h"
#include "storage/database.h"
#include "time/businessday.h"

#include <map>

namespace yiren {

// What the rules look at, and when they fitted whom.
class ActionStore
{
public:
    explicit ActionStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<ActionFacts>> facts(AccountId account, qint64 now);
    [[nodiscard]] Result<std::vector<RuleCase>> cases(AccountId account);

    // Inside the caller's transaction. A rule is due once for a customer within its 14 days; false: it is already.
    [[nodiscard]] Result<bool> noteDue(AccountId account, const NextAction &action, qint64 now);
    // The newest time it was due; NotFound "action.not_due".
    [[nodiscard]] Done setDone(AccountId account, ActionRule rule, CustomerId customer, std::optional<qint64> at);

private:
    Database &m_database;
};

// What to do next, in the order of the rules, at most so many; `alive` is P(alive) by customer where a model was fitted. For
// StorageThread::read().
[[nodiscard]] Result<std::vector<NextAction>> nextActions(Database &database, AccountId account, qint64 now,
                                                          const std::map<CustomerId, double> &alive = {});
// For StorageThread::write(), once a day or before showing outcomes: notes who is due, held-out customers among them.
[[nodiscard]] Done noteDueActions(Database &database, AccountId account, const std::vector<NextAction> &actions, qint64 now);
// "发过了", and back. Refused "action.held_out".
[[nodiscard]] Done noteActionDone(Database &database, AccountId account, const NextAction &action, qint64 now);
[[nodiscard]] Done takeBackAction(Database &database, AccountId account, const NextAction &action);
[[nodiscard]] Result<std::vector<RuleOutcome>> loadRuleOutcomes(Database &database, AccountId account, qint64 now);

} // namespace yiren
