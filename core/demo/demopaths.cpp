#include "demo/demopaths.h"

#include "customers/customereventstore.h"
#include "customers/customerstore.h"
#include "demo/demofollowercounts.h"
#include "readership/outwardpoststore.h"
#include "readership/postmoney.h"
#include "sandbox/randomstream.h"
#include "storage/transaction.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 perMilleByLink = 230; // of orders in an article's first days
constexpr qint64 perMilleRead = 180;   // of a week's payers, each article
constexpr qint64 daysOfLinks = 3;

class DemoPaths
{
public:
    DemoPaths(Database &database, AccountId account, std::vector<OutwardPost> posts, quint64 seed)
        : m_account(account), m_posts(std::move(posts)), m_customers(database), m_events(database), m_random(seed)
    {
    }

    Done follow(const sandbox::LedgerOrder &order)
    {
        for (const OutwardPost &post : m_posts) {
            const qint64 outAt = post.days.empty() ? 0 : post.days.begin()->start().toMSecsSinceEpoch() + 21 * hourMs;
            if (outAt == 0 || order.paidAtMs <= outAt || order.paidAtMs >= outAt + daysOfLinks * dayMs)
                continue;
            if (m_random.chance(perMilleRead)) {
                if (auto added = add(order.openid, CustomerEventKind::Article, outAt + m_random.below(order.paidAtMs - outAt), post.title);
                    !added)
                    return added;
            }
            if (!m_random.chance(perMilleByLink))
                continue;
            const qint64 opened = order.paidAtMs - m_random.below(std::min(hourMs, order.paidAtMs - outAt));
            return add(order.openid, CustomerEventKind::View, opened, attachOfPost(post.id));
        }
        return {};
    }

private:
    Done add(const OpenId &openid, CustomerEventKind kind, qint64 at, const QString &subject)
    {
        const auto customer = m_customers.find(m_account, {IdentityKind::OpenId, {}, openid.toString()});
        if (!customer || !*customer)
            return customer ? Done() : failure(customer.error());
        const auto added = m_events.add(m_account, {**customer, kind, at, subject, QStringLiteral("demo:path:%1").arg(++m_serial), {}});
        return added ? Done() : failure(added.error());
    }

    const AccountId m_account;
    const std::vector<OutwardPost> m_posts;
    CustomerStore m_customers;
    CustomerEventStore m_events;
    sandbox::RandomStream m_random;
    qint64 m_serial = 0;
};

} // namespace

Done putDemoPaths(Database &database, AccountId account, const sandbox::Studio &studio, quint64 seed)
{
    auto posts = OutwardPostStore(database).posts(account);
    if (!posts)
        return failure(posts.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    DemoPaths paths(database, account, std::move(*posts), seed);
    for (const sandbox::LedgerOrder &order : studio.ledgerOrders) {
        if (order.paidAtMs == 0 || order.openid.isEmpty())
            continue;
        if (auto followed = paths.follow(order); !followed)
            return followed;
    }
    if (auto put = putDemoFollowerCounts(database, account, studio.last); !put)
        return put;
    return transaction->commit();
}

} // namespace yiren
