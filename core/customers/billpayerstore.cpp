#include "customers/billpayerstore.h"

#include "customers/customerstore.h"

namespace yiren {

namespace {

// The rows of an import %1, found by its day: no index names the batch.
const QString rowsOfBatch = QStringLiteral("AND t.batch_id = %1 AND t.bill_day IN (SELECT bill_day FROM bill_file WHERE batch_id = %1)");
// %1 rowsOfBatch, or nothing. For whom an order of ours is (selling/recipient.h) is no way of coming. The columns beside min() are
// those of its row.
const QString selectBillPayers = QStringLiteral(
    "SELECT t.openid, min(t.traded_at), iif(t.appid = '', a.appid, t.appid), iif(t.attach LIKE 'customer=%' OR t.attach LIKE "
    "'membership=%', '', t.attach) FROM trade_row t JOIN account a ON a.id = t.account_id WHERE t.account_id = ? AND t.kind = 'payment' "
    "AND t.openid <> '' %1 AND NOT EXISTS (SELECT 1 FROM customer_identity i WHERE i.account_id = t.account_id AND i.value = t.openid "
    "AND i.kind = 'openid') GROUP BY +t.openid ORDER BY 2, 1");
// From the rows of the import to their persons, in this order: the other way round each person was looked for among them.
constexpr auto selectAttach =
    "SELECT c.id, t.attach FROM trade_row t CROSS JOIN customer_identity i ON i.account_id = t.account_id AND i.value = t.openid AND "
    "i.kind = 'openid' CROSS JOIN customer c ON c.id = i.customer_id WHERE t.account_id = ? "
    "AND t.batch_id = ? AND t.bill_day IN (SELECT bill_day FROM bill_file WHERE batch_id = ?) AND t.kind = 'payment' AND t.openid <> '' "
    "AND t.attach <> '' AND t.attach NOT LIKE 'customer=%' AND t.attach NOT LIKE 'membership=%' AND c.source = 'order' "
    "AND c.source_detail = '' AND t.out_trade_no = (SELECT o.out_trade_no FROM orders o WHERE o.account_id = t.account_id "
    "AND o.openid = t.openid ORDER BY COALESCE(o.created_at, o.paid_at), o.id LIMIT 1)";
constexpr auto emptyAttach =
    "UPDATE customer SET source_detail = '' WHERE account_id = ? AND source = 'order' AND source_detail <> '' AND NOT EXISTS "
    "(SELECT 1 FROM customer_identity i JOIN trade_row t ON t.account_id = i.account_id AND t.openid = i.value "
    "WHERE i.customer_id = customer.id AND i.kind = 'openid' AND t.attach = customer.source_detail)";

struct BillPayer {
    QString openId;
    qint64 since = 0;
    QString app;
    QString attach;
};

} // namespace

Result<std::vector<CustomerId>> BillPayerStore::add(AccountId account, std::optional<qint64> batchId, qint64 now)
{
    auto query = m_database.prepare(selectBillPayers.arg(batchId ? rowsOfBatch.arg(*batchId) : QString()));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<BillPayer> payers;
    while (query->next())
        payers.push_back({query->text(0), query->integer(1), query->text(2), query->text(3)});
    CustomerStore store(m_database);
    std::vector<CustomerId> people;
    for (const BillPayer &payer : payers) {
        const auto id = store.create(account, {{}, QStringLiteral("order"), payer.attach, payer.since, batchId}, now);
        if (!id)
            return failure(id.error());
        const KnownIdentity known{{IdentityKind::OpenId, payer.app, payer.openId}, QStringLiteral("payer"), payer.since};
        if (auto added = store.addIdentity(account, *id, known, batchId); !added)
            return failure(added.error());
        people.push_back(*id);
    }
    return people;
}

Done BillPayerStore::fillAttach(AccountId account, qint64 batchId)
{
    auto said = m_database.prepare(QLatin1String(selectAttach));
    auto update = m_database.prepare(QStringLiteral("UPDATE customer SET source_detail = ? WHERE id = ?"));
    if (!said || !update)
        return failure(said ? update.error() : said.error());
    said->bind(0, toInteger(account));
    said->bind(1, batchId);
    said->bind(2, batchId);
    if (auto ran = said->run(); !ran)
        return ran;
    std::vector<std::pair<qint64, QString>> found; // read before any of it is changed
    while (said->next())
        found.emplace_back(said->integer(0), said->text(1));
    for (const auto &[id, attach] : found) {
        update->bind(0, attach);
        update->bind(1, id);
        if (auto ran = update->run(); !ran)
            return ran;
    }
    return {};
}

Done BillPayerStore::forgetAttach(AccountId account)
{
    auto update = m_database.prepare(QLatin1String(emptyAttach));
    if (!update)
        return failure(update.error());
    update->bind(0, toInteger(account));
    return update->run();
}

} // namespace yiren
