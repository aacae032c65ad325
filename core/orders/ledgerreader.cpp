#include "orders/ledgerreader.h"

#include "bills/tradetable.h"
#include "orders/ledgervalues.h"

namespace yiren {

namespace {

// Reads one file row by row; the two kinds differ in which cells make a row.
class LedgerReader
{
public:
    LedgerReader(ByteSource &source, LedgerTable &table, LedgerFile file) : m_scanner(source), m_table(table), m_file(file) {}

    Result<LedgerFileReport> read();

private:
    Done readHeader();
    bool takeOrder();
    bool takeRefund();
    bool readId(LedgerColumn column, std::string_view &id);
    bool readAmount(Money &amount);
    bool readTime(LedgerColumn column, std::optional<qint64> &ms);
    bool readStatus(LedgerStatus &status, bool hasPaidTime);
    std::string_view cell(LedgerColumn column) const { return trimmedCell(m_columns->cell(m_row, column)); }
    bool refuse(LedgerColumn column, const char *expected);

    CsvScanner m_scanner;
    LedgerTable &m_table;
    const LedgerFile m_file;
    std::optional<LedgerColumns> m_columns;
    CsvRow m_row;
    LooseTimeReader m_times;
    LooseTimeReader m_paidTimes; // one for each column: each remembers its last day
    Place m_fault;
    LedgerFileReport m_report;
};

Result<LedgerFileReport> LedgerReader::read()
{
    if (const auto done = readHeader(); !done)
        return failure(done.error());
    for (;;) {
        const auto more = m_scanner.next(m_row);
        if (!more)
            return failure(more.error());
        if (!*more)
            return std::move(m_report);
        m_report.lines.note(m_row.number(), m_row.offset());
        bool isTaken = false;
        if (m_row.size() != m_columns->count())
            m_fault = placeAt(m_row.number(), {}, QStringLiteral("cells:%1").arg(m_columns->count()), QString::number(m_row.size()));
        else
            isTaken = m_file == LedgerFile::Orders ? takeOrder() : takeRefund();
        if (isTaken)
            ++m_report.rows;
        else
            m_report.badRows.add(m_fault);
    }
}

Done LedgerReader::readHeader()
{
    const auto header = m_scanner.next(m_row);
    if (!header)
        return failure(header.error());
    auto columns = LedgerColumns::fromHeader(*header ? m_row : CsvRow(), m_file);
    if (!columns)
        return failure(columns.error());
    m_report.extraColumns = columns->extraColumns();
    m_report.lines.note(m_row.number(), m_row.offset());
    m_columns.emplace(std::move(*columns));
    return {};
}

bool LedgerReader::takeOrder()
{
    LedgerOrderValues order;
    order.row = static_cast<quint32>(m_row.number());
    if (!readId(LedgerColumn::MerchantOrder, order.outTradeNo) || !readId(LedgerColumn::WechatOrder, order.transactionId)
        || !readAmount(order.amount) || !readTime(LedgerColumn::CreatedAt, order.createdMs) || !readTime(LedgerColumn::PaidAt, order.paidMs)
        || !readStatus(order.status, order.paidMs.has_value()))
        return false;
    if (order.outTradeNo.empty())
        return refuse(LedgerColumn::MerchantOrder, "id");
    return m_table.add(order) || refuse(LedgerColumn::MerchantOrder, "room");
}

bool LedgerReader::takeRefund()
{
    LedgerRefundValues refund;
    refund.row = static_cast<quint32>(m_row.number());
    if (!readId(LedgerColumn::MerchantRefund, refund.outRefundNo) || !readId(LedgerColumn::MerchantOrder, refund.outTradeNo)
        || !readAmount(refund.amount) || !readTime(LedgerColumn::CreatedAt, refund.createdMs))
        return false;
    if (refund.outRefundNo.empty())
        return refuse(LedgerColumn::MerchantRefund, "id");
    return m_table.add(refund) || refuse(LedgerColumn::MerchantRefund, "room");
}

bool LedgerReader::readId(LedgerColumn column, std::string_view &id)
{
    id = cell(column);
    return id.size() <= IdArena::longestId || refuse(column, "id:127");
}

bool LedgerReader::readAmount(Money &amount)
{
    const bool isFen = m_columns->has(LedgerColumn::AmountFen);
    const LedgerColumn column = isFen ? LedgerColumn::AmountFen : LedgerColumn::AmountYuan;
    if (const qint64 fen = isFen ? usual::whole(cell(column)) : usual::none; fen != usual::none) {
        amount = Money::fromFen(fen);
        return true;
    }
    const auto value = isFen ? fenValue(cell(column)) : looseYuanValue(cell(column));
    if (!value)
        return refuse(column, isFen ? "amount_fen" : "amount_yuan");
    amount = *value;
    return true;
}

bool LedgerReader::readTime(LedgerColumn column, std::optional<qint64> &ms)
{
    const std::string_view text = cell(column);
    if (text.empty())
        return true;
    qint64 read = 0;
    if (!(column == LedgerColumn::PaidAt ? m_paidTimes : m_times).read(text, read) || !secondsOf(read))
        return refuse(column, "time");
    ms = read;
    return true;
}

// A file without states is a list of payments, unless its times of payment say otherwise.
bool LedgerReader::readStatus(LedgerStatus &status, bool hasPaidTime)
{
    const std::string_view word = cell(LedgerColumn::Status);
    if (word.empty()) {
        const bool isPaid = hasPaidTime || !m_columns->has(LedgerColumn::PaidAt);
        status = isPaid ? LedgerStatus::Paid : LedgerStatus::Unpaid;
        return true;
    }
    const auto known = ledgerStatusFromWord(word);
    if (!known)
        return refuse(LedgerColumn::Status, "UNPAID|PAID|REFUNDED|PARTIALLY_REFUNDED|CLOSED");
    status = *known;
    return true;
}

bool LedgerReader::refuse(LedgerColumn column, const char *expected)
{
    m_fault = placeAt(m_row.number(), m_columns->word(column), QString::fromLatin1(expected), visibleText(m_columns->cell(m_row, column)));
    return false;
}

} // namespace

Result<LedgerFileReport> readOrders(ByteSource &source, LedgerTable &table)
{
    return LedgerReader(source, table, LedgerFile::Orders).read();
}

Result<LedgerFileReport> readRefunds(ByteSource &source, LedgerTable &table)
{
    return LedgerReader(source, table, LedgerFile::Refunds).read();
}

} // namespace yiren
