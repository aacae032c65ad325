#include "orders/ledgerfilereader.h"

#include "bills/badrows.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t longestId = 127; // bytes, as in a bill

struct RefundStatusWord {
    std::string_view word;
    RefundStatus status;
};
// FAIL and CHANGE are the trade bill's words (contract/wechat-pay.md 11.4).
constexpr RefundStatusWord refundStatusWords[] = {
    {"PROCESSING", RefundStatus::Processing}, {"SUCCESS", RefundStatus::Success},   {"CLOSED", RefundStatus::Closed},
    {"ABNORMAL", RefundStatus::Abnormal},     {"FAIL", RefundStatus::Abnormal},     {"CHANGE", RefundStatus::Abnormal},
    {"退款中", RefundStatus::Processing},     {"处理中", RefundStatus::Processing}, {"退款成功", RefundStatus::Success},
    {"已退款", RefundStatus::Success},        {"退款完成", RefundStatus::Success},  {"退款关闭", RefundStatus::Closed},
    {"已关闭", RefundStatus::Closed},         {"退款异常", RefundStatus::Abnormal}, {"退款失败", RefundStatus::Abnormal},
};

OrderStatus orderStatusOf(LedgerStatus status)
{
    switch (status) {
    case LedgerStatus::Paid:
        return OrderStatus::Paid;
    case LedgerStatus::Refunded:
    case LedgerStatus::PartiallyRefunded:
        return OrderStatus::Refunded;
    case LedgerStatus::Closed:
        return OrderStatus::Closed;
    case LedgerStatus::Unpaid:
        break;
    }
    return OrderStatus::NotPaid;
}

} // namespace

std::optional<RefundStatus> refundStatusFromWord(std::string_view word)
{
    const auto found = std::find_if(std::begin(refundStatusWords), std::end(refundStatusWords),
                                    [word](const RefundStatusWord &known) { return known.word == word; });
    if (found == std::end(refundStatusWords))
        return {};
    return found->status;
}

Done LedgerFileReader::readHeader()
{
    const auto header = m_scanner.next(m_row);
    if (!header)
        return failure(header.error());
    auto columns = LedgerColumns::fromHeader(*header ? m_row : CsvRow(), m_file);
    if (!columns)
        return failure(columns.error());
    m_columns.emplace(std::move(*columns));
    return {};
}

Result<bool> LedgerFileReader::next(Order &order)
{
    return nextRecord(order);
}

Result<bool> LedgerFileReader::next(Refund &refund)
{
    return nextRecord(refund);
}

template <typename Record>
Result<bool> LedgerFileReader::nextRecord(Record &record)
{
    for (;;) {
        const auto more = m_scanner.next(m_row);
        if (!more || !*more)
            return more;
        record = {};
        record.line = m_row.number();
        m_fault = placeAt(m_row.number());
        if (m_row.size() != m_columns->count())
            m_fault = placeAt(m_row.number(), {}, QStringLiteral("cells:%1").arg(m_columns->count()), QString::number(m_row.size()));
        else if (take(record))
            return true;
        std::string raw;
        for (size_t i = 0; i < m_row.size(); ++i)
            raw.append(i == 0 ? "" : ",").append(m_row[i]);
        if (auto added = m_badLines.add(quarantinedLine(m_fault, raw)); !added)
            return failure(added.error());
    }
}

bool LedgerFileReader::take(Order &order)
{
    QString number, transaction, openid;
    if (!readId(LedgerColumn::MerchantOrder, number) || !readId(LedgerColumn::WechatOrder, transaction)
        || !readId(LedgerColumn::Openid, openid) || !readMoney(LedgerColumn::AmountFen, LedgerColumn::AmountYuan, order.amount)
        || !readTime(LedgerColumn::CreatedAt, m_createdTimes, order.createdAt)
        || !readTime(LedgerColumn::PaidAt, m_paidTimes, order.paidAt))
        return false;
    const bool hasRefunded = !cell(LedgerColumn::RefundedFen).empty() || !cell(LedgerColumn::RefundedYuan).empty();
    if (hasRefunded && !readMoney(LedgerColumn::RefundedFen, LedgerColumn::RefundedYuan, order.refunded))
        return false;
    if (number.isEmpty())
        return refuse(LedgerColumn::MerchantOrder, "id");
    if (!readStatus(order))
        return false;
    order.outTradeNo = OutTradeNo(number);
    order.transactionId = TransactionId(transaction);
    order.openid = OpenId(openid);
    order.product = text(LedgerColumn::Product);
    order.occurrence = countOccurrence(number);
    return true;
}

bool LedgerFileReader::take(Refund &refund)
{
    QString number, order, refundId;
    if (!readId(LedgerColumn::MerchantRefund, number) || !readId(LedgerColumn::MerchantOrder, order)
        || !readId(LedgerColumn::WechatRefund, refundId) || !readMoney(LedgerColumn::AmountFen, LedgerColumn::AmountYuan, refund.amount)
        || !readTime(LedgerColumn::CreatedAt, m_createdTimes, refund.createdAt) || !readStatus(refund))
        return false;
    if (number.isEmpty())
        return refuse(LedgerColumn::MerchantRefund, "id");
    refund.outRefundNo = OutRefundNo(number);
    refund.outTradeNo = OutTradeNo(order);
    refund.refundId = RefundId(refundId);
    refund.occurrence = countOccurrence(number);
    return true;
}

bool LedgerFileReader::readId(LedgerColumn column, QString &id)
{
    if (cell(column).size() > longestId)
        return refuse(column, "id:127");
    id = text(column);
    return true;
}

bool LedgerFileReader::readMoney(LedgerColumn fenColumn, LedgerColumn yuanColumn, Money &money)
{
    const bool isFen = m_columns->has(fenColumn);
    const LedgerColumn column = isFen ? fenColumn : yuanColumn;
    const auto value = isFen ? fenValue(cell(column)) : looseYuanValue(cell(column));
    if (!value)
        return refuse(column, isFen ? "amount_fen" : "amount_yuan");
    money = *value;
    return true;
}

bool LedgerFileReader::readTime(LedgerColumn column, LooseTimeReader &times, std::optional<qint64> &ms)
{
    if (cell(column).empty())
        return true;
    ms = times.toMs(cell(column));
    return ms || refuse(column, "time");
}

// A file without states is a list of payments, unless its times of payment say otherwise.
bool LedgerFileReader::readStatus(Order &order)
{
    const std::string_view word = cell(LedgerColumn::Status);
    if (word.empty()) {
        const bool isPaid = order.paidAt || !m_columns->has(LedgerColumn::PaidAt);
        order.status = !isPaid ? OrderStatus::NotPaid : order.refunded > Money() ? OrderStatus::Refunded : OrderStatus::Paid;
        return true;
    }
    const auto known = ledgerStatusFromWord(word);
    if (!known)
        return refuse(LedgerColumn::Status, "UNPAID|PAID|REFUNDED|PARTIALLY_REFUNDED|CLOSED");
    order.status = orderStatusOf(*known);
    return true;
}

// A file without states is a list of refunds that were made.
bool LedgerFileReader::readStatus(Refund &refund)
{
    const std::string_view word = cell(LedgerColumn::Status);
    const auto known = word.empty() ? std::optional(RefundStatus::Success) : refundStatusFromWord(word);
    if (!known)
        return refuse(LedgerColumn::Status, "PROCESSING|SUCCESS|CLOSED|ABNORMAL");
    refund.status = *known;
    return true;
}

int LedgerFileReader::countOccurrence(const QString &number)
{
    return ++m_occurrences[number];
}

QString LedgerFileReader::text(LedgerColumn column) const
{
    const std::string_view bytes = cell(column);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

bool LedgerFileReader::refuse(LedgerColumn column, const char *expected)
{
    m_fault = placeAt(m_row.number(), m_columns->word(column), QString::fromLatin1(expected), visibleText(m_columns->cell(m_row, column)));
    return false;
}

} // namespace yiren
