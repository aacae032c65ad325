#include "reconcile/heldmoneystore.h"

namespace yiren {

namespace {

constexpr qint64 finished = 4; // order_state of shipping_order

} // namespace

Result<std::optional<HeldMoneyStore::Managed>> HeldMoneyStore::managed(AccountId account, const QString &transaction)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT state, read_at FROM shipping_order WHERE account_id = ? AND transaction_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, transaction);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::optional<Managed>();
    return std::optional(Managed{query->integer(0) == finished, BusinessDay::ofMs(query->integer(1))});
}

Result<QString> HeldMoneyStore::miniAppid(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT mini_appid FROM account WHERE id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->text(0) : QString();
}

Result<bool> HeldMoneyStore::isConnected(const QString &appid)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT EXISTS (SELECT 1 FROM account WHERE appid = ? OR mini_appid = ? OR shop_appid = ?)"));
    if (!query)
        return failure(query.error());
    for (const int place : {0, 1, 2})
        query->bind(place, appid);
    return says(std::move(*query));
}

Result<bool> HeldMoneyStore::hasMoved(AccountId account, const QString &number, BusinessDay day)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT EXISTS (SELECT 1 FROM fund_row f WHERE f.account_id = ? AND f.fund_account IN ('BASIC', 'OPERATION', 'FEES') AND "
        "f.bill_day >= ? AND (f.business_no = ? OR f.voucher IN (SELECT CASE WHEN t.kind = 'payment' THEN t.out_trade_no ELSE "
        "t.out_refund_no END FROM trade_row t WHERE t.account_id = ? AND t.bill_day = ? AND ((t.kind = 'payment' AND t.transaction_id = ?) "
        "OR t.refund_id = ?))))"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, day);
    query->bind(2, number);
    query->bind(3, toInteger(account));
    query->bind(4, day);
    query->bind(5, number);
    query->bind(6, number);
    return says(std::move(*query));
}

Result<bool> HeldMoneyStore::hasBasicBillSince(AccountId account, BusinessDay day)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM bill_file WHERE account_id = ? AND kind = 'fund_basic' AND bill_day >= ?)"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, day);
    return says(std::move(*query));
}

Result<bool> HeldMoneyStore::says(Statement query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    return query.next() && query.integer(0) > 0;
}

} // namespace yiren
