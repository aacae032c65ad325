#include "demo/democustomers.h"

#include "customers/customereventstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/customerstore.h"
#include "sandbox/randomstream.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <QHash>

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 perMilleFollowFirst = 640;
constexpr qint64 perMilleLeave = 90;
constexpr qint64 daysLooked = 20; // before the first order, at most
constexpr int ordersOfRegulars = 3;

struct CameBy {
    const char *scene;
    const char *code; // of the QR code
};
constexpr CameBy waysToCome[] = {{"ADD_SCENE_QR_CODE", "booth-12"},
                                 {"ADD_SCENE_QR_CODE", "shop-card"},
                                 {"ADD_SCENE_QR_CODE", "workshop"},
                                 {"ADD_SCENE_SEARCH", ""},
                                 {"ADD_SCENE_SEARCH", ""},
                                 {"ADD_SCENE_PROFILE_CARD", ""},
                                 {"ADD_SCENE_PROFILE_LINK", ""},
                                 {"ADD_SCENE_PROFILE_LINK", ""},
                                 {"ADD_SCENE_PAID", ""},
                                 {"ADD_SCENE_WECHAT_ADVERTISEMENT", ""}};

struct TagShare {
    const char *name;
    qint64 perMille;
};
constexpr TagShare tagShares[] = {{"批发", 18}, {"送礼", 95}, {"手作课程", 120}, {"社群", 210}};

struct Seen {
    int paid = 0;
    QStringList products;
};

class DemoPeople
{
public:
    DemoPeople(Database &database, AccountId account, QString app, quint64 seed, qint64 now)
        : m_account(account), m_app(std::move(app)), m_now(now), m_customers(database), m_events(database), m_random(seed)
    {
    }

    Done put(const sandbox::StudioCustomer &person, const Seen &seen);

private:
    Done addTags(CustomerId id, const Seen &seen);
    Done addEvents(CustomerId id, const sandbox::StudioCustomer &person, const Seen &seen, bool follows);
    Done add(CustomerId id, CustomerEventKind kind, qint64 at, const QString &subject);

    const AccountId m_account;
    const QString m_app;
    const qint64 m_now;
    CustomerStore m_customers;
    CustomerEventStore m_events;
    sandbox::RandomStream m_random;
    qint64 m_serial = 0;
};

Done DemoPeople::put(const sandbox::StudioCustomer &person, const Seen &seen)
{
    const bool follows = m_random.chance(perMilleFollowFirst);
    const CameBy &way = m_random.pick(waysToCome);
    NewCustomer fresh{person.name, QStringLiteral("order"), {}, person.sinceMs, {}};
    if (follows) {
        fresh.source = QLatin1String(way.scene);
        fresh.sourceDetail = QLatin1String(way.code);
        fresh.firstSeenAt -= m_random.between(hourMs, daysLooked * dayMs);
    }
    const auto id = m_customers.create(m_account, fresh, m_now);
    if (!id)
        return failure(id.error());
    const KnownIdentity known{{IdentityKind::OpenId, m_app, person.openid.toString()}, QStringLiteral("payer"), person.sinceMs};
    if (auto added = m_customers.addIdentity(m_account, *id, known); !added)
        return failure(added.error());
    if (follows) {
        const QString &subject = fresh.sourceDetail.isEmpty() ? fresh.source : fresh.sourceDetail;
        if (auto added = add(*id, CustomerEventKind::Follow, fresh.firstSeenAt, subject); !added)
            return added;
    }
    if (auto tagged = addTags(*id, seen); !tagged)
        return tagged;
    return addEvents(*id, person, seen, follows);
}

Done DemoPeople::addTags(CustomerId id, const Seen &seen)
{
    QStringList tags;
    if (seen.paid >= ordersOfRegulars)
        tags.append(QStringLiteral("老客户"));
    for (const TagShare &share : tagShares) {
        if (m_random.chance(share.perMille))
            tags.append(QString::fromUtf8(share.name));
    }
    for (const QString &tag : std::as_const(tags)) {
        if (auto added = m_customers.addTag(id, tag, m_now); !added)
            return failure(added.error());
    }
    return {};
}

Done DemoPeople::addEvents(CustomerId id, const sandbox::StudioCustomer &person, const Seen &seen, bool follows)
{
    for (const QString &product : seen.products) {
        const qint64 at = person.sinceMs - m_random.between(minuteMs, 2 * dayMs);
        if (auto added = add(id, CustomerEventKind::View, at, product); !added)
            return added;
    }
    if (!follows)
        return {};
    const qint64 span = std::max<qint64>(minuteMs, m_now - person.sinceMs);
    if (m_random.chance(300)) {
        if (auto added = add(id, CustomerEventKind::Interaction, person.sinceMs + m_random.below(span), QStringLiteral("留言")); !added)
            return added;
    }
    return m_random.chance(perMilleLeave) ? add(id, CustomerEventKind::Unfollow, person.sinceMs + m_random.below(span), {}) : Done();
}

Done DemoPeople::add(CustomerId id, CustomerEventKind kind, qint64 at, const QString &subject)
{
    const auto added = m_events.add(m_account, {id, kind, at, subject, QStringLiteral("demo:%1").arg(++m_serial), {}});
    return added ? Done() : failure(added.error());
}

QHash<OpenId, Seen> ordersByPayer(const sandbox::Studio &studio)
{
    QHash<OpenId, Seen> seen;
    for (const sandbox::LedgerOrder &order : studio.ledgerOrders) {
        Seen &of = seen[order.openid];
        of.paid += order.paidAtMs != 0 ? 1 : 0;
        if (!of.products.contains(order.product))
            of.products.append(order.product);
    }
    return seen;
}

} // namespace

Done putDemoCustomers(Database &database, AccountId account, const sandbox::Studio &studio, quint64 seed, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto app = CustomerStore(database).appOf(account);
    if (!app)
        return failure(app.error());
    const QHash<OpenId, Seen> seen = ordersByPayer(studio);
    DemoPeople people(database, account, std::move(*app), seed, now);
    for (const sandbox::StudioCustomer &person : studio.customers) {
        if (auto put = people.put(person, seen.value(person.openid)); !put)
            return put;
    }
    CustomerFiguresStore figures(database);
    if (auto added = figures.addPayers(account, {}, now); !added)
        return failure(added.error());
    if (auto computed = figures.computeAll(account); !computed)
        return computed;
    return transaction->commit();
}

} // namespace yiren
