#include "customers/rfmstore.h"

#include "customers/customerorderstore.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace yiren {

namespace {

QString scaleJson(const RfmScale &scale)
{
    QJsonArray all;
    for (const RfmScale::Cuts &cuts : {scale.days, scale.times, scale.fen}) {
        for (const auto &cut : cuts)
            all.append(cut ? QJsonValue(*cut) : QJsonValue());
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

RfmScale scaleOf(qint64 customers, const QString &json)
{
    const QJsonArray all = QJsonDocument::fromJson(json.toUtf8()).array();
    RfmScale scale;
    scale.customers = customers;
    qsizetype at = 0;
    for (RfmScale::Cuts *cuts : {&scale.days, &scale.times, &scale.fen}) {
        for (auto &cut : *cuts) {
            const QJsonValue value = all.at(at++);
            if (value.isDouble())
                cut = value.toInteger();
        }
    }
    return scale;
}

RfmValues valuesOf(qint64 lastPaidAt, qint64 orderDays, Money spent, BusinessDay today)
{
    return {BusinessDay::ofMs(lastPaidAt).daysTo(today), orderDays, spent};
}

} // namespace

Result<std::vector<RfmStore::Row>> RfmStore::bought(AccountId account, BusinessDay today)
{
    auto query = m_database.prepare(paidOrdersSql().arg(toInteger(account))
                                    + QStringLiteral("SELECT customer, max(at), count(DISTINCT (at + %1) / %2), sum(paid - refunded) "
                                                     "FROM paid_order WHERE at >= ? AND at < ? GROUP BY customer ORDER BY customer")
                                          .arg(beijingOffsetMs)
                                          .arg(dayMs));
    if (!query)
        return failure(query.error());
    query->bind(0, BusinessDay(today.date().addMonths(-12)).start().toMSecsSinceEpoch());
    query->bind(1, today.end().toMSecsSinceEpoch());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Row> rows;
    while (query->next())
        rows.push_back({CustomerId{query->integer(0)}, query->integer(1), query->integer(2), query->money(3), {}});
    return rows;
}

Result<std::vector<RfmStore::Row>> RfmStore::kept(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT customer_id, last_paid_at, order_days, spent_fen, rfm_group FROM customer_rfm WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Row> rows;
    while (query->next())
        rows.push_back({CustomerId{query->integer(0)}, query->integer(1), query->integer(2), query->money(3), query->text(4)});
    return rows;
}

Result<QString> RfmStore::ledgerOf(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT (SELECT count(*) || '/' || COALESCE(max(updated_at), 0) FROM orders WHERE +account_id = %1) || ' ' "
                       "|| (SELECT count(*) || '/' || COALESCE(max(updated_at), 0) FROM refund WHERE +account_id = %1) || ' ' "
                       "|| (SELECT count(*) || '/' || COALESCE(sum(customer_id), 0) FROM customer_identity WHERE +account_id = %1)")
            .arg(toInteger(account)));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->text(0) : QString();
}

Result<bool> RfmStore::isKnown(AccountId account, BusinessDay today, const QString &ledger)
{
    auto query = m_database.prepare(QStringLiteral("SELECT 1 FROM rfm_scale WHERE account_id = ? AND day = ? AND ledger = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, today);
    query->bind(2, ledger);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Result<bool> RfmStore::renew(AccountId account, BusinessDay today)
{
    const auto ledger = ledgerOf(account);
    const auto known = ledger ? isKnown(account, today, *ledger) : failure(ledger.error());
    if (!known || *known)
        return known ? Result<bool>(false) : known;
    auto rows = bought(account, today);
    const auto before = rows ? kept(account) : rows;
    if (!before)
        return failure(before.error());
    std::vector<RfmValues> values;
    for (const Row &row : *rows)
        values.push_back(valuesOf(row.lastPaidAt, row.orderDays, row.spent, today));
    const auto scale = rfmScale(values);
    for (size_t i = 0; scale && i < rows->size(); ++i)
        (*rows)[i].group = rfmGroupName(rfmGroup(rfmScores(*scale, values[i])));
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    if (auto done = replace(account, *before, *rows); !done)
        return failure(done.error());
    if (auto done = writeScale(account, today, *ledger, scale); !done)
        return failure(done.error());
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    return *before != *rows;
}

Done RfmStore::replace(AccountId account, const std::vector<Row> &before, const std::vector<Row> &now)
{
    std::map<CustomerId, const Row *> old;
    for (const Row &row : before)
        old[row.customer] = &row;
    auto put = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO customer_rfm(customer_id, account_id, last_paid_at, order_days, spent_fen, rfm_group) "
                       "VALUES(?, ?, ?, ?, ?, ?)"));
    auto remove = put ? m_database.prepare(QStringLiteral("DELETE FROM customer_rfm WHERE customer_id = ?")) : failure(put.error());
    if (!remove)
        return failure(remove.error());
    for (const Row &row : now) {
        const auto found = old.find(row.customer);
        const bool isSame = found != old.end() && *found->second == row;
        if (found != old.end())
            old.erase(found);
        if (isSame)
            continue;
        put->bind(0, toInteger(row.customer));
        put->bind(1, toInteger(account));
        put->bind(2, row.lastPaidAt);
        put->bind(3, row.orderDays);
        put->bind(4, row.spent);
        put->bind(5, row.group);
        if (auto done = put->run(); !done)
            return done;
    }
    for (const auto &[customer, row] : old) {
        remove->bind(0, toInteger(customer));
        if (auto done = remove->run(); !done)
            return done;
    }
    return {};
}

Done RfmStore::writeScale(AccountId account, BusinessDay today, const QString &ledger, const std::optional<RfmScale> &scale)
{
    auto put = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO rfm_scale(account_id, day, ledger, customers, cuts) VALUES(?, ?, ?, ?, ?)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, today);
    put->bind(2, ledger);
    put->bind(3, scale ? scale->customers : 0);
    put->bind(4, scale ? scaleJson(*scale) : QString());
    return put->run();
}

Result<std::optional<CustomerRfm>> RfmStore::of(AccountId account, CustomerId customer, BusinessDay today)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT r.last_paid_at, r.order_days, r.spent_fen, s.day, s.customers, s.cuts FROM customer_rfm r "
                       "LEFT JOIN rfm_scale s ON s.account_id = r.account_id WHERE r.customer_id = ? AND r.account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    query->bind(1, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::optional<CustomerRfm>();
    const auto day = query->day(3);
    CustomerRfm rfm{valuesOf(query->integer(0), query->integer(1), query->money(2), day.value_or(today)), {}};
    if (query->integer(4) > 0)
        rfm.scale = scaleOf(query->integer(4), query->text(5));
    return std::optional(rfm);
}

} // namespace yiren
