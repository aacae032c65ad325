#pragma once

#include "bills/accountid.h"
#include "conversations/suggestions.h"
#include "storage/database.h"

namespace yiren {

// Answers that suggestions are made of: what the founder and colleagues answered, with what customers had written before it since the
// answer before, and snippets that have a question.
class KnownAnswerStore
{
public:
    explicit KnownAnswerStore(Database &database) : m_database(database) {}

    // At most `atMost` past ones, the newest; all snippets. Without what a rule wrote, what failed, what was recalled.
    [[nodiscard]] Result<std::vector<KnownAnswer>> all(AccountId account, int atMost);

private:
    Result<std::vector<KnownAnswer>> past(AccountId account, int atMost);

    Database &m_database;
};

} // namespace yiren
