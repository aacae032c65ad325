#pragma once

#include "bills/accountid.h"
#include "complaints/complaintdeed.h"
#include "storage/database.h"

namespace yiren {

// Replies and completions that were written down, whatever became of them.
class ComplaintDeedStore
{
public:
    explicit ComplaintDeedStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<ComplaintDeed>> ofComplaint(AccountId account, const QString &complaint); // in their order
    [[nodiscard]] Result<std::vector<ComplaintDeed>> underWay(AccountId account);

    // Inside the caller's transaction. add() gives the id; Locked "complaint.under_way" when another one of the complaint is.
    [[nodiscard]] Result<qint64> add(AccountId account, const ComplaintDeed &deed);
    [[nodiscard]] Done settle(qint64 id, ComplaintDeed::State state, const QString &failure, qint64 now);

private:
    Result<std::vector<ComplaintDeed>> select(const QString &condition, AccountId account, const QString &parameter = {});

    Database &m_database;
};

} // namespace yiren
