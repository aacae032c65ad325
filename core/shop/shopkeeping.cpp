#include "shop/shopkeeping.h"

#include "base/crashpoint.h"
#include "customers/customerfiguresstore.h"
#include "customers/customerstore.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

class ShopKeeper
{
public:
    ShopKeeper(Database &database, AccountId account, QString shopAppid, qint64 now)
        : m_database(database), m_account(account), m_app(std::move(shopAppid)), m_store(database), m_now(now)
    {
    }

    [[nodiscard]] Done keep(const ToldShopOrder &told);
    const KeptShopOrders &kept() const { return m_kept; }

private:
    Result<bool> isNews(const ToldShopOrder &told);
    Done putLines(const ShopOrder &order);
    Done putRefunds(const std::vector<ShopAftersale> &aftersales);
    Done knowBuyer(const ShopOrder &order);
    PutRules rules() const { return {ConflictPolicy::KeepExisting, {}, m_now}; }

    Database &m_database;
    const AccountId m_account;
    const QString m_app;
    ShopStore m_store;
    const qint64 m_now;
    KeptShopOrders m_kept;
};

Result<bool> ShopKeeper::isNews(const ToldShopOrder &told)
{
    const auto changedAt = m_store.changedAt(m_account, told.order.id);
    if (!changedAt)
        return failure(changedAt.error());
    bool isNews = !*changedAt || told.order.changedAt > **changedAt;
    const bool isOlder = *changedAt && told.order.changedAt < **changedAt;
    for (const ShopAftersale &aftersale : told.aftersales) {
        const auto put = m_store.putAftersale(m_account, aftersale, isOpen(aftersale));
        if (!put)
            return put;
        isNews = isNews || *put;
    }
    if (auto put = m_store.put(m_account, told.order, m_now); !put)
        return failure(put.error());
    return isNews && !isOlder;
}

Done ShopKeeper::putLines(const ShopOrder &order)
{
    OrderLineStore lines(m_database, m_account);
    const auto there = lines.lines(order.id);
    if (!there)
        return failure(there.error());
    return there->empty() ? lines.add(order.id, linesOf(order)) : Done();
}

// A refund that is in the ledger and was given up since is closed there.
Done ShopKeeper::putRefunds(const std::vector<ShopAftersale> &aftersales)
{
    RefundStore store(m_database);
    for (const ShopAftersale &aftersale : aftersales) {
        std::optional<Refund> refund = ledgerRefundOf(aftersale);
        if (!refund) {
            const auto there = store.refundsOf(m_account, {OutRefundNo(aftersale.id)});
            if (!there)
                return failure(there.error());
            if (there->empty() || isOpen(aftersale))
                continue;
            refund = there->front();
            refund->status = RefundStatus::Closed;
        }
        const auto put = store.put(m_account, {*refund}, rules());
        if (!put)
            return failure(put.error());
        if (const PutResult result = put->front().result; result == PutResult::Conflict || result == PutResult::Locked)
            m_kept.contradictions.append(aftersale.id);
    }
    return {};
}

// An openid of the shop's app is another one than the official account's; only a unionid says that both are one person.
Done ShopKeeper::knowBuyer(const ShopOrder &order)
{
    if (order.buyer.isEmpty())
        return {};
    CustomerStore customers(m_database);
    const Identity openId{IdentityKind::OpenId, m_app, order.buyer.toString()};
    const Identity unionId{IdentityKind::UnionId, {}, order.unionId};
    auto person = customers.find(m_account, {IdentityKind::OpenId, {}, openId.value});
    if (person && !*person && !order.unionId.isEmpty())
        person = customers.find(m_account, unionId);
    if (!person)
        return failure(person.error());
    if (!*person) {
        const auto made = customers.create(m_account, {{}, QStringLiteral("order"), {}, order.createdAt, {}}, m_now);
        if (!made)
            return failure(made.error());
        *person = *made;
    }
    for (const Identity &identity : {openId, unionId}) {
        if (identity.value.isEmpty())
            continue;
        if (auto added = customers.addIdentity(m_account, **person, {identity, QStringLiteral("payer"), order.createdAt}); !added)
            return failure(added.error());
    }
    return {};
}

Done ShopKeeper::keep(const ToldShopOrder &told)
{
    const auto news = isNews(told);
    if (!news)
        return failure(news.error());
    if (!*news)
        return {};
    const auto outcomes = OrderStore(m_database).put(m_account, {ledgerOrderOf(told)}, rules());
    if (!outcomes)
        return failure(outcomes.error());
    const PutResult result = outcomes->front().result;
    if (result == PutResult::Conflict || result == PutResult::Locked) {
        m_kept.contradictions.append(told.order.id.toString());
        return {};
    }
    m_kept.fresh += result == PutResult::New ? 1 : 0;
    m_kept.changed += result == PutResult::Changed ? 1 : 0;
    if (auto put = putLines(told.order); !put)
        return put;
    if (auto put = putRefunds(told.aftersales); !put)
        return put;
    return knowBuyer(told.order);
}

} // namespace

Result<KeptShopOrders> keepShopOrders(Database &database, AccountId account, const QString &shopAppid,
                                      const std::vector<ToldShopOrder> &orders, const ShopReading &reading, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ShopKeeper keeper(database, account, shopAppid, now);
    for (const ToldShopOrder &told : orders) {
        if (auto kept = keeper.keep(told); !kept)
            return failure(kept.error());
    }
    if (!orders.empty()) {
        if (auto followed = CustomerFiguresStore(database).followLedger(account, {}, now); !followed)
            return failure(followed.error());
    }
    if (auto put = ShopStore(database).putReading(account, reading); !put)
        return failure(put.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("shop.kept");
    return keeper.kept();
}

} // namespace yiren
