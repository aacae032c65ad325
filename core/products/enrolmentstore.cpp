#include "products/enrolmentstore.h"

#include "products/boughtrowsstore.h"
#include "products/holderstore.h"

#include <algorithm>

namespace yiren {

namespace {

QString selectEnrolments()
{
    return QStringLiteral("SELECT enrolment.id, enrolment.account_id, product_id, p.name, %1, out_trade_no, enrolment.sessions, "
                          "enrolled_at, cancelled_at, (SELECT group_concat(session) FROM lesson WHERE enrolment_id = enrolment.id) "
                          "FROM enrolment JOIN product p ON p.id = product_id WHERE enrolment.account_id = ? ")
        .arg(holderColumns("enrolment"));
}

Enrolment enrolmentOf(const Statement &row)
{
    Enrolment enrolment;
    enrolment.id = EnrolmentId(row.integer(0));
    enrolment.account = AccountId(row.integer(1));
    enrolment.product = ProductId(row.integer(2));
    enrolment.productName = row.text(3);
    enrolment.holder = holderOf(row, 4);
    enrolment.order = OutTradeNo(row.text(6));
    enrolment.sessions = static_cast<int>(row.integer(7));
    enrolment.enrolledAt = row.integer(8);
    enrolment.cancelledAt = row.optionalInteger(9);
    for (const QString &session : row.text(10).split(u',', Qt::SkipEmptyParts))
        enrolment.done.push_back(session.toInt());
    std::sort(enrolment.done.begin(), enrolment.done.end());
    return enrolment;
}

} // namespace

Result<std::vector<Enrolment>> EnrolmentStore::select(AccountId account, const QString &condition)
{
    auto query = m_database.prepare(selectEnrolments() + condition);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Enrolment> enrolments;
    while (query->next())
        enrolments.push_back(enrolmentOf(*query));
    return enrolments;
}

Result<Enrolment> EnrolmentStore::enrolment(AccountId account, EnrolmentId id)
{
    auto found = select(account, QStringLiteral("AND enrolment.id = %1").arg(toInteger(id)));
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, "enrolment.not_found", QString::number(toInteger(id)));
    return std::move(found->front());
}

Result<std::vector<Enrolment>> EnrolmentStore::enrolments(AccountId account)
{
    auto found = select(account, QStringLiteral("AND cancelled_at IS NULL ORDER BY enrolled_at DESC, enrolment.id DESC"));
    if (found)
        std::stable_partition(found->begin(), found->end(), [](const Enrolment &enrolment) { return !enrolment.isComplete(); });
    return found;
}

Result<EnrolmentId> EnrolmentStore::add(const Enrolment &enrolment)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO enrolment(account_id, product_id, customer_id, holder, out_trade_no, "
                                                    "sessions, enrolled_at) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(enrolment.account));
    insert->bind(1, toInteger(enrolment.product));
    bindHolder(*insert, 2, enrolment.holder);
    insert->bind(4, enrolment.order);
    insert->bind(5, enrolment.sessions);
    insert->bind(6, enrolment.enrolledAt);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return EnrolmentId(insert->lastId());
}

Done EnrolmentStore::setCancelled(EnrolmentId id, std::optional<qint64> at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE enrolment SET cancelled_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(id));
    return update->run();
}

Done EnrolmentStore::setDone(EnrolmentId id, int session, std::optional<qint64> at)
{
    auto change = m_database.prepare(
        at ? QStringLiteral("INSERT INTO lesson(enrolment_id, session, attended_at) VALUES(?, ?, ?) ON CONFLICT DO NOTHING")
           : QStringLiteral("DELETE FROM lesson WHERE enrolment_id = ? AND session = ?"));
    if (!change)
        return failure(change.error());
    change->bind(0, toInteger(id));
    change->bind(1, session);
    if (at)
        change->bind(2, *at);
    return change->run();
}

Result<bool> EnrolmentStore::hasOrder(AccountId account, const OutTradeNo &order)
{
    return BoughtRowsStore(m_database, "enrolment").hasOrder(account, order);
}

Result<qint64> EnrolmentStore::cancelOrder(AccountId account, const OutTradeNo &order, qint64 now)
{
    return BoughtRowsStore(m_database, "enrolment").cancelOrder(account, order, now);
}

} // namespace yiren
