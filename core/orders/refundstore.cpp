#include "orders/refundstore.h"

#include "bills/rowchangestore.h"
#include "orders/ledgerfilereader.h"
#include "orders/ledgerput.h"
#include "orders/ledgershapes.h"
#include "orders/lockeddaystore.h"
#include "orders/ordereventstore.h"
#include "storage/rowdigest.h"

namespace yiren {

namespace {

constexpr QLatin1String selectRefunds("SELECT id, out_refund_no, occurrence, out_trade_no, refund_id, refund_fen, status, created_at, "
                                      "succeeded_at, source, batch_id, updated_at "
                                      "FROM refund WHERE account_id = ? ");
constexpr QLatin1String insertRefund(
    "INSERT INTO refund (account_id, out_refund_no, occurrence, out_trade_no, refund_id, refund_fen, status, created_at, created_day, "
    "succeeded_at, source, batch_id, updated_at, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
constexpr QLatin1String updateRefund(
    "UPDATE refund SET account_id = ?, out_refund_no = ?, occurrence = ?, out_trade_no = ?, refund_id = ?, refund_fen = ?, status = ?, "
    "created_at = ?, created_day = ?, succeeded_at = ?, source = ?, batch_id = ?, updated_at = ?, digest = ? WHERE id = ?");
constexpr int refundIdParameter = 14; // of updateRefund

Refund refundOf(const Statement &row)
{
    Refund refund;
    refund.id = row.integer(0);
    refund.outRefundNo = OutRefundNo(row.text(1));
    refund.occurrence = static_cast<int>(row.integer(2));
    refund.outTradeNo = OutTradeNo(row.text(3));
    refund.refundId = RefundId(row.text(4));
    refund.amount = row.money(5);
    refund.status = refundStatusFromName(row.text(6)).value_or(RefundStatus::Processing);
    refund.createdAt = row.optionalInteger(7);
    refund.succeededAt = row.optionalInteger(8);
    refund.source = recordSourceFromName(row.text(9));
    refund.batchId = row.optionalInteger(10);
    refund.updatedAt = row.integer(11);
    return refund;
}

// In the order of refundShape().
QByteArray refundDigest(AccountId account, const Refund &refund)
{
    RowDigest digest("refund");
    digest.add(toInteger(account)).add(refund.outRefundNo.toString()).add(qint64(refund.occurrence)).add(refund.outTradeNo.toString());
    digest.add(refund.refundId.toString()).add(refund.amount).add(refundStatusName(refund.status)).add(refund.createdAt);
    const auto day = refund.createdDay();
    day ? digest.add(day->toText()) : digest.addNull();
    return digest.add(refund.succeededAt).add(recordSourceName(refund.source)).add(refund.batchId).add(refund.updatedAt).result();
}

void bindRefund(Statement &write, AccountId account, const Refund &refund)
{
    write.bind(0, toInteger(account));
    write.bind(1, refund.outRefundNo);
    write.bind(2, refund.occurrence);
    write.bind(3, refund.outTradeNo);
    write.bind(4, refund.refundId);
    write.bind(5, refund.amount);
    write.bind(6, refundStatusName(refund.status));
    write.bind(7, refund.createdAt);
    write.bind(8, refund.createdDay());
    write.bind(9, refund.succeededAt);
    write.bind(10, recordSourceName(refund.source));
    write.bind(11, refund.batchId);
    write.bind(12, refund.updatedAt);
    write.bind(13, refundDigest(account, refund));
}

Result<std::vector<Refund>> refundsFrom(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<Refund> refunds;
    while (query.next())
        refunds.push_back(refundOf(query));
    return refunds;
}

template <typename Number>
Result<std::vector<Refund>> refundsBy(Database &database, AccountId account, QLatin1String column, std::vector<Number> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<Refund> refunds;
    for (size_t first = 0; first < numbers.size(); first += numbersAtOnce) {
        const size_t count = std::min(numbersAtOnce, numbers.size() - first);
        const QString places = QStringLiteral("?, ").repeated(static_cast<qsizetype>(count)).chopped(2);
        auto query =
            database.prepare(selectRefunds + QStringLiteral("AND %1 IN (%2) ORDER BY %1, out_refund_no, occurrence").arg(column, places));
        if (!query)
            return failure(query.error());
        query->bind(0, toInteger(account));
        for (size_t i = 0; i < count; ++i)
            query->bind(static_cast<int>(i) + 1, numbers[first + i]);
        auto some = refundsFrom(*query);
        if (!some)
            return some;
        std::move(some->begin(), some->end(), std::back_inserter(refunds));
    }
    return refunds;
}

// The store's rows as putRecords() needs them.
class RefundTable
{
public:
    RefundTable(Database &database, AccountId account) : m_database(database), m_account(account) {}

    const OutRefundNo &number(const Refund &refund) const { return refund.outRefundNo; }
    Result<QSet<QString>> lockedDays() { return LockedDayStore(m_database).days(m_account); }
    Result<std::vector<Refund>> there(const std::vector<OutRefundNo> &numbers)
    {
        return RefundStore(m_database).refundsOf(m_account, numbers);
    }
    Result<Refund> insert(Refund refund, const PutRules &rules);
    Result<Refund> update(Refund refund, const PutRules &rules);

private:
    Database &m_database;
    AccountId m_account;
};

Result<Refund> RefundTable::insert(Refund refund, const PutRules &rules)
{
    auto write = m_database.prepare(insertRefund);
    if (!write)
        return failure(write.error());
    refund.batchId = rules.batchId;
    refund.updatedAt = rules.at;
    bindRefund(*write, m_account, refund);
    if (auto ran = write->run(); !ran)
        return failure(ran.error());
    refund.id = write->lastId();
    return refund;
}

Result<Refund> RefundTable::update(Refund refund, const PutRules &rules)
{
    auto write = m_database.prepare(updateRefund);
    if (!write)
        return failure(write.error());
    RowChangeStore changes(m_database);
    const auto before = changes.valuesOfRow(refundShape(), refund.id);
    if (!before)
        return failure(before.error());
    refund.updatedAt = rules.at;
    bindRefund(*write, m_account, refund);
    write->bind(refundIdParameter, refund.id);
    if (auto ran = write->run(); !ran)
        return failure(ran.error());
    if (!rules.batchId)
        return refund;
    const auto after = changes.valuesOfRow(refundShape(), refund.id);
    if (!after)
        return failure(after.error());
    if (auto noted = changes.note(*rules.batchId, {refundShape().table, refund.id, *before, *after}); !noted)
        return failure(noted.error());
    return refund;
}

} // namespace

Result<std::vector<Refund>> RefundStore::createdIn(AccountId account, Period period)
{
    auto query = m_database.prepare(
        selectRefunds + QLatin1String("AND created_day >= ? AND created_day < ? ORDER BY created_at, out_refund_no, occurrence"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.first);
    query->bind(2, period.last);
    return refundsFrom(*query);
}

Result<std::vector<Refund>> RefundStore::refundsOf(AccountId account, const std::vector<OutRefundNo> &numbers)
{
    return refundsBy(m_database, account, QLatin1String("out_refund_no"), numbers);
}

Result<std::vector<Refund>> RefundStore::ofOrders(AccountId account, const std::vector<OutTradeNo> &numbers)
{
    return refundsBy(m_database, account, QLatin1String("out_trade_no"), numbers);
}

Result<std::vector<Refund>> RefundStore::unfinished(AccountId account)
{
    auto query = m_database.prepare(
        selectRefunds + QLatin1String("AND status IN ('PROCESSING', 'ABNORMAL') ORDER BY created_at, out_refund_no, occurrence"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    return refundsFrom(*query);
}

Result<qint64> RefundStore::count(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT count(*) FROM refund WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Result<std::vector<PutOutcome>> RefundStore::put(AccountId account, const std::vector<Refund> &refunds, const PutRules &rules)
{
    if (refunds.empty())
        return std::vector<PutOutcome>();
    OrderEventStore events(m_database);
    const OrderCause cause = rules.policy == ConflictPolicy::TakeNew ? OrderCause::Decision : OrderCause::News;
    if (auto begun = events.beginWriting(cause, refunds.front().source, rules.at); !begun)
        return failure(begun.error());
    RefundTable table(m_database, account);
    auto outcomes = putRecords(table, refunds, rules);
    if (auto ended = events.endWriting(); !ended)
        return failure(ended.error());
    return outcomes;
}

Result<PutOutcome> RefundStore::recordFromBill(AccountId account, const TradeRow &row, const PutRules &rules)
{
    if (row.kind == TradeKind::Payment)
        return failure(ErrorKind::Input, "refund.not_a_refund", row.outTradeNo.toString());
    Refund refund;
    refund.outRefundNo = row.refundNo();
    refund.outTradeNo = row.outTradeNo;
    refund.refundId = row.refundId;
    refund.amount = row.takenBack();
    // A revocation has no state of a refund: the payment is gone.
    const bool isDone = row.kind == TradeKind::Reversal && row.refundState.isEmpty();
    refund.status = isDone ? RefundStatus::Success : refundStatusFromWord(row.refundState.toStdString()).value_or(RefundStatus::Processing);
    refund.createdAt = row.happenedAt();
    refund.succeededAt = row.refundSucceededAt;
    refund.source = RecordSource::Bill;
    const auto outcomes = put(account, {refund}, rules);
    if (!outcomes)
        return failure(outcomes.error());
    return outcomes->front();
}

} // namespace yiren
