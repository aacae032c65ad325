#pragma once

#include "bills/chunkedlist.h"
#include "bills/idarena.h"
#include "bills/smallmoney.h"

#include <limits>
#include <optional>

namespace yiren {

// The 交易状态 of a bill row. A revoked bar-code payment is a refund of its whole amount.
enum class TradeRowState : quint8 { Success, Refund, Revoked };

// One payment row with everything that reconciling needs, as a reader or a store gives it.
struct TradePaymentValues {
    std::string_view outTradeNo;
    std::string_view transactionId;
    Money amount;  // 订单金额
    Money settled; // 应结订单金额, base of the fee
    Money coupon;  // 代金券金额
    Money fee;
    FeeRate rate;
    qint64 atMs = 0;
    quint32 row = 0; // line in the file, or the caller's own number
};

struct TradeRefundValues {
    std::string_view outRefundNo;
    std::string_view refundId;
    std::string_view outTradeNo;
    std::string_view transactionId;
    Money applied;        // 申请退款金额
    Money refunded;       // 退款金额, base of the returned fee
    Money couponRefunded; // 充值券退款金额
    Money fee;            // usually negative
    FeeRate rate;
    qint64 atMs = 0;
    quint32 row = 0;
    TradeRowState state = TradeRowState::Refund;
};

// Trade bills in memory: about 65 bytes a payment, ids included. Filled from files or from the database, in any order.
class TradeTable
{
public:
    struct Payment {
        SmallMoney amount, settled, coupon, fee;
        quint32 seconds; // since 1970, UTC
        quint32 row;
        quint32 ids; // position in the arena: out_trade_no, transaction_id
        FeeRate rate;

        qint64 atMs() const { return seconds * qint64(1000); }
        Money expectedFee() const { return rate.feeOf(settled); }
    };
    struct Refund {
        Money applied, refunded, couponRefunded, fee;
        quint32 seconds;
        quint32 row;
        quint32 ids; // position in the arena: out_refund_no, refund_id, out_trade_no, transaction_id
        FeeRate rate;
        TradeRowState state;

        qint64 atMs() const { return seconds * qint64(1000); }
        Money expectedFee() const { return rate.feeOf(-refunded); }
    };

    static constexpr size_t mostRows = 50'000'000; // sums of the largest amounts fit 64 bits

    // False when the row can't be kept: an id over 127 bytes, a time before 1970 or after 2106, a payment over 21 million yuan, no room for
    // more rows or ids.
    [[nodiscard]] bool add(const TradePaymentValues &values);
    [[nodiscard]] bool add(const TradeRefundValues &values);

    const ChunkedList<Payment> &payments() const { return m_payments; }
    const ChunkedList<Refund> &refunds() const { return m_refunds; }
    PackedId outTradeNo(const Payment &payment) const { return m_ids.at(payment.ids); }
    PackedId transactionId(const Payment &payment) const { return outTradeNo(payment).next(); }
    PackedId outRefundNo(const Refund &refund) const { return m_ids.at(refund.ids); }
    PackedId refundId(const Refund &refund) const { return outRefundNo(refund).next(); }
    PackedId outTradeNo(const Refund &refund) const { return refundId(refund).next(); }
    PackedId transactionId(const Refund &refund) const { return outTradeNo(refund).next(); }
    // Of the out_trade_no of payment i and of the out_refund_no of refund i, with idHashSeed().
    uint32_t paymentHash(size_t i) const { return m_paymentHashes[i]; }
    uint32_t refundHash(size_t i) const { return m_refundHashes[i]; }

private:
    ChunkedList<Payment> m_payments;
    ChunkedList<Refund> m_refunds;
    ChunkedList<uint32_t> m_paymentHashes; // apart from the rows: a join looks at all of them and at few rows
    ChunkedList<uint32_t> m_refundHashes;
    IdArena m_ids;
};

// Milliseconds as whole seconds in 32 bits; nothing if they don't fit.
[[nodiscard]] inline std::optional<quint32> secondsOf(qint64 utcMs)
{
    if (utcMs < 0 || utcMs / 1000 > std::numeric_limits<quint32>::max())
        return {};
    return static_cast<quint32>(utcMs / 1000);
}

} // namespace yiren
