#include "bills/tradereader.h"

#include "bills/traderowreader.h"
#include "time/durations.h"

#include <algorithm>
#include <map>

namespace yiren {

namespace {

class TradeReader
{
public:
    Result<TradeBill> read(ByteSource &source, Digests digests);

private:
    Done take(const BillLine &line);
    void takeRow(const BillLine &line);
    void takeSummary(const BillLine &line);
    void compare(SummaryColumn column, std::string_view stated, Money counted);
    void closeSums();
    void countDay(qint64 atMs);
    std::optional<BusinessDay> busiestDay() const;

    TradeBill m_bill;
    std::optional<TradeRowReader> m_rows;
    std::optional<SummaryColumns> m_summary; // its header has been read, its values come next
    TradeSums m_sums;                        // since the last header
    TradeBillRow m_row;
    std::map<qint64, qint64> m_rowsOfDay; // by the day's first millisecond
    qint64 m_dayStartMs = 0;              // of the row before
    qint64 *m_dayRows = nullptr;
};

Result<TradeBill> TradeReader::read(ByteSource &source, Digests digests)
{
    BillScanner scanner(source, digests);
    BillLine line;
    for (;;) {
        const auto more = scanner.next(line);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        if (const auto done = take(line); !done)
            return failure(done.error());
    }
    if (!m_rows)
        return failure(inputError("bill.unknown_layout", placeAt(1)));
    closeSums();
    m_bill.day = busiestDay();
    m_bill.sha1 = scanner.sha1();
    m_bill.sha256 = scanner.sha256();
    return std::move(m_bill);
}

// A data row begins with a digit of its time; everything else is told by its first word.
Done TradeReader::take(const BillLine &line)
{
    const std::string_view first = line.cells[0];
    const bool isWord = first.empty() || first[0] < '0' || first[0] > '9';
    m_bill.lines.note(line.number, line.offset);
    if (isWord && TradeColumns::isHeader(line)) {
        auto columns = TradeColumns::fromHeader(line);
        if (!columns)
            return failure(columns.error());
        if (m_rows)
            m_bill.lines.endAt(line.number, line.offset);
        m_rows.emplace(std::move(*columns));
        closeSums();
    } else if (!m_rows) {
        return failure(inputError("bill.unknown_layout", placeAt(line.number, {}, {}, visibleText(line.raw))));
    } else if (isWord && SummaryColumns::isHeader(line)) {
        m_summary = SummaryColumns::fromHeader(line);
    } else if (m_summary) {
        takeSummary(line);
    } else {
        takeRow(line);
    }
    return {};
}

void TradeReader::takeRow(const BillLine &line)
{
    if (!m_rows->read(line, m_row))
        return m_bill.badRows.add(m_rows->fault());
    const bool isPayment = m_row.state == TradeRowState::Success;
    const bool isKept = isPayment ? m_bill.table.add(m_row.asPayment()) : m_bill.table.add(m_row.asRefund());
    if (!isKept)
        return m_bill.badRows.add(placeAt(line.number, {}, QStringLiteral("room")));
    ++m_sums.rows;
    for (const SummedColumn &summed : summedColumns)
        m_sums[summed.column] += m_row.*summed.field;
    countDay(m_row.atMs);
}

void TradeReader::takeSummary(const BillLine &line)
{
    const auto stated = [&](SummaryColumn column) { return m_summary->cell(line.cells, column); };
    // Counts are written 3 or 45.0: read as yuan, 45.0 is 4500.
    compare(SummaryColumn::Rows, stated(SummaryColumn::Rows), Money::fromFen(m_sums.rows * 100));
    for (const SummedColumn &summed : summedColumns) {
        if (m_summary->has(summed.column))
            compare(summed.column, stated(summed.column), m_sums[summed.column]);
    }
    m_bill.hasSummary = true;
    m_summary.reset();
    closeSums();
}

void TradeReader::closeSums()
{
    m_bill.sums.rows += m_sums.rows;
    for (const SummedColumn &summed : summedColumns)
        m_bill.sums[summed.column] += m_sums[summed.column];
    m_sums = {};
}

void TradeReader::compare(SummaryColumn column, std::string_view stated, Money counted)
{
    const auto value = yuanValue(stated);
    if (!value || *value != counted)
        m_bill.summaryMismatches.push_back({column, value, counted});
}

void TradeReader::countDay(qint64 atMs)
{
    if (m_dayRows == nullptr || atMs < m_dayStartMs || atMs >= m_dayStartMs + dayMs) {
        m_dayStartMs = atMs - (atMs + beijingOffsetMs) % dayMs;
        m_dayRows = &m_rowsOfDay[m_dayStartMs];
    }
    ++*m_dayRows;
}

std::optional<BusinessDay> TradeReader::busiestDay() const
{
    const auto busiest =
        std::max_element(m_rowsOfDay.begin(), m_rowsOfDay.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (busiest == m_rowsOfDay.end())
        return {};
    return BusinessDay::ofMs(busiest->first);
}

} // namespace

Result<TradeBill> readTradeBill(ByteSource &source, Digests digests)
{
    return TradeReader().read(source, digests);
}

} // namespace yiren
