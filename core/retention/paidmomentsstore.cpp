#include "retention/paidmomentsstore.h"

#include "customers/customerorderstore.h"

#include <algorithm>

namespace yiren {

Result<PaidMoments> paidMoments(Database &database, AccountId account, const QString &customers)
{
    auto query = database.prepare(
        paidOrdersSql().arg(toInteger(account))
        + QStringLiteral("SELECT customer, at FROM paid_order WHERE customer IN (%1) ORDER BY customer, at").arg(customers));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    PaidMoments moments;
    while (query->next())
        moments[query->integer(0)].push_back(query->integer(1));
    return moments;
}

std::optional<qint64> firstPaidSince(const PaidMoments &moments, qint64 customer, qint64 since)
{
    const auto found = moments.find(customer);
    if (found == moments.end())
        return std::nullopt;
    const auto first = std::ranges::lower_bound(found->second, since);
    return first == found->second.end() ? std::nullopt : std::optional(*first);
}

} // namespace yiren
