#include "bills/billcolumns.h"

#include "bills/badrows.h"

#include <algorithm>

namespace yiren {

namespace {

// The words of the layout of today first, then those of old layouts (contract/wechat-pay.md 11.2-11.4 and real files of 2014).
struct TradeWord {
    QStringView word;
    TradeColumn column;
};
constexpr TradeWord tradeWords[] = {
    {u"交易时间", TradeColumn::Time},
    {u"公众账号ID", TradeColumn::AppId},
    {u"商户号", TradeColumn::Merchant},
    {u"特约商户号", TradeColumn::SubMerchant},
    {u"子商户号", TradeColumn::SubMerchant},
    {u"设备号", TradeColumn::Device},
    {u"微信订单号", TradeColumn::WechatOrder},
    {u"微信支付订单号", TradeColumn::WechatOrder},
    {u"商户订单号", TradeColumn::MerchantOrder},
    {u"用户标识", TradeColumn::Openid},
    {u"交易类型", TradeColumn::TradeType},
    {u"交易状态", TradeColumn::State},
    {u"付款银行", TradeColumn::Bank},
    {u"货币种类", TradeColumn::Currency},
    {u"应结订单金额", TradeColumn::Settled},
    {u"代金券金额", TradeColumn::Coupon},
    {u"代金券或立减优惠金额", TradeColumn::Coupon},
    {u"企业红包金额", TradeColumn::Coupon},
    {u"退款申请时间", TradeColumn::RefundRequestedAt},
    {u"退款成功时间", TradeColumn::RefundSucceededAt},
    {u"微信退款单号", TradeColumn::WechatRefund},
    {u"微信支付退款单号", TradeColumn::WechatRefund},
    {u"商户退款单号", TradeColumn::MerchantRefund},
    {u"退款金额", TradeColumn::Refunded},
    {u"充值券退款金额", TradeColumn::CouponRefunded},
    {u"代金券或立减优惠退款金额", TradeColumn::CouponRefunded},
    {u"企业红包退款金额", TradeColumn::CouponRefunded},
    {u"退款类型", TradeColumn::RefundType},
    {u"退款状态", TradeColumn::RefundState},
    {u"商品名称", TradeColumn::Product},
    {u"商户数据包", TradeColumn::Attach},
    {u"手续费", TradeColumn::Fee},
    {u"费率", TradeColumn::Rate},
    {u"订单金额", TradeColumn::Amount},
    {u"总金额", TradeColumn::Amount},
    {u"申请退款金额", TradeColumn::Applied},
    {u"费率备注", TradeColumn::RateNote},
};

struct SummaryWord {
    QStringView word;
    SummaryColumn column;
};
constexpr SummaryWord summaryWords[] = {
    {u"总交易单数", SummaryColumn::Rows},
    {u"应结订单总金额", SummaryColumn::Settled},
    {u"退款总金额", SummaryColumn::Refunded},
    {u"总退款金额", SummaryColumn::Refunded},
    {u"充值券退款总金额", SummaryColumn::CouponRefunded},
    {u"总代金券或立减优惠退款金额", SummaryColumn::CouponRefunded},
    {u"总企业红包退款金额", SummaryColumn::CouponRefunded},
    {u"手续费总金额", SummaryColumn::Fee},
    {u"订单总金额", SummaryColumn::Amount},
    {u"总交易额", SummaryColumn::Amount},
    {u"申请退款总金额", SummaryColumn::Applied},
};

// Without these no row can be reconciled.
constexpr TradeColumn neededTradeColumns[] = {TradeColumn::Time, TradeColumn::WechatOrder, TradeColumn::MerchantOrder, TradeColumn::State,
                                              TradeColumn::Fee,  TradeColumn::Rate,        TradeColumn::Amount};

// The word must be the whole first cell: a value may contain anything.
bool startsWith(const BillLine &line, QStringView word)
{
    return !line.cells.empty() && normalisedHeader(line.cells[0]) == word;
}

template <typename Words>
QStringView wordOf(const Words &words, size_t column)
{
    const auto found = std::find_if(std::begin(words), std::end(words),
                                    [column](const auto &known) { return static_cast<size_t>(known.column) == column; });
    return found->word;
}

} // namespace

QString normalisedHeader(std::string_view cell)
{
    if (cell.starts_with('`'))
        cell.remove_prefix(1);
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
    text.replace(u'\uff08', u'(').replace(u'\uff09', u')');
    return text;
}

bool TradeColumns::isHeader(const BillLine &line)
{
    return startsWith(line, u"交易时间");
}

Result<TradeColumns> TradeColumns::fromHeader(const BillLine &line)
{
    TradeColumns columns;
    columns.m_count = line.cells.size();
    for (size_t position = 0; position < line.cells.size(); ++position) {
        const QString word = normalisedHeader(line.cells[position]);
        const auto found =
            std::find_if(std::begin(tradeWords), std::end(tradeWords), [&word](const TradeWord &known) { return word == known.word; });
        if (found != std::end(tradeWords))
            columns.m_positions[static_cast<size_t>(found->column)] = position;
    }
    for (const TradeColumn needed : neededTradeColumns) {
        if (!columns.has(needed)) {
            const QString expected = wordOf(tradeWords, static_cast<size_t>(needed)).toString();
            return failure(inputError("bill.unknown_layout", placeAt(line.number, expected, expected)));
        }
    }
    columns.m_product = columns.m_positions[static_cast<size_t>(TradeColumn::Product)];
    return columns;
}

QString TradeColumns::word(TradeColumn column) const
{
    return wordOf(tradeWords, static_cast<size_t>(column)).toString();
}

bool SummaryColumns::isHeader(const BillLine &line)
{
    return startsWith(line, u"总交易单数");
}

SummaryColumns SummaryColumns::fromHeader(const BillLine &line)
{
    SummaryColumns columns;
    columns.m_positions.fill(absent);
    for (size_t position = 0; position < line.cells.size(); ++position) {
        const QString word = normalisedHeader(line.cells[position]);
        const auto found = std::find_if(std::begin(summaryWords), std::end(summaryWords),
                                        [&word](const SummaryWord &known) { return word == known.word; });
        if (found != std::end(summaryWords))
            columns.m_positions[static_cast<size_t>(found->column)] = position;
    }
    return columns;
}

std::string_view SummaryColumns::cell(const LineCells &cells, SummaryColumn column) const
{
    const size_t position = m_positions[static_cast<size_t>(column)];
    return position < cells.size() ? cells[position] : std::string_view();
}

} // namespace yiren
