#include "shipping/shippingdeedstore.h"

namespace yiren {

Result<std::vector<ShippingDeed>> ShippingDeedStore::select(const QString &condition, AccountId account, const QString &parameter)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, transaction_id, kind, body, uploads_before, state, sent_at, unknown_since, "
                                                   "failure FROM shipping_deed WHERE account_id = ? ")
                                    + condition + QStringLiteral(" ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (!parameter.isNull())
        query->bind(1, parameter);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ShippingDeed> deeds;
    while (query->next()) {
        ShippingDeed deed;
        deed.id = query->integer(0);
        deed.order = TransactionId(query->text(1));
        deed.kind = shippingDeedKindFromName(query->text(2));
        deed.body = query->blob(3);
        deed.uploadsBefore = static_cast<int>(query->integer(4));
        deed.state = shippingDeedStateFromName(query->text(5));
        deed.sentAt = query->integer(6);
        deed.unknownSince = query->integer(7);
        deed.failure = query->text(8);
        deeds.push_back(std::move(deed));
    }
    return deeds;
}

Result<std::vector<ShippingDeed>> ShippingDeedStore::ofOrder(AccountId account, const TransactionId &order)
{
    const QString id = order.toString();
    return select(QStringLiteral("AND transaction_id = ?"), account, id.isNull() ? QStringLiteral("") : id);
}

Result<std::vector<ShippingDeed>> ShippingDeedStore::underWay(AccountId account)
{
    return select(QStringLiteral("AND state IN ('sending', 'unknown')"), account);
}

Result<qint64> ShippingDeedStore::add(AccountId account, const ShippingDeed &deed)
{
    auto add = m_database.prepare(QStringLiteral("INSERT INTO shipping_deed(account_id, transaction_id, kind, body, uploads_before, state, "
                                                 "sent_at) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, deed.order);
    add->bind(2, shippingDeedKindName(deed.kind));
    add->bind(3, deed.body);
    add->bind(4, deed.uploadsBefore);
    add->bind(5, shippingDeedStateName(deed.state));
    add->bind(6, deed.sentAt);
    if (auto ran = add->run(); !ran)
        return failure(ran.error().code == QLatin1String("storage.constraint")
                           ? makeError(ErrorKind::Locked, "shipping.under_way", deed.order.toString())
                           : ran.error());
    return add->lastId();
}

Done ShippingDeedStore::settle(qint64 id, ShippingDeedState state, const QString &failureCode, qint64 now)
{
    auto settle = m_database.prepare(QStringLiteral("UPDATE shipping_deed SET state = ?, failure = ?, settled_at = ?, "
                                                    "unknown_since = coalesce(unknown_since, ?) WHERE id = ?"));
    if (!settle)
        return failure(settle.error());
    const bool isSettled = state == ShippingDeedState::Done || state == ShippingDeedState::Refused;
    settle->bind(0, shippingDeedStateName(state));
    settle->bind(1, failureCode);
    isSettled ? settle->bind(2, now) : settle->bindNull(2);
    state == ShippingDeedState::Unknown ? settle->bind(3, now) : settle->bindNull(3);
    settle->bind(4, id);
    return settle->run();
}

Done ShippingDeedStore::forgetBodies(AccountId account, const QString &openId)
{
    const auto open = underWay(account);
    if (!open)
        return failure(open.error());
    for (const ShippingDeed &deed : *open) {
        if (deed.body.contains(openId.toUtf8()))
            return failure(ErrorKind::Locked, "shipping.under_way", deed.order.toString());
    }
    auto forget = m_database.prepare(QStringLiteral("UPDATE shipping_deed SET body = x'' WHERE account_id = ? AND body <> x'' AND "
                                                    "state IN ('done', 'refused') AND instr(body, ?) > 0"));
    if (!forget)
        return failure(forget.error());
    forget->bind(0, toInteger(account));
    forget->bind(1, openId.toUtf8());
    return forget->run();
}

} // namespace yiren
