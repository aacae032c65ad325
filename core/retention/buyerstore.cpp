#include "retention/buyerstore.h"

#include "customers/customerorderstore.h"
#include "retention/daynumber.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace yiren {

namespace {

// As they lie in the file, as in staystore.
const QString selectNames = QStringLiteral("SELECT id, name, source FROM customer WHERE +account_id = ? AND erased_at IS NULL ORDER BY id");
const QString selectStanding = QStringLiteral("SELECT i.customer_id, max(f.is_following), max(f.left_at) FROM follower f CROSS JOIN "
                                              "customer_identity i ON i.account_id = f.account_id AND i.kind = 'openid' AND i.value = "
                                              "f.openid WHERE f.account_id = ? GROUP BY 1 ORDER BY 1");
const QString selectMark = QStringLiteral(
    "WITH ours(account) AS (SELECT ?) SELECT (SELECT count(*) || '/' || COALESCE(max(o.updated_at), 0) FROM orders o WHERE o.account_id = "
    "ours.account) || ' ' || (SELECT count(*) || '/' || COALESCE(max(r.updated_at), 0) FROM refund r WHERE r.account_id = ours.account) || "
    "' ' "
    "|| (SELECT count(*) || '/' || count(c.joined_into) || '/' || count(c.erased_at) FROM customer c WHERE c.account_id = ours.account) || "
    "' "
    "' "
    "|| (SELECT count(*) || '/' || COALESCE(max(i.id), 0) FROM customer_identity i WHERE i.account_id = ours.account) FROM ours");

} // namespace

Result<std::vector<Buyer>> BuyerStore::buyers(AccountId account, BusinessDay today)
{
    const auto paid = paidDays(account, today);
    auto query = paid ? m_database.prepare(selectNames) : failure(paid.error());
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Buyer> buyers;
    QSet<QString> sources; // few: all who came the same way share one text
    auto next = paid->begin();
    while (next != paid->end() && query->next()) {
        const qint64 id = query->integer(0);
        next = std::find_if(next, paid->end(), [id](const PaidDay &day) { return day.customer >= id; });
        if (next == paid->end() || next->customer != id)
            continue;
        Buyer buyer;
        buyer.id = CustomerId{id};
        buyer.name = query->text(1);
        buyer.source = *sources.insert(query->text(2));
        for (; next != paid->end() && next->customer == id; ++next) {
            if (buyer.days.empty() || buyer.days.back() != next->day) {
                buyer.days.push_back(next->day);
                buyer.spent.emplace_back();
            }
            buyer.spent.back() += next->kept;
        }
        buyers.push_back(std::move(buyer));
    }
    if (auto added = addStanding(buyers, account); !added)
        return failure(added.error());
    return buyers;
}

Result<std::vector<BuyerStore::PaidDay>> BuyerStore::paidDays(AccountId account, BusinessDay today)
{
    const auto orders = paidOrders(m_database, account, today.start().toMSecsSinceEpoch());
    if (!orders)
        return failure(orders.error());
    std::vector<PaidDay> days;
    days.reserve(orders->size());
    for (const CustomerOrder &order : *orders)
        days.push_back({order.customer, static_cast<std::int32_t>((order.at + beijingOffsetMs) / dayMs), order.kept});
    std::ranges::sort(days, [](const PaidDay &a, const PaidDay &b) { return std::pair(a.customer, a.day) < std::pair(b.customer, b.day); });
    return days;
}

Result<QString> BuyerStore::mark(AccountId account)
{
    auto query = m_database.prepare(selectMark);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->text(0) : QString();
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
