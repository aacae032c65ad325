#include "importing/billsurvey.h"

#include "bills/badrows.h"
#include "bills/billvalues.h"
#include "bills/tradebillreader.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t dateLength = 10;

// Trading happens on the basic account only; the notes of top-ups name the two others (contract/wechat-pay.md 11.7).
constexpr std::string_view tradingTypes[] = {"交易", "退款"};
constexpr std::string_view operationWord = "运营账户";
constexpr std::string_view feesWord = "手续费账户";

} // namespace

Done BillSurvey::read(ByteSource &source, const std::function<bool()> &isCancelled)
{
    BillScanner scanner(source);
    BillLine line;
    while (!isCancelled()) {
        const auto more = scanner.next(line);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        if (line.isMarked && !m_isSummary)
            takeRow(line);
        else if (auto taken = takeHeader(line); !taken)
            return taken;
    }
    return {};
}

void BillSurvey::takeRow(const BillLine &line)
{
    const size_t count = m_trade ? m_trade->count() : m_fund ? m_fund->count() : 0;
    const bool fits = (m_trade && m_trade->fits(line.cells)) || (m_fund && m_fund->fits(line.cells));
    Place fault;
    if (!fits) {
        fault = placeAt(line.number, {}, QStringLiteral("cells:%1").arg(count), QString::number(line.cells.size()));
    } else {
        const std::string_view time = m_trade ? m_trade->cell(line.cells, m_timeColumn) : m_fund->cell(line.cells, FundColumn::Time);
        if (!countDay(time))
            fault = placeAt(line.number, m_trade ? m_trade->word(m_timeColumn) : FundColumns::word(FundColumn::Time),
                            QStringLiteral("time"), visibleText(time));
        if (m_fund)
            takeFundRow(line.cells);
    }
    if (m_firstFault.isEmpty())
        m_firstFault = fault;
}

Done BillSurvey::takeHeader(const BillLine &line)
{
    m_isSummary = true;
    if (TradeColumns::isHeader(line)) {
        auto columns = TradeColumns::fromHeader(line);
        if (!columns)
            return failure(columns.error());
        m_tradeKind = tradeBillOf(*columns);
        m_timeColumn = m_tradeKind == BillKind::TradeRefund ? TradeColumn::RefundRequestedAt : TradeColumn::Time;
        m_trade = *columns;
        m_isSummary = false;
    } else if (FundColumns::isHeader(line)) {
        auto columns = FundColumns::fromHeader(line);
        if (!columns)
            return failure(columns.error());
        m_fund = *columns;
        m_isSummary = false;
    }
    return {};
}

void BillSurvey::takeFundRow(const LineCells &cells)
{
    if (m_fundAccount == FundAccount::Basic)
        return;
    const std::string_view type = m_fund->cell(cells, FundColumn::BusinessType);
    const std::string_view note = m_fund->cell(cells, FundColumn::Note);
    if (std::find(std::begin(tradingTypes), std::end(tradingTypes), type) != std::end(tradingTypes))
        m_fundAccount = FundAccount::Basic;
    else if (note.find(operationWord) != std::string_view::npos)
        m_fundAccount = FundAccount::Operation;
    else if (note.find(feesWord) != std::string_view::npos)
        m_fundAccount = FundAccount::Fees;
}

bool BillSurvey::countDay(std::string_view time)
{
    const std::string_view date = time.substr(0, dateLength);
    if (const auto known = m_rowsOfDay.find(date); known != m_rowsOfDay.end())
        ++known->second;
    else if (QString text = QString::fromUtf8(date.data(), static_cast<qsizetype>(date.size())).replace(u'/', u'-');
             BusinessDay::fromText(text))
        m_rowsOfDay.emplace(date, 1);
    else
        return false;
    return true;
}

std::optional<BusinessDay> BillSurvey::busiestDay() const
{
    const auto busiest =
        std::max_element(m_rowsOfDay.begin(), m_rowsOfDay.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (busiest == m_rowsOfDay.end())
        return {};
    return BusinessDay::fromText(QString::fromStdString(busiest->first).replace(u'/', u'-'));
}

} // namespace yiren
