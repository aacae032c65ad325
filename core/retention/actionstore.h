#pragma once

#include "base/result.h"
#include "retention/actionoutcomes.h"
#include "storage/database.h"

#include <optional>

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
    std::optional<Statement> m_insert;
};

} // namespace yiren
