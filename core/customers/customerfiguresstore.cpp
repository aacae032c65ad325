#include "customers/customerfiguresstore.h"

#include "customers/billpayerstore.h"
#include "customers/customerstore.h"
#include "storage/transaction.h"

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
    "WITH person(id) AS MATERIALIZED (SELECT id FROM customer WHERE +account_id = %1 AND joined_into IS NULL AND id IN (%2)) "
    "SELECT person, %1, sum(orders), sum(paid), sum(refunded), min(paid_at), max(paid_at), sum(views), sum(interactions), max(at) FROM ("
    "SELECT id AS person, 0 AS orders, 0 AS paid, 0 AS refunded, NULL AS paid_at, 0 AS views, 0 AS interactions, NULL AS at FROM person "
    "UNION ALL SELECT p.id, 1, o.amount_fen, min(o.amount_fen, max(o.refunded_fen, COALESCE((SELECT sum(r.refund_fen) FROM refund r "
    "WHERE r.account_id = %1 AND r.out_trade_no = o.out_trade_no AND r.status = 'SUCCESS' AND r.occurrence = 1), 0))), o.paid_at, 0, 0, "
    "o.paid_at FROM person p CROSS JOIN customer_identity i ON i.customer_id = p.id CROSS JOIN orders o ON o.account_id = %1 "
    "AND o.openid = i.value WHERE i.kind = 'openid' AND o.status IN ('SUCCESS', 'REFUND') AND o.mark <> 'test' AND o.occurrence = 1 "
    "AND NOT EXISTS (SELECT 1 FROM customer_identity x WHERE x.account_id = %1 AND x.value = i.value AND x.kind = 'openid' AND x.id < "
    "i.id) "
    "UNION ALL SELECT p.id, 0, 0, 0, NULL, e.kind = 'view', e.kind = 'interaction', "
    "CASE WHEN e.kind <> 'unfollow' THEN e.at END FROM person p "
    "CROSS JOIN customer_event e ON e.customer_id = p.id) GROUP BY person");
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

Result<std::vector<AccountId>> CustomerFiguresStore::accountsWithoutCustomers()
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT a.id FROM account a WHERE NOT EXISTS (SELECT 1 FROM customer c WHERE c.account_id = a.id) "
                       "AND (EXISTS (SELECT 1 FROM orders o WHERE o.account_id = a.id AND o.openid > '') "
                       "OR EXISTS (SELECT 1 FROM trade_row t WHERE t.account_id = a.id AND t.openid > '' AND t.kind = 'payment'))"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<AccountId> accounts;
    while (query->next())
        accounts.push_back(AccountId{query->integer(0)});
    return accounts;
}

Done CustomerFiguresStore::catchUp(qint64 now)
{
    const auto accounts = accountsWithoutCustomers();
    if (!accounts)
        return failure(accounts.error());
    if (accounts->empty())
        return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    for (const AccountId account : *accounts) {
        if (auto added = addPayers(account, {}, now); !added)
            return failure(added.error());
        if (auto added = BillPayerStore(m_database).add(account, {}, now); !added)
            return failure(added.error());
        if (auto computed = computeAll(account); !computed)
            return computed;
    }
    return transaction->commit();
}

} // namespace yiren
