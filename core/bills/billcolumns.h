#pragma once

#include "base/result.h"
#include "bills/billscanner.h"

#include <array>

namespace yiren {

// Every column that some trade bill has (contract/wechat-pay.md 11.3-11.4), in the order of the fullest layout.
enum class TradeColumn {
    Time,
    AppId,
    Merchant,
    SubMerchant,
    Device,
    WechatOrder,   // 微信订单号: transaction_id
    MerchantOrder, // 商户订单号: out_trade_no
    Openid,
    TradeType,
    State,
    Bank,
    Currency,
    Settled, // 应结订单金额: base of the fee
    Coupon,
    RefundRequestedAt,
    RefundSucceededAt,
    WechatRefund,   // 微信退款单号: refund_id
    MerchantRefund, // 商户退款单号: out_refund_no
    Refunded,       // 退款金额: base of the returned fee
    CouponRefunded,
    RefundType,
    RefundState,
    Product,
    Attach,
    Fee,
    Rate,
    Amount,  // 订单金额: what the payer owed
    Applied, // 申请退款金额: what was asked to be refunded
    RateNote,
};
constexpr size_t tradeColumnCount = static_cast<size_t>(TradeColumn::RateNote) + 1;

// Columns of the summary block.
enum class SummaryColumn { Rows, Settled, Refunded, CouponRefunded, Fee, Amount, Applied };
constexpr size_t summaryColumnCount = static_cast<size_t>(SummaryColumn::Applied) + 1;

// A header cell as it is compared: no back-tick, no spaces around, ASCII brackets.
[[nodiscard]] QString normalisedHeader(std::string_view cell);

// Where a trade bill's columns stand. Made from the header line; columns that are not known are left alone.
class TradeColumns
{
public:
    // Layouts ALL, SUCCESS, REFUND and the old ones of 24 and 26 columns. Input "bill.unknown_layout" when a needed column is missing.
    [[nodiscard]] static Result<TradeColumns> fromHeader(const BillLine &line);
    [[nodiscard]] static bool isHeader(const BillLine &line);

    bool has(TradeColumn column) const { return m_positions[static_cast<size_t>(column)] != absent; }
    size_t count() const { return m_count; }
    // Whether a row has a cell for each column. One more and further ones belong to a product name that holds the separator.
    bool fits(const LineCells &cells) const { return cells.size() == m_count || (cells.size() > m_count && has(TradeColumn::Product)); }
    // The row must fit. Columns left of the product count from the left, those right of it from the right. Empty if the layout has none.
    std::string_view cell(const LineCells &cells, TradeColumn column) const
    {
        const size_t position = m_positions[static_cast<size_t>(column)];
        if (position == absent)
            return {};
        const size_t surplus = cells.size() - m_count;
        if (position < m_product || surplus == 0)
            return cells[position];
        return position == m_product ? cells.joined(position, position + surplus) : cells[position + surplus];
    }
    QString word(TradeColumn column) const; // the header's own word, for messages

private:
    static constexpr size_t absent = static_cast<size_t>(-1);

    TradeColumns() { m_positions.fill(absent); }

    std::array<size_t, tradeColumnCount> m_positions;
    size_t m_count = 0;
    size_t m_product = absent;
};

// Where the summary's columns stand.
class SummaryColumns
{
public:
    [[nodiscard]] static bool isHeader(const BillLine &line);
    [[nodiscard]] static SummaryColumns fromHeader(const BillLine &line);

    bool has(SummaryColumn column) const { return m_positions[static_cast<size_t>(column)] != absent; }
    std::string_view cell(const LineCells &cells, SummaryColumn column) const; // empty if absent or the line is short

private:
    static constexpr size_t absent = static_cast<size_t>(-1);

    std::array<size_t, summaryColumnCount> m_positions;
};

} // namespace yiren
