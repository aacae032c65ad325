#include "bills/traderowstore.h"

#include "storage/rowdigest.h"

namespace yiren {

namespace {

constexpr size_t rowsAtOnce = 32; // beyond it the statement only grows

constexpr QLatin1String valueColumns(
    "line, kind, traded_at, transaction_id, out_trade_no, refund_id, out_refund_no, openid, appid, mchid, device, trade_type, bank, "
    "currency, "
    "amount_fen, settle_fen, coupon_fen, refund_fen, applied_refund_fen, coupon_refund_fen, refund_kind, refund_state, fee_fen, fee_rate, "
    "product, attach, rate_note, refund_applied_at, refund_succeeded_at");

// One row's values in a statement. Of valueColumns and the digest; plain rows have the columns of refunds empty.
constexpr QLatin1String fullValues("?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
constexpr QLatin1String
    plainValues("?, 'payment', ?, ?, ?, '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '', '', ?, ?, ?, ?, '', NULL, NULL, ?)");

// Bills whose rows count: ALL, or SUCCESS and REFUND where a day has no ALL. The kinds are named so that a row's bill is looked up by its
// day: without them every row went through all bills of the account.
constexpr QLatin1String countedBills(
    "bill_file_id IN (SELECT b.id FROM bill_file b WHERE b.account_id = trade_row.account_id AND b.bill_day = trade_row.bill_day "
    "AND b.kind IN ('trade_all', 'trade_success', 'trade_refund') AND (b.kind = 'trade_all' OR NOT EXISTS (SELECT 1 FROM bill_file a WHERE "
    "a.account_id = b.account_id AND a.bill_day = b.bill_day "
    "AND a.kind = 'trade_all')))");

void readTexts(const Statement &from, TradeRow &row)
{
    row.transactionId = TransactionId(from.text(5));
    row.outTradeNo = OutTradeNo(from.text(6));
    row.refundId = RefundId(from.text(7));
    row.outRefundNo = OutRefundNo(from.text(8));
    row.openid = OpenId(from.text(9));
    row.appid = from.text(10);
    row.mchid = MerchantId(from.text(11));
    row.device = from.text(12);
    row.tradeType = from.text(13);
    row.bank = from.text(14);
    row.currency = from.text(15);
    row.refundKind = from.text(22);
    row.refundState = from.text(23);
    row.product = from.text(26);
    row.attach = from.text(27);
    row.rateNote = from.text(28);
}

// Columns: bill_day, id, then valueColumns.
TradeRow tradeRowOf(const Statement &from)
{
    TradeRow row;
    row.id = from.integer(1);
    row.line = from.integer(2);
    row.kind = tradeKindFromName(from.text(3));
    row.tradedAt = from.integer(4);
    readTexts(from, row);
    int at = 16;
    for (Money *money : {&row.amount, &row.settle, &row.coupon, &row.refund, &row.appliedRefund, &row.couponRefund})
        *money = from.money(at++);
    row.fee = from.money(24);
    row.rate = FeeRate::fromBasisPoints(static_cast<int>(from.integer(25)));
    row.refundAppliedAt = from.optionalInteger(29);
    row.refundSucceededAt = from.optionalInteger(30);
    return row;
}

Done deliverTradeRows(Statement &query, const TradeRowStore::Sink &sink)
{
    if (auto ran = query.run(); !ran)
        return ran;
    while (query.next()) {
        const auto day = query.day(0);
        if (!day)
            return failure(ErrorKind::Damaged, "storage.bad_day", query.text(0));
        if (auto taken = sink(*day, tradeRowOf(query)); !taken)
            return taken;
    }
    return {};
}

Result<std::vector<TradeRow>> collected(Statement &query)
{
    std::vector<TradeRow> found;
    const auto read = deliverTradeRows(query, [&found](BusinessDay, const TradeRow &row) {
        found.push_back(row);
        return Done();
    });
    return read ? Result<std::vector<TradeRow>>(std::move(found)) : failure(read.error());
}

QString selectTradeRows(const QString &rest)
{
    return QStringLiteral("SELECT bill_day, id, ") + valueColumns + QStringLiteral(" FROM trade_row WHERE ") + rest;
}

} // namespace

QByteArray tradeRowDigest(const RowPlace &place, const TradeRow &row)
{
    RowDigest digest("trade_row"); // in the order of tradeRowShape()
    digest.add(toInteger(place.account)).add(place.billId).add(place.batchId).add(place.day.toText());
    digest.add(row.line).add(tradeKindName(row.kind)).add(row.tradedAt);
    digest.add(row.transactionId.toString()).add(row.outTradeNo.toString()).add(row.refundId.toString()).add(row.outRefundNo.toString());
    digest.add(row.openid.toString())
        .add(row.appid)
        .add(row.mchid.toString())
        .add(row.device)
        .add(row.tradeType)
        .add(row.bank)
        .add(row.currency);
    for (const Money money : {row.amount, row.settle, row.coupon, row.refund, row.appliedRefund, row.couponRefund})
        digest.add(money);
    digest.add(row.refundKind).add(row.refundState).add(row.fee).add(qint64(row.rate.basisPoints()));
    return digest.add(row.product).add(row.attach).add(row.rateNote).add(row.refundAppliedAt).add(row.refundSucceededAt).result();
}

TradeRowInsertion::Form TradeRowInsertion::formOf(const TradeRow &row)
{
    const bool isPlain = row.kind == TradeKind::Payment && row.refundId.isEmpty() && row.outRefundNo.isEmpty() && row.refund == Money()
        && row.appliedRefund == Money() && row.couponRefund == Money() && row.refundKind.isEmpty() && row.refundState.isEmpty()
        && row.rateNote.isEmpty() && !row.refundAppliedAt && !row.refundSucceededAt;
    return isPlain ? Form::Plain : Form::Full;
}

// What all rows of one bill share stands in the text, too.
QString TradeRowInsertion::insertSql(const RowPlace &place, Form form, size_t rows)
{
    const QString row =
        QStringLiteral("(%1, %2, %3, '%4', ").arg(toInteger(place.account)).arg(place.billId).arg(place.batchId).arg(place.day.toText())
        + (form == Form::Plain ? plainValues : fullValues);
    QStringList all;
    for (size_t i = 0; i < rows; ++i)
        all.append(row);
    return QStringLiteral("INSERT INTO trade_row (account_id, bill_file_id, batch_id, bill_day, ") + valueColumns
        + QStringLiteral(", digest) VALUES ") + all.join(QLatin1String(", "));
}

int TradeRowInsertion::bindRow(Statement &statement, int at, Form form, const TradeRow &row, const QByteArray &digest)
{
    const bool isFull = form == Form::Full;
    statement.bind(at++, row.line);
    if (isFull)
        statement.bind(at++, tradeKindName(row.kind));
    statement.bind(at++, row.tradedAt);
    statement.bind(at++, row.transactionId);
    statement.bind(at++, row.outTradeNo);
    if (isFull) {
        statement.bind(at++, row.refundId);
        statement.bind(at++, row.outRefundNo);
    }
    statement.bind(at++, row.openid);
    statement.bind(at++, row.appid);
    statement.bind(at++, row.mchid);
    for (const QString *text : {&row.device, &row.tradeType, &row.bank, &row.currency})
        statement.bind(at++, *text);
    for (const Money money : {row.amount, row.settle, row.coupon})
        statement.bind(at++, money);
    if (isFull) {
        for (const Money money : {row.refund, row.appliedRefund, row.couponRefund})
            statement.bind(at++, money);
        statement.bind(at++, row.refundKind);
        statement.bind(at++, row.refundState);
    }
    statement.bind(at++, row.fee);
    statement.bind(at++, row.rate);
    statement.bind(at++, row.product);
    statement.bind(at++, row.attach);
    if (isFull) {
        statement.bind(at++, row.rateNote);
        statement.bind(at++, row.refundAppliedAt);
        statement.bind(at++, row.refundSucceededAt);
    }
    statement.bind(at++, digest);
    return at;
}

Result<Statement *> TradeRowInsertion::statementFor(Form form, size_t rows)
{
    const std::pair<Form, size_t> key{form, rows};
    auto known = m_statements.find(key);
    if (known == m_statements.end()) {
        auto fresh = m_database.prepare(insertSql(m_place, form, rows));
        if (!fresh)
            return failure(fresh.error());
        known = m_statements.emplace(key, std::move(*fresh)).first;
    }
    return &known->second;
}

// Rows are written in the order of the file, so a row of the other form ends a group.
Done TradeRowInsertion::add(TradeRow row, QByteArray digest)
{
    if (!m_waiting.empty() && (m_waiting.size() == rowsAtOnce || formOf(row) != formOf(m_waiting.front().first))) {
        if (auto written = finish(); !written)
            return written;
    }
    m_waiting.emplace_back(std::move(row), std::move(digest));
    return {};
}

Done TradeRowInsertion::finish()
{
    if (m_waiting.empty())
        return {};
    const Form form = formOf(m_waiting.front().first);
    const auto statement = statementFor(form, m_waiting.size());
    if (!statement)
        return failure(statement.error());
    int at = 0;
    for (const auto &[row, digest] : m_waiting)
        at = bindRow(**statement, at, form, row, digest);
    m_waiting.clear();
    return (*statement)->run();
}

Done TradeRowStore::eachRow(AccountId account, Period period, const Sink &sink)
{
    auto query = m_database.prepare(selectTradeRows(
        QStringLiteral("account_id = ? AND bill_day >= ? AND bill_day < ? AND %1 ORDER BY bill_day, id").arg(countedBills)));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.first);
    query->bind(2, period.last);
    return deliverTradeRows(*query, sink);
}

Result<std::vector<TradeRow>> TradeRowStore::rows(AccountId account, Period period)
{
    std::vector<TradeRow> found;
    const auto read = eachRow(account, period, [&found](BusinessDay, const TradeRow &row) {
        found.push_back(row);
        return Done();
    });
    if (!read)
        return failure(read.error());
    return found;
}

Done TradeRowStore::eachOtherRowOfBill(const RowPlace &place, const Sink &sink)
{
    auto query = m_database.prepare(
        selectTradeRows(QStringLiteral("account_id = ? AND bill_day = ? AND bill_file_id = ? AND batch_id <> ? ORDER BY id")));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(place.account));
    query->bind(1, place.day);
    query->bind(2, place.billId);
    query->bind(3, place.batchId);
    return deliverTradeRows(*query, sink);
}

Result<std::optional<TradeRow>> TradeRowStore::row(qint64 id)
{
    auto query = m_database.prepare(selectTradeRows(QStringLiteral("id = ?")));
    if (!query)
        return failure(query.error());
    query->bind(0, id);
    std::optional<TradeRow> found;
    const auto read = deliverTradeRows(*query, [&found](BusinessDay, const TradeRow &row) {
        found = row;
        return Done();
    });
    if (!read)
        return failure(read.error());
    return found;
}

Result<std::vector<TradeRow>> TradeRowStore::rowsCarrying(AccountId account, const QString &attach, Period period)
{
    auto query = m_database.prepare(selectTradeRows(
        QStringLiteral("account_id = ? AND bill_day >= ? AND bill_day < ? AND attach = ? AND %1 ORDER BY bill_day, id").arg(countedBills)));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.first);
    query->bind(2, period.last);
    query->bind(3, attach);
    return collected(*query);
}

Result<std::vector<TradeRow>> TradeRowStore::rowsOfOrder(AccountId account, const OutTradeNo &order)
{
    auto query = m_database.prepare(
        selectTradeRows(QStringLiteral("account_id = ? AND out_trade_no = ? AND %1 ORDER BY bill_day, id").arg(countedBills)));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, order);
    return collected(*query);
}

} // namespace yiren
