#pragma once

#include "bills/accountid.h"
#include "broadcasts/broadcast.h"
#include "customers/customerid.h"
#include "storage/database.h"

namespace yiren {

// Who gets broadcasts, and what became of it there. Writing stands inside the caller's transaction.
class BroadcastTargetStore
{
public:
    explicit BroadcastTargetStore(Database &database) : m_database(database) {}

    [[nodiscard]] Done put(AccountId account, qint64 broadcast, const QStringList &targets); // in the place of those before
    [[nodiscard]] Result<std::vector<BroadcastTarget>> targets(qint64 broadcast);            // as they were given
    // With the name of the customer or the group, as far as it is known.
    [[nodiscard]] Result<std::vector<std::pair<BroadcastTarget, QString>>> named(AccountId account, qint64 broadcast);
    [[nodiscard]] Result<BroadcastCounts> counts(qint64 broadcast);
    // Who is no target of it is left out. What was sent stays sent.
    [[nodiscard]] Done settle(qint64 broadcast, const std::vector<BroadcastTarget> &results);

    // Which of these had `most` mass messages or more since `since` (begun, with those that wait), or would with one more.
    [[nodiscard]] Result<QStringList> had(AccountId account, const QStringList &targets, qint64 since, qint64 most);

    // The external_userids of persons, who have one; of several the one that was known last.
    struct Reached {
        CustomerId customer{};
        QString externalUserid;

        friend bool operator==(const Reached &, const Reached &) = default;
    };
    [[nodiscard]] Result<std::vector<Reached>> reached(AccountId account, const std::vector<CustomerId> &customers);

private:
    Database &m_database;
};

} // namespace yiren
