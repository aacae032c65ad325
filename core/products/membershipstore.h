#pragma once

#include "products/membership.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Periods of memberships.
class MembershipStore
{
public:
    explicit MembershipStore(Database &database) : m_database(database) {}

    // Of each holder and level the last period, if it was not over before `from`; those that end first come first. Not the cancelled ones.
    [[nodiscard]] Result<std::vector<Membership>> running(AccountId account, BusinessDay from);
    [[nodiscard]] Result<Holder> holder(AccountId account, MembershipId id); // whose it is; NotFound "membership.not_found"
    // The last day that this holder is paid for at this level; nothing: never was.
    [[nodiscard]] Result<std::optional<BusinessDay>> lastDay(AccountId account, const Holder &holder, const QString &level);

    // Inside the caller's transaction.
    [[nodiscard]] Result<MembershipId> add(const Membership &membership, qint64 now);
    [[nodiscard]] Done setCancelled(MembershipId id, std::optional<qint64> at); // NotFound "membership.not_found"
    // What an order brought: whether it did, also if it was cancelled since; cancels it and says how many there were.
    [[nodiscard]] Result<bool> hasOrder(AccountId account, const OutTradeNo &order);
    [[nodiscard]] Result<qint64> cancelOrder(AccountId account, const OutTradeNo &order, qint64 now);

private:
    Database &m_database;
};

} // namespace yiren
