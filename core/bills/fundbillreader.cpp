#include "bills/fundbillreader.h"

#include "bills/badrows.h"
#include "bills/billcolumns.h"
#include "bills/billvalues.h"

namespace yiren {

namespace {

constexpr QStringView allRows = u"资金流水总笔数";
constexpr QStringView incomes = u"收入笔数";
constexpr QStringView income = u"收入金额";
constexpr QStringView expenses = u"支出笔数";
constexpr QStringView expense = u"支出金额";

constexpr Money largestAmount = Money::fromFen(100'000'000'000'000); // a balance may be larger than any payment

// Fund bills escape line breaks as "\\r" and "\\n" with two backslashes (contract/wechat-pay.md 11.2); the rest as trade bills do.
QString fundBillText(std::string_view cell)
{
    QString text = unescapeBillText(cell);
    if (text.contains(u'\\'))
        text.replace(QLatin1String("\\\\r"), QLatin1String("\r")).replace(QLatin1String("\\\n"), QLatin1String("\n"));
    return text;
}

bool isSummaryHeader(const BillLine &line)
{
    return normalisedHeader(line.cells[0]) == allRows;
}

} // namespace

Result<bool> FundBillReader::next(FundRow &row)
{
    for (;;) {
        const auto more = m_scanner.next(m_line);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        const auto isRow = take(row);
        if (!isRow || *isRow)
            return isRow;
    }
    if (!m_columns)
        return failure(inputError("bill.unknown_layout", placeAt(1)));
    return false;
}

// A data row begins with a digit of its time; everything else is told by its first word.
Result<bool> FundBillReader::take(FundRow &row)
{
    const std::string_view first = m_line.cells[0];
    const bool isWord = first.empty() || first[0] < '0' || first[0] > '9';
    Done done;
    if (isWord && FundColumns::isHeader(m_line)) {
        auto columns = FundColumns::fromHeader(m_line);
        if (!columns)
            return failure(columns.error());
        m_columns = *columns;
    } else if (!m_columns) {
        return failure(inputError("bill.unknown_layout", placeAt(m_line.number, {}, {}, visibleText(m_line.raw))));
    } else if (isWord && isSummaryHeader(m_line)) {
        for (const std::string_view word : m_line.cells)
            m_summaryWords.push_back(normalisedHeader(word));
    } else if (!m_summaryWords.empty()) {
        done = takeSummary();
    } else if (takeRow(row)) {
        return true;
    } else {
        done = m_badLines.add(quarantinedLine(m_fault, m_line.raw));
    }
    if (!done)
        return failure(done.error());
    return false;
}

bool FundBillReader::takeRow(FundRow &row)
{
    if (!m_line.isMarked || !m_columns->fits(m_line.cells)) {
        m_fault = placeAt(m_line.number, {}, QStringLiteral("cells:%1").arg(m_columns->count()),
                          m_line.isMarked ? QString::number(m_line.cells.size()) : visibleText(m_line.raw));
        return false;
    }
    if (!readValues(row))
        return false;
    row.id = 0;
    row.line = m_line.number;
    row.businessNo = wideText(cell(FundColumn::BusinessNo));
    row.flowNo = wideText(cell(FundColumn::FlowNo));
    row.businessName = wideText(cell(FundColumn::BusinessName));
    row.businessType = wideText(cell(FundColumn::BusinessType));
    row.applicant = wideText(cell(FundColumn::Applicant));
    row.note = fundBillText(cell(FundColumn::Note));
    row.voucher = fundBillText(cell(FundColumn::Voucher));
    const bool isIn = row.direction == FundDirection::In;
    ++(isIn ? m_incomes : m_expenses);
    (isIn ? m_income : m_expense) += row.amount;
    return true;
}

bool FundBillReader::readValues(FundRow &row)
{
    const auto time = m_times.toMs(cell(FundColumn::Time));
    if (!time)
        return refuse(FundColumn::Time, "time");
    const QString direction = wideText(cell(FundColumn::Direction));
    if (direction != u"收入" && direction != u"支出")
        return refuse(FundColumn::Direction, "收入|支出");
    const auto amount = yuanValue(cell(FundColumn::Amount));
    if (!amount || *amount > largestAmount || *amount < -largestAmount)
        return refuse(FundColumn::Amount, "amount_yuan");
    const auto balance = yuanValue(cell(FundColumn::Balance));
    if (!balance || *balance > largestAmount || *balance < -largestAmount)
        return refuse(FundColumn::Balance, "amount_yuan");
    row.bookedAt = *time;
    row.direction = direction == u"收入" ? FundDirection::In : FundDirection::Out;
    // The merchant platform's Excel export shows expenses as negative numbers.
    row.amount = absolute(*amount);
    row.balance = *balance;
    return true;
}

Done FundBillReader::takeSummary()
{
    for (size_t i = 0; i < m_summaryWords.size() && i < m_line.cells.size(); ++i) {
        const QString &word = m_summaryWords[i];
        const bool isMoney = word == income || word == expense;
        const auto money = yuanValue(m_line.cells[i]);
        const auto stated = isMoney ? (money ? std::optional(money->fen()) : std::nullopt) : countValue(m_line.cells[i]);
        if (!stated) {
            const Place fault = placeAt(m_line.number, word, QStringLiteral("number"), visibleText(m_line.cells[i]));
            if (auto added = m_badLines.add(quarantinedLine(fault, m_line.raw)); !added)
                return added;
        } else if (word == allRows) {
            m_summary.numbers.push_back({word, *stated, m_incomes + m_expenses});
        } else if (isMoney) {
            m_summary.numbers.push_back({word, *stated, (word == income ? m_income : m_expense).fen()});
        } else if (word == incomes || word == expenses) {
            m_summary.numbers.push_back({word, *stated, word == incomes ? m_incomes : m_expenses});
        }
    }
    m_summaryWords.clear();
    return {};
}

bool FundBillReader::refuse(FundColumn column, const char *expected)
{
    m_fault = placeAt(m_line.number, FundColumns::word(column), QString::fromUtf8(expected), visibleText(cell(column)));
    return false;
}

} // namespace yiren
