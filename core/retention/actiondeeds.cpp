#include "retention/actiondeeds.h"

#include "retention/actionstore.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

Result<std::vector<NextAction>> nextActions(Database &database, AccountId account, qint64 now, const std::map<CustomerId, double> &alive)
{
    auto all = ActionStore(database).facts(account, now);
    if (!all)
        return failure(all.error());
    std::vector<NextAction> actions;
    for (ActionFacts &facts : *all) {
        const auto found = alive.find(facts.customer);
        facts.alive = found == alive.end() ? std::nullopt : std::optional(found->second);
        if (auto action = nextAction(account, facts, now))
            actions.push_back(std::move(*action));
    }
    std::ranges::stable_sort(
        actions, [](const NextAction &a, const NextAction &b) { return a.rule != b.rule ? a.rule < b.rule : a.hours < b.hours; });
    return actions;
}

Done noteDueActions(Database &database, AccountId account, const std::vector<NextAction> &actions, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ActionStore store(database);
    for (const NextAction &action : actions) {
        if (const auto noted = store.noteDue(account, action, now); !noted)
            return failure(noted.error());
    }
    return transaction->commit();
}

Done noteActionDone(Database &database, AccountId account, const NextAction &action, qint64 now)
{
    if (action.isHeldOut)
        return failure(ErrorKind::Refused, "action.held_out");
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ActionStore store(database);
    if (const auto noted = store.noteDue(account, action, now); !noted)
        return failure(noted.error());
    if (auto set = store.setDone(account, action.rule, action.customer, now); !set)
        return set;
    return transaction->commit();
}

Done takeBackAction(Database &database, AccountId account, const NextAction &action)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto set = ActionStore(database).setDone(account, action.rule, action.customer, std::nullopt); !set)
        return set;
    return transaction->commit();
}

Result<std::vector<RuleOutcome>> loadRuleOutcomes(Database &database, AccountId account, qint64 now)
{
    const auto cases = ActionStore(database).cases(account);
    if (!cases)
        return failure(cases.error());
    return ruleOutcomes(*cases, now);
}

} // namespace yiren
