#pragma once

#include "autoreply/replyanswer.h"
#include "bills/accountid.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// What a rule answered, or would have, as a person looks at it.
struct AnsweredRow {
    ReplyAnswer answer;
    QString rule;     // its name now
    QString question; // what was written; empty for pictures, events and who was erased
    QString who;      // a name, else the peer's id at WeChat

    friend bool operator==(const AnsweredRow &, const AnsweredRow &) = default;
};

class AnsweredStore
{
public:
    explicit AnsweredStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<AnsweredRow>> latest(AccountId account, int limit); // the newest first

private:
    Database &m_database;
};

} // namespace yiren
