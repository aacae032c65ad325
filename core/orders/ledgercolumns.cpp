#include "orders/ledgercolumns.h"

#include "bills/badrows.h"
#include "bills/billcolumns.h"

#include <algorithm>

namespace yiren {

namespace {

// Where a file has two words of one column, the one that stands earlier here is taken.
struct ColumnWord {
    QStringView word;
    LedgerColumn column;
};
constexpr ColumnWord orderWords[] = {
    {u"out_trade_no", LedgerColumn::MerchantOrder},
    {u"商户订单号", LedgerColumn::MerchantOrder},
    {u"订单号", LedgerColumn::MerchantOrder},
    {u"订单编号", LedgerColumn::MerchantOrder},
    {u"商户单号", LedgerColumn::MerchantOrder},
    {u"transaction_id", LedgerColumn::WechatOrder},
    {u"微信支付订单号", LedgerColumn::WechatOrder},
    {u"微信订单号", LedgerColumn::WechatOrder},
    {u"交易单号", LedgerColumn::WechatOrder},
    {u"支付单号", LedgerColumn::WechatOrder},
    {u"openid", LedgerColumn::Openid},
    {u"用户标识", LedgerColumn::Openid},
    {u"created_at", LedgerColumn::CreatedAt},
    {u"下单时间", LedgerColumn::CreatedAt},
    {u"创建时间", LedgerColumn::CreatedAt},
    {u"订单创建时间", LedgerColumn::CreatedAt},
    {u"交易创建时间", LedgerColumn::CreatedAt},
    {u"paid_at", LedgerColumn::PaidAt},
    {u"支付时间", LedgerColumn::PaidAt},
    {u"付款时间", LedgerColumn::PaidAt},
    {u"订单付款时间", LedgerColumn::PaidAt},
    {u"支付完成时间", LedgerColumn::PaidAt},
    {u"amount_fen", LedgerColumn::AmountFen},
    {u"支付金额(元)", LedgerColumn::AmountYuan},
    {u"实付金额(元)", LedgerColumn::AmountYuan},
    {u"订单金额(元)", LedgerColumn::AmountYuan},
    {u"支付金额", LedgerColumn::AmountYuan},
    {u"实付金额", LedgerColumn::AmountYuan},
    {u"订单金额", LedgerColumn::AmountYuan},
    {u"金额(元)", LedgerColumn::AmountYuan},
    {u"refunded_fen", LedgerColumn::RefundedFen},
    {u"已退款金额(元)", LedgerColumn::RefundedYuan},
    {u"退款金额(元)", LedgerColumn::RefundedYuan},
    {u"退款金额", LedgerColumn::RefundedYuan},
    {u"status", LedgerColumn::Status},
    {u"订单状态", LedgerColumn::Status},
    {u"状态", LedgerColumn::Status},
    {u"交易状态", LedgerColumn::Status},
    {u"product", LedgerColumn::Product},
    {u"商品", LedgerColumn::Product},
    {u"商品名称", LedgerColumn::Product},
    {u"商品标题", LedgerColumn::Product},
};
constexpr ColumnWord refundColumnWords[] = {
    {u"out_refund_no", LedgerColumn::MerchantRefund},
    {u"商户退款单号", LedgerColumn::MerchantRefund},
    {u"退款单号", LedgerColumn::MerchantRefund},
    {u"退款编号", LedgerColumn::MerchantRefund},
    {u"refund_id", LedgerColumn::WechatRefund},
    {u"微信支付退款单号", LedgerColumn::WechatRefund},
    {u"微信退款单号", LedgerColumn::WechatRefund},
    {u"out_trade_no", LedgerColumn::MerchantOrder},
    {u"商户订单号", LedgerColumn::MerchantOrder},
    {u"订单号", LedgerColumn::MerchantOrder},
    {u"订单编号", LedgerColumn::MerchantOrder},
    {u"refund_fen", LedgerColumn::AmountFen},
    {u"申请退款金额(元)", LedgerColumn::AmountYuan},
    {u"退款金额(元)", LedgerColumn::AmountYuan},
    {u"申请退款金额", LedgerColumn::AmountYuan},
    {u"退款金额", LedgerColumn::AmountYuan},
    {u"status", LedgerColumn::Status},
    {u"退款状态", LedgerColumn::Status},
    {u"状态", LedgerColumn::Status},
    {u"created_at", LedgerColumn::CreatedAt},
    {u"退款申请时间", LedgerColumn::CreatedAt},
    {u"申请时间", LedgerColumn::CreatedAt},
    {u"退款时间", LedgerColumn::CreatedAt},
    {u"创建时间", LedgerColumn::CreatedAt},
};

struct LedgerStatusWord {
    std::string_view word;
    LedgerStatus status;
};
constexpr LedgerStatusWord statusWords[] = {
    {"PAID", LedgerStatus::Paid},
    {"SUCCESS", LedgerStatus::Paid},
    {"REFUND", LedgerStatus::Refunded},
    {"REFUNDED", LedgerStatus::Refunded},
    {"PARTIALLY_REFUNDED", LedgerStatus::PartiallyRefunded},
    {"UNPAID", LedgerStatus::Unpaid},
    {"NOTPAY", LedgerStatus::Unpaid},
    {"CLOSED", LedgerStatus::Closed},
    {"已支付", LedgerStatus::Paid},
    {"已付款", LedgerStatus::Paid},
    {"支付成功", LedgerStatus::Paid},
    {"待发货", LedgerStatus::Paid},
    {"已发货", LedgerStatus::Paid},
    {"已完成", LedgerStatus::Paid},
    {"交易成功", LedgerStatus::Paid},
    {"已退款", LedgerStatus::Refunded},
    {"全额退款", LedgerStatus::Refunded},
    {"已全额退款", LedgerStatus::Refunded},
    {"部分退款", LedgerStatus::PartiallyRefunded},
    {"已部分退款", LedgerStatus::PartiallyRefunded},
    {"待支付", LedgerStatus::Unpaid},
    {"待付款", LedgerStatus::Unpaid},
    {"未支付", LedgerStatus::Unpaid},
    {"已关闭", LedgerStatus::Closed},
    {"交易关闭", LedgerStatus::Closed},
    {"已取消", LedgerStatus::Closed},
};

Error missingColumn(const CsvRow &header, LedgerFile file, const QString &expected)
{
    return inputError(file == LedgerFile::Orders ? "orders.missing_column" : "refunds.missing_column",
                      placeAt(header.number(), expected, expected));
}

} // namespace

Result<LedgerColumns> LedgerColumns::fromHeader(const CsvRow &header, LedgerFile file)
{
    LedgerColumns columns;
    columns.m_count = header.size();
    QStringList words;
    for (size_t position = 0; position < header.size(); ++position)
        words.append(normalisedHeader(header[position]));
    columns.m_extra = words;
    const auto take = [&](const ColumnWord &known) {
        const qsizetype position = words.indexOf(known.word);
        if (position < 0)
            return;
        columns.m_extra.removeAll(known.word.toString());
        if (!columns.has(known.column)) {
            columns.m_positions[static_cast<size_t>(known.column)] = static_cast<size_t>(position);
            columns.m_words[static_cast<size_t>(known.column)] = words[position];
        }
    };
    if (file == LedgerFile::Orders)
        std::for_each(std::begin(orderWords), std::end(orderWords), take);
    else
        std::for_each(std::begin(refundColumnWords), std::end(refundColumnWords), take);
    columns.m_extra.removeAll(QString()); // Excel leaves columns without a name
    const LedgerColumn id = file == LedgerFile::Orders ? LedgerColumn::MerchantOrder : LedgerColumn::MerchantRefund;
    if (!columns.has(id))
        return failure(
            missingColumn(header, file, file == LedgerFile::Orders ? QStringLiteral("out_trade_no") : QStringLiteral("out_refund_no")));
    if (!columns.has(LedgerColumn::AmountFen) && !columns.has(LedgerColumn::AmountYuan))
        return failure(
            missingColumn(header, file, file == LedgerFile::Orders ? QStringLiteral("amount_fen") : QStringLiteral("refund_fen")));
    return columns;
}

std::optional<LedgerStatus> ledgerStatusFromWord(std::string_view word)
{
    const auto found =
        std::find_if(std::begin(statusWords), std::end(statusWords), [word](const LedgerStatusWord &known) { return known.word == word; });
    if (found == std::end(statusWords))
        return {};
    return found->status;
}

} // namespace yiren
