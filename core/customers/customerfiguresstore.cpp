#include "customers/customerfiguresstore.h"

#include "customers/customerstore.h"

#include <QStringList>

namespace yiren {

namespace {

constexpr size_t customersAtOnce = 500;

// %1 the account, %2 ids of persons or a query of them. Who was joined to another has none.
const QString removeFigures = QStringLiteral("DELETE FROM customer_figures WHERE account_id = %1 AND customer_id IN (%2)");
// An openid that stands under two apps counts for the person who had it first.
const QString insertFigures = QStringLiteral(
    "INSERT INTO customer_figures(customer_id, account_id, orders, paid_fen, refunded_fen, first_paid_at, last_paid_at, views, "
    "interactions, last_event_at) "
    "WITH person(id) AS MATERIALIZED (SELECT id FROM customer WHERE account_id = %1 AND joined_into IS NULL AND id IN (%2)), "
    "payer AS MATERIALIZED (SELECT i.value AS openid, i.customer_id AS person FROM person p "
    "JOIN customer_identity i ON i.customer_id = p.id WHERE i.kind = 'openid' AND i.account_id = %1 "
    "AND NOT EXISTS (SELECT 1 FROM customer_identity o WHERE o.account_id = %1 AND o.value = i.value AND o.kind = 'openid' AND o.id < "
    "i.id)), "
    "given AS MATERIALIZED (SELECT out_trade_no, sum(refund_fen) AS fen FROM refund "
    "WHERE account_id = %1 AND status = 'SUCCESS' AND occurrence = 1 GROUP BY out_trade_no), "
    "bought AS MATERIALIZED (SELECT payer.person, count(*) AS orders, sum(o.amount_fen) AS paid, "
    "sum(min(o.amount_fen, max(o.refunded_fen, COALESCE(g.fen, 0)))) AS refunded, min(o.paid_at) AS first, max(o.paid_at) AS last "
    "FROM payer CROSS JOIN orders o ON o.account_id = %1 AND o.openid = payer.openid LEFT JOIN given g ON g.out_trade_no = o.out_trade_no "
    "WHERE o.status IN ('SUCCESS', 'REFUND') AND o.mark <> 'test' AND o.occurrence = 1 GROUP BY payer.person), "
    "happened AS MATERIALIZED (SELECT e.customer_id AS person, sum(e.kind = 'view') AS views, sum(e.kind = 'interaction') AS interactions, "
    "max(e.at) AS last FROM person p CROSS JOIN customer_event e ON e.customer_id = p.id GROUP BY e.customer_id) "
    "SELECT p.id, %1, COALESCE(b.orders, 0), COALESCE(b.paid, 0), COALESCE(b.refunded, 0), b.first, b.last, COALESCE(h.views, 0), "
    "COALESCE(h.interactions, 0), NULLIF(max(COALESCE(h.last, 0), COALESCE(b.last, 0)), 0) "
    "FROM person p LEFT JOIN bought b ON b.person = p.id LEFT JOIN happened h ON h.person = p.id");
const QString everybody = QStringLiteral("SELECT id FROM customer WHERE account_id = %1");
// Of orders and refunds that were written at the instant %2.
const QString concerned = QStringLiteral(
    "SELECT DISTINCT i.customer_id FROM orders o JOIN customer_identity i ON i.account_id = o.account_id AND i.value = o.openid "
    "AND i.kind = 'openid' WHERE o.account_id = %1 AND o.openid <> '' AND (o.updated_at = %2 OR o.out_trade_no IN "
    "(SELECT out_trade_no FROM refund WHERE account_id = %1 AND updated_at = %2))");

const QString selectNewPayers = QStringLiteral(
    "SELECT o.openid, min(COALESCE(o.created_at, o.paid_at, o.updated_at)), a.appid FROM orders o JOIN account a ON a.id = o.account_id "
    "WHERE o.account_id = ? AND o.openid <> '' AND NOT EXISTS (SELECT 1 FROM customer_identity i "
    "WHERE i.account_id = o.account_id AND i.value = o.openid AND i.kind = 'openid') GROUP BY o.openid ORDER BY 2, 1");

struct NewPayer {
    QString openId;
    qint64 since = 0;
    QString app;
};

Result<std::vector<NewPayer>> newPayers(Database &database, AccountId account)
{
    auto query = database.prepare(selectNewPayers);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<NewPayer> payers;
    while (query->next())
        payers.push_back({query->text(0), query->integer(1), query->text(2)});
    return payers;
}

} // namespace

Done CustomerFiguresStore::computeScope(AccountId account, const QString &scope)
{
    const QString id = QString::number(toInteger(account));
    if (auto removed = m_database.execute(removeFigures.arg(id, scope)); !removed)
        return removed;
    return m_database.execute(insertFigures.arg(id, scope));
}

Done CustomerFiguresStore::computeAll(AccountId account)
{
    return computeScope(account, everybody.arg(toInteger(account)));
}

Done CustomerFiguresStore::compute(AccountId account, const std::vector<CustomerId> &customers)
{
    for (size_t first = 0; first < customers.size(); first += customersAtOnce) {
        QStringList ids;
        for (size_t i = first; i < std::min(first + customersAtOnce, customers.size()); ++i)
            ids.append(QString::number(toInteger(customers[i])));
        if (auto done = computeScope(account, ids.join(u',')); !done)
            return done;
    }
    return {};
}

Result<qint64> CustomerFiguresStore::addPayers(AccountId account, std::optional<qint64> batchId, qint64 now)
{
    const auto payers = newPayers(m_database, account);
    if (!payers)
        return failure(payers.error());
    CustomerStore store(m_database);
    for (const NewPayer &payer : *payers) {
        const auto id = store.create(account, {{}, QStringLiteral("order"), {}, payer.since, batchId}, now);
        if (!id)
            return failure(id.error());
        const KnownIdentity known{{IdentityKind::OpenId, payer.app, payer.openId}, QStringLiteral("payer"), payer.since};
        if (auto added = store.addIdentity(account, *id, known, batchId); !added)
            return failure(added.error());
    }
    return static_cast<qint64>(payers->size());
}

Done CustomerFiguresStore::followLedger(AccountId account, std::optional<qint64> batchId, qint64 updatedAt)
{
    if (auto added = addPayers(account, batchId, updatedAt); !added)
        return failure(added.error());
    return computeScope(account, concerned.arg(QString::number(toInteger(account)), QString::number(updatedAt)));
}

} // namespace yiren
