#pragma once

#include "products/enrolment.h"
#include "storage/database.h"

namespace yiren {

// Who is in which course and how far.
class EnrolmentStore
{
public:
    explicit EnrolmentStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<Enrolment> enrolment(AccountId account, EnrolmentId id); // NotFound "enrolment.not_found"
    // Not the cancelled ones; those with sessions left first, then by when they were enrolled, the newest first.
    [[nodiscard]] Result<std::vector<Enrolment>> enrolments(AccountId account);

    // Inside the caller's transaction.
    [[nodiscard]] Result<EnrolmentId> add(const Enrolment &enrolment);
    [[nodiscard]] Done setCancelled(EnrolmentId id, std::optional<qint64> at);
    [[nodiscard]] Done setDone(EnrolmentId id, int session, std::optional<qint64> at); // nothing: it is not done after all
    // What an order brought: whether it did, also if it was cancelled since; cancels it and says how many there were.
    [[nodiscard]] Result<bool> hasOrder(AccountId account, const OutTradeNo &order);
    [[nodiscard]] Result<qint64> cancelOrder(AccountId account, const OutTradeNo &order, qint64 now);

private:
    Result<std::vector<Enrolment>> select(AccountId account, const QString &condition);

    Database &m_database;
};

} // namespace yiren
