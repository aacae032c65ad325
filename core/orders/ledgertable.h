#pragma once

#include "bills/chunkedlist.h"
#include "bills/idarena.h"
#include "bills/smallmoney.h"

namespace yiren {

// What our own books say of an order. Paid and both refunded states count as paid, whatever was refunded later.
enum class LedgerStatus : quint8 { Unpaid, Paid, Refunded, PartiallyRefunded, Closed };

[[nodiscard]] constexpr bool isPaidStatus(LedgerStatus status)
{
    return status != LedgerStatus::Unpaid && status != LedgerStatus::Closed;
}

// One order with everything that reconciling needs, as a reader or a store gives it.
struct LedgerOrderValues {
    std::string_view outTradeNo;
    std::string_view transactionId;
    Money amount;
    LedgerStatus status = LedgerStatus::Paid;
    std::optional<qint64> createdMs; // UTC
    std::optional<qint64> paidMs;
    quint32 row = 0; // line in the file, or the caller's own number
};

struct LedgerRefundValues {
    std::string_view outRefundNo;
    std::string_view outTradeNo;
    Money amount;
    std::optional<qint64> createdMs;
    quint32 row = 0;
};

// Our books in memory: about 55 bytes an order, ids included. Filled from files or from the database, in any order.
class LedgerTable
{
public:
    struct Order {
        SmallMoney amount;
        quint32 createdSeconds; // since 1970, UTC; 0 when not known
        quint32 paidSeconds;
        quint32 row;
        quint32 ids; // position in the arena: out_trade_no, transaction_id
        LedgerStatus status;

        bool isPaid() const { return isPaidStatus(status); }
        // When it counts: paid, or else created; 0 when neither is known.
        quint32 countedSeconds() const { return paidSeconds != 0 ? paidSeconds : createdSeconds; }
    };
    struct Refund {
        Money amount;
        quint32 createdSeconds;
        quint32 row;
        quint32 ids; // out_refund_no, out_trade_no
    };

    static constexpr size_t mostRows = 50'000'000; // sums of the largest amounts fit 64 bits

    // False when the row can't be kept: an id over 127 bytes, a time before 1970 or after 2106, an order over 21 million yuan, no room for
    // more rows or ids.
    [[nodiscard]] bool add(const LedgerOrderValues &values);
    [[nodiscard]] bool add(const LedgerRefundValues &values);

    const ChunkedList<Order> &orders() const { return m_orders; }
    const ChunkedList<Refund> &refunds() const { return m_refunds; }
    PackedId outTradeNo(const Order &order) const { return m_ids.at(order.ids); }
    PackedId transactionId(const Order &order) const { return outTradeNo(order).next(); }
    PackedId outRefundNo(const Refund &refund) const { return m_ids.at(refund.ids); }
    PackedId outTradeNo(const Refund &refund) const { return outRefundNo(refund).next(); }
    // Of the out_trade_no of order i and of the out_refund_no of refund i, with idHashSeed().
    uint32_t orderHash(size_t i) const { return m_orderHashes[i]; }
    uint32_t refundHash(size_t i) const { return m_refundHashes[i]; }

private:
    ChunkedList<Order> m_orders;
    ChunkedList<Refund> m_refunds;
    ChunkedList<uint32_t> m_orderHashes; // apart from the rows: a join looks at all of them and at few rows
    ChunkedList<uint32_t> m_refundHashes;
    IdArena m_ids;
};

} // namespace yiren
