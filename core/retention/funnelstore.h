#pragma once

#include "retention/funnel.h"

#include <unordered_map>

namespace yiren {

// What the tables know of a funnel's people.
class FunnelStore
{
public:
    explicit FunnelStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<FunnelPerson>> people(AccountId account, Period period);
    [[nodiscard]] Result<std::vector<QString>> names(const std::vector<CustomerId> &people); // in their order

private:
    using People = std::unordered_map<qint64, FunnelPerson>;

    [[nodiscard]] Done addWhoFollows(People &people, AccountId account, Period period);
    [[nodiscard]] Done addWhoWasWrittenTo(People &people, AccountId account, Period period);
    [[nodiscard]] Done addWhoReadOrClicked(People &people, AccountId account, Period period);
    [[nodiscard]] Done addWhoOrdered(People &people, AccountId account, Period period);

    Database &m_database;
};

} // namespace yiren
