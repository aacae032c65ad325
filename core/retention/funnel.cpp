#include "retention/funnel.h"

#include "retention/funnelstore.h"

#include <algorithm>

namespace yiren {

bool hasCome(const FunnelPerson &person, FunnelStep step)
{
    const auto isBeforeOrder = [&person](std::optional<qint64> at) { return at && (!person.orderedAt || *at <= *person.orderedAt); };
    switch (step) {
    case FunnelStep::Reached:
        break;
    case FunnelStep::Read:
        return isBeforeOrder(person.readAt);
    case FunnelStep::Clicked:
        return isBeforeOrder(person.clickedAt);
    case FunnelStep::Ordered:
        return person.orderedAt.has_value();
    case FunnelStep::Paid:
        return person.orderedAt && person.paidAt;
    case FunnelStep::PaidAgain:
        return person.orderedAt && person.paidAt && person.againAt;
    }
    return true;
}

std::vector<CustomerId> Funnel::whoCame(FunnelStep step) const
{
    std::vector<CustomerId> who;
    for (const FunnelPerson &person : people) {
        if (hasCome(person, step))
            who.push_back(person.person);
    }
    return who;
}

qint64 Funnel::count(FunnelStep step) const
{
    return std::ranges::count_if(people, [step](const FunnelPerson &person) { return hasCome(person, step); });
}

Result<Funnel> loadFunnel(Database &database, AccountId account, Period period)
{
    auto people = FunnelStore(database).people(account, period);
    if (!people)
        return failure(people.error());
    return Funnel{period, std::move(*people)};
}

Result<std::vector<QString>> loadNames(Database &database, const std::vector<CustomerId> &people)
{
    return FunnelStore(database).names(people);
}

} // namespace yiren
