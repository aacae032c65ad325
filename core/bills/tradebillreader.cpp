#include "bills/tradebillreader.h"

#include "bills/billvalues.h"

#include <algorithm>

namespace yiren {

namespace {

// Most values stand in row after row: keep the text instead of making it again.
void assign(QString &text, std::string_view bytes)
{
    if (text != QLatin1String(bytes.data(), static_cast<qsizetype>(bytes.size())))
        text = wideText(bytes);
}

TradeKind tradeKindOf(TradeRowState state)
{
    if (state == TradeRowState::Refund)
        return TradeKind::Refund;
    return state == TradeRowState::Revoked ? TradeKind::Reversal : TradeKind::Payment;
}

} // namespace

BillKind tradeBillOf(const TradeColumns &columns)
{
    if (columns.has(TradeColumn::RefundRequestedAt))
        return BillKind::TradeRefund;
    return columns.has(TradeColumn::WechatRefund) || columns.has(TradeColumn::MerchantRefund) ? BillKind::TradeAll : BillKind::TradeSuccess;
}

Result<bool> TradeBillReader::next(TradeRow &row)
{
    for (;;) {
        const auto more = m_scanner.next(m_line);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        Done done;
        switch (kindOf(m_line)) {
        case LineKind::Header:
            done = takeHeader();
            break;
        case LineKind::SummaryHeader:
            m_summaryColumns = SummaryColumns::fromHeader(m_line);
            for (size_t i = 0; i < summaryColumnCount; ++i)
                m_summaryWords[i] = normalisedHeader(m_summaryColumns->cell(m_line.cells, static_cast<SummaryColumn>(i)));
            break;
        case LineKind::SummaryValues:
            done = takeSummary();
            break;
        case LineKind::Row:
            if (!m_rows)
                return failure(inputError("bill.unknown_layout", placeAt(m_line.number, {}, {}, visibleText(m_line.raw))));
            if (takeRow(row))
                return true;
            done = refuse(m_rows->fault());
            break;
        }
        if (!done)
            return failure(done.error());
    }
    if (!m_rows)
        return failure(inputError("bill.unknown_layout", placeAt(1)));
    return false;
}

// A data row begins with a digit of its time; everything else is told by its first word.
TradeBillReader::LineKind TradeBillReader::kindOf(const BillLine &line) const
{
    const std::string_view first = line.cells[0];
    const bool isWord = first.empty() || first[0] < '0' || first[0] > '9';
    if (isWord && TradeColumns::isHeader(line))
        return LineKind::Header;
    if (isWord && SummaryColumns::isHeader(line))
        return LineKind::SummaryHeader;
    return m_summaryColumns ? LineKind::SummaryValues : LineKind::Row;
}

Done TradeBillReader::takeHeader()
{
    auto columns = TradeColumns::fromHeader(m_line);
    if (!columns)
        return failure(columns.error());
    m_kind = tradeBillOf(*columns);
    m_columns = *columns;
    m_rows.emplace(std::move(*columns));
    return {};
}

Done TradeBillReader::takeSummary()
{
    Done done;
    const auto compare = [&](SummaryColumn column, const std::optional<qint64> &stated, qint64 counted) {
        const QString &word = m_summaryWords[static_cast<size_t>(column)];
        if (stated)
            m_summary.numbers.push_back({word, *stated, counted});
        else if (done)
            done =
                refuse(placeAt(m_line.number, word, QStringLiteral("number"), visibleText(m_summaryColumns->cell(m_line.cells, column))));
    };
    if (m_summaryColumns->has(SummaryColumn::Rows))
        compare(SummaryColumn::Rows, countValue(m_summaryColumns->cell(m_line.cells, SummaryColumn::Rows)), m_rowCount);
    for (const SummedColumn &summed : summedColumns) {
        if (!m_summaryColumns->has(summed.column))
            continue;
        const auto stated = yuanValue(m_summaryColumns->cell(m_line.cells, summed.column));
        compare(summed.column, stated ? std::optional(stated->fen()) : std::nullopt, m_sums[static_cast<size_t>(summed.column)].fen());
    }
    m_summaryColumns.reset();
    return done;
}

bool TradeBillReader::takeRow(TradeRow &row)
{
    if (!m_rows->read(m_line, m_values))
        return false;
    row.id = 0;
    row.line = m_line.number;
    fill(row);
    ++m_rowCount;
    for (const SummedColumn &summed : summedColumns)
        m_sums[static_cast<size_t>(summed.column)] += m_values.*summed.field;
    return true;
}

void TradeBillReader::fill(TradeRow &row)
{
    row.kind = tradeKindOf(m_values.state);
    row.transactionId = TransactionId(wideText(m_values.transactionId));
    row.outTradeNo = OutTradeNo(wideText(m_values.outTradeNo));
    row.refundId = RefundId(wideText(m_values.refundId));
    row.outRefundNo = OutRefundNo(wideText(m_values.outRefundNo));
    row.openid = OpenId(wideText(cell(TradeColumn::Openid)));
    assign(row.appid, cell(TradeColumn::AppId));
    if (const QString merchant = wideText(cell(TradeColumn::Merchant)); merchant != row.mchid.toString())
        row.mchid = MerchantId(merchant);
    row.device = unescapeBillText(cell(TradeColumn::Device));
    assign(row.tradeType, cell(TradeColumn::TradeType));
    assign(row.bank, cell(TradeColumn::Bank));
    assign(row.currency, cell(TradeColumn::Currency));
    row.amount = m_values.amount;
    row.settle = m_values.settled;
    row.coupon = m_values.coupon;
    row.refund = m_values.refunded;
    row.appliedRefund = m_values.applied;
    row.couponRefund = m_values.couponRefunded;
    row.fee = m_values.fee;
    row.rate = m_values.rate;
    assign(row.refundKind, cell(TradeColumn::RefundType));
    assign(row.refundState, cell(TradeColumn::RefundState));
    row.product = unescapeBillText(cell(TradeColumn::Product));
    row.attach = unescapeBillText(cell(TradeColumn::Attach));
    assign(row.rateNote, cell(TradeColumn::RateNote));
    fillTimes(row);
}

// A refund that is still under way has no time of success; an unreadable one is none, too: nothing is reckoned by it.
void TradeBillReader::fillTimes(TradeRow &row)
{
    row.tradedAt = m_paymentTimes.toMs(cell(TradeColumn::Time)).value_or(m_values.atMs);
    row.refundAppliedAt.reset();
    row.refundSucceededAt.reset();
    if (m_kind != BillKind::TradeRefund)
        return;
    row.refundAppliedAt = m_values.atMs;
    row.refundSucceededAt = m_refundTimes.toMs(cell(TradeColumn::RefundSucceededAt));
}

Done TradeBillReader::refuse(const Place &fault)
{
    return m_badLines.add(quarantinedLine(fault, m_line.raw));
}

} // namespace yiren
