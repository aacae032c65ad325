#include "pages/customers/joincard.h"

#include "customers/customerstore.h"
#include "customers/joining.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t mostShown = 50; // of each

// One who was joined to another is in no list any more.
Result<ListedCustomer> listedPerson(Database &database, AccountId account, BusinessDay today, CustomerId id)
{
    auto listed = CustomerListStore(database, account, today).customer(id);
    if (!listed)
        return failure(listed.error());
    if (*listed)
        return std::move(**listed);
    auto customer = CustomerStore(database).customer(id);
    return customer ? Result<ListedCustomer>(ListedCustomer{std::move(*customer), {}, {}}) : failure(customer.error());
}

Done addPerson(JoinCard &card, Database &database, AccountId account, BusinessDay today, CustomerId id)
{
    auto listed = CustomerListStore(database, account, today).customer(id);
    auto identities = CustomerStore(database).identities(id);
    if (!listed || !identities)
        return failure(listed ? identities.error() : listed.error());
    if (!*listed)
        return failure(ErrorKind::NotFound, "customer.unknown", QString::number(toInteger(id)));
    card.person = std::move(**listed);
    card.identities = std::move(*identities);
    return {};
}

} // namespace

Result<JoinCard> loadJoinCard(Database &database, AccountId account, BusinessDay today, std::optional<CustomerId> person)
{
    JoinCard card;
    if (auto added = person ? addPerson(card, database, account, today, *person) : Done(); !added)
        return failure(added.error());
    auto proposals = openJoinProposals(database, account);
    auto joins = CustomerJoinStore(database).joins(account);
    if (!proposals || !joins)
        return failure(proposals ? joins.error() : proposals.error());
    const auto isOther = [person](const auto &pair) { return person && pair.kept != *person && pair.joined != *person; };
    std::erase_if(*proposals, isOther);
    std::erase_if(*joins, isOther);
    card.furtherProposals = static_cast<qint64>(proposals->size() - std::min(proposals->size(), mostShown));
    proposals->resize(std::min(proposals->size(), mostShown));
    joins->resize(std::min(joins->size(), mostShown));
    for (const JoinProposal &proposal : *proposals) {
        auto kept = listedPerson(database, account, today, proposal.kept);
        auto joined = listedPerson(database, account, today, proposal.joined);
        if (!kept || !joined)
            return failure(kept ? joined.error() : kept.error());
        card.proposals.push_back({proposal, std::move(*kept), std::move(*joined)});
    }
    for (CustomerJoin &join : *joins) {
        auto kept = listedPerson(database, account, today, join.kept);
        auto joined = listedPerson(database, account, today, join.joined);
        if (!kept || !joined)
            return failure(kept ? joined.error() : kept.error());
        join.moved = {};
        card.joins.push_back({std::move(join), std::move(*kept), std::move(*joined)});
    }
    return card;
}

} // namespace yiren
