#include "shipping/shippingstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yiren {

namespace {

const QString managedColumns =
    QStringLiteral("o.transaction_id, o.merchant_id, o.out_trade_no, o.description, o.paid_fen, o.openid, o.paid_at, o.state, "
                   "o.is_complaint, o.uploads, o.is_whole, o.parcels, o.mode");
constexpr int managedColumnCount = 13;

QString parcelsText(const std::vector<Parcel> &parcels)
{
    QJsonArray all;
    for (const Parcel &parcel : parcels) {
        all.append(QJsonObject{{QStringLiteral("no"), parcel.trackingNo},
                               {QStringLiteral("company"), parcel.company},
                               {QStringLiteral("item"), parcel.item},
                               {QStringLiteral("from"), parcel.consignorContact},
                               {QStringLiteral("to"), parcel.receiverContact}});
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::vector<Parcel> parcelsOf(const QString &text)
{
    std::vector<Parcel> parcels;
    for (const QJsonValue &one : QJsonDocument::fromJson(text.toUtf8()).array()) {
        parcels.push_back(
            {one[u"no"].toString(), one[u"company"].toString(), one[u"item"].toString(), one[u"from"].toString(), one[u"to"].toString()});
    }
    return parcels;
}

ManagedOrder managedAt(const Statement &row)
{
    ManagedOrder order;
    order.key = {TransactionId(row.text(0)), MerchantId(row.text(1)), OutTradeNo(row.text(2))};
    order.description = row.text(3);
    order.paid = row.money(4);
    order.openid = OpenId(row.text(5));
    order.paidAt = row.integer(6);
    order.state = static_cast<ManagedOrder::State>(row.integer(7));
    order.isComplaint = row.integer(8) != 0;
    order.uploads = static_cast<int>(row.integer(9));
    order.isWhole = row.integer(10) != 0;
    order.parcels = parcelsOf(row.text(11));
    order.mode = shippingModeFromNumber(row.integer(12));
    return order;
}

} // namespace

Result<std::vector<ListedShipment>> ShippingStore::listed(AccountId account)
{
    // A payer who is known here by the same openid or, where the Mini Program has openids of its own, by the order.
    auto query = m_database.prepare(
        QStringLiteral("SELECT ") + managedColumns
        + QStringLiteral(", coalesce((SELECT c.name FROM customer_identity i JOIN customer c ON c.id = i.customer_id WHERE "
                         "i.account_id = o.account_id AND i.kind = 'openid' AND i.value = coalesce((SELECT b.openid FROM orders b WHERE "
                         "b.account_id = o.account_id AND b.out_trade_no = o.out_trade_no AND b.openid <> '' LIMIT 1), o.openid) "
                         "ORDER BY i.id LIMIT 1), ''), "
                         "EXISTS (SELECT 1 FROM shipping_deed d WHERE d.account_id = o.account_id AND d.transaction_id = o.transaction_id "
                         "AND d.state IN ('sending', 'unknown')), "
                         "coalesce((SELECT CASE d.state WHEN 'refused' THEN d.failure ELSE '' END FROM shipping_deed d WHERE "
                         "d.account_id = o.account_id AND d.transaction_id = o.transaction_id ORDER BY d.id DESC LIMIT 1), '') "
                         "FROM shipping_order o WHERE o.account_id = ? AND o.state IN (1, 2) "
                         "ORDER BY o.state, CASE o.state WHEN 1 THEN o.paid_at ELSE -o.paid_at END, o.transaction_id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ListedShipment> rows;
    while (query->next()) {
        rows.push_back({managedAt(*query), query->text(managedColumnCount), query->integer(managedColumnCount + 1) != 0,
                        query->text(managedColumnCount + 2)});
    }
    return rows;
}

Result<std::vector<ManagedOrder>> ShippingStore::select(const QString &condition, AccountId account, const QString &parameter)
{
    auto query = m_database.prepare(QStringLiteral("SELECT ") + managedColumns
                                    + QStringLiteral(" FROM shipping_order o WHERE o.account_id = ? AND ") + condition);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (!parameter.isNull())
        query->bind(1, parameter);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ManagedOrder> orders;
    while (query->next())
        orders.push_back(managedAt(*query));
    return orders;
}

Result<std::vector<ManagedOrder>> ShippingStore::open(AccountId account)
{
    return select(QStringLiteral("o.state IN (1, 2) ORDER BY o.paid_at, o.transaction_id"), account);
}

Result<ManagedOrder> ShippingStore::order(AccountId account, const TransactionId &id)
{
    auto found = select(QStringLiteral("o.transaction_id = ?"), account, id.isEmpty() ? QStringLiteral("") : id.toString());
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, "shipping.not_found", id.toString());
    return std::move(found->front());
}

Result<std::vector<TransactionId>> ShippingStore::unreadSince(AccountId account, qint64 at)
{
    auto query = m_database.prepare(QStringLiteral("SELECT transaction_id FROM shipping_order WHERE account_id = ? AND read_at < ? AND "
                                                   "(state IN (1, 2) OR EXISTS (SELECT 1 FROM shipping_deed d WHERE d.account_id = "
                                                   "shipping_order.account_id AND d.transaction_id = shipping_order.transaction_id AND "
                                                   "d.state IN ('sending', 'unknown'))) ORDER BY paid_at, transaction_id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, at);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<TransactionId> orders;
    while (query->next())
        orders.emplace_back(query->text(0));
    return orders;
}

Result<bool> ShippingStore::put(AccountId account, const ManagedOrder &order, qint64 now)
{
    const auto known = this->order(account, order.key.transaction);
    if (!known && known.error().kind != ErrorKind::NotFound)
        return failure(known.error());
    auto put = m_database.prepare(
        QStringLiteral("INSERT INTO shipping_order(account_id, transaction_id, merchant_id, out_trade_no, description, paid_fen, openid, "
                       "paid_at, state, is_complaint, uploads, is_whole, parcels, read_at, mode) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(account_id, transaction_id) DO UPDATE SET "
                       "merchant_id = excluded.merchant_id, out_trade_no = excluded.out_trade_no, description = excluded.description, "
                       "paid_fen = excluded.paid_fen, openid = excluded.openid, paid_at = excluded.paid_at, state = excluded.state, "
                       "is_complaint = excluded.is_complaint, uploads = excluded.uploads, is_whole = excluded.is_whole, "
                       "parcels = excluded.parcels, read_at = excluded.read_at, mode = excluded.mode"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, order.key.transaction);
    put->bind(2, order.key.merchant);
    put->bind(3, order.key.outTradeNo);
    put->bind(4, order.description);
    put->bind(5, order.paid);
    put->bind(6, order.openid);
    put->bind(7, order.paidAt);
    put->bind(8, static_cast<int>(order.state));
    put->bind(9, order.isComplaint);
    put->bind(10, order.uploads);
    put->bind(11, order.isWhole);
    put->bind(12, parcelsText(order.parcels));
    put->bind(13, now);
    put->bind(14, order.mode ? static_cast<int>(*order.mode) : 0);
    if (auto ran = put->run(); !ran)
        return failure(ran.error());
    return !known || !(*known == order);
}

Result<qint64> ShippingStore::forgetPayer(AccountId account, const QString &openId)
{
    auto forget =
        m_database.prepare(QStringLiteral("UPDATE shipping_order SET openid = '', parcels = '[]' WHERE account_id = ? AND openid = ?"));
    if (!forget)
        return failure(forget.error());
    forget->bind(0, toInteger(account));
    forget->bind(1, openId);
    if (auto ran = forget->run(); !ran)
        return failure(ran.error());
    return forget->changedRows();
}

} // namespace yiren
