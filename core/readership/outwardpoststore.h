#pragma once

#include "bills/accountid.h"
#include "readership/articlejoin.h"
#include "storage/database.h"

namespace yiren {

// When a call that published it, or sent it to followers, left this computer.
struct SentMoment {
    PostId post{};
    qint64 atMs = 0; // UTC
};

// Posts that are out, as the statistics see them.
class OutwardPostStore
{
public:
    explicit OutwardPostStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<OutwardPost>> posts(AccountId account); // by id
    // Of posts that went out by a call; those that a person published are not among them: their hour is not known.
    [[nodiscard]] Result<std::vector<SentMoment>> sent(AccountId account);

private:
    Done addCalls(std::vector<OutwardPost> &posts, AccountId account);

    Database &m_database;
};

} // namespace yiren
