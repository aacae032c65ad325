#include "retention/buyerstore.h"

#include "customers/customerorderstore.h"
#include "retention/daynumber.h"

#include <algorithm>

namespace yiren {

namespace {

const QString selectDays = QStringLiteral("SELECT p.customer, (p.at + %1) / %2, sum(p.paid - p.refunded), max(c.name), max(c.source) FROM "
                                          "paid_order p JOIN customer c ON c.id = p.customer WHERE p.at < ? AND c.erased_at IS NULL "
                                          "GROUP BY 1, 2 ORDER BY 1, 2");
const QString selectStanding = QStringLiteral("SELECT i.customer_id, max(f.is_following), max(f.left_at) FROM follower f CROSS JOIN "
                                              "customer_identity i ON i.account_id = f.account_id AND i.kind = 'openid' AND i.value = "
                                              "f.openid WHERE f.account_id = ? GROUP BY 1 ORDER BY 1");

} // namespace

Result<std::vector<Buyer>> BuyerStore::buyers(AccountId account, BusinessDay today)
{
    auto query = m_database.prepare(paidOrdersSql().arg(toInteger(account)) + selectDays.arg(beijingOffsetMs).arg(dayMs));
    if (!query)
        return failure(query.error());
    query->bind(0, today.start().toMSecsSinceEpoch());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Buyer> buyers;
    while (query->next()) {
        const CustomerId id{query->integer(0)};
        if (buyers.empty() || buyers.back().id != id) {
            Buyer fresh;
            fresh.id = id;
            fresh.name = query->text(3);
            fresh.source = query->text(4);
            buyers.push_back(std::move(fresh));
        }
        buyers.back().days.push_back(static_cast<std::int32_t>(query->integer(1)));
        buyers.back().spent.push_back(query->money(2));
    }
    if (auto added = addStanding(buyers, account); !added)
        return failure(added.error());
    return buyers;
}

Done BuyerStore::addStanding(std::vector<Buyer> &buyers, AccountId account)
{
    auto query = m_database.prepare(selectStanding);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return ran;
    auto buyer = buyers.begin();
    while (query->next()) {
        const CustomerId id{query->integer(0)};
        buyer = std::lower_bound(buyer, buyers.end(), id, [](const Buyer &a, CustomerId b) { return toInteger(a.id) < toInteger(b); });
        if (buyer == buyers.end())
            break;
        if (buyer->id != id)
            continue;
        buyer->isFollowing = query->integer(1) != 0;
        buyer->leftAt = buyer->isFollowing ? std::nullopt : query->optionalInteger(2);
    }
    return {};
}

} // namespace yiren
