#include "reconcile/differencerecords.h"

#include "time/durations.h"

#include <QHash>
#include <QSet>

#include <bitset>
#include <future>

namespace yiren {

namespace {

constexpr size_t ledgerSample = 2000; // orders and refunds that show what own numbers look like

TradeRow rowOf(const TradeTable &table, const TradeTable::Payment &payment)
{
    TradeRow row;
    row.line = payment.row;
    row.kind = TradeKind::Payment;
    row.tradedAt = payment.atMs();
    row.outTradeNo = OutTradeNo(table.outTradeNo(payment).toString());
    row.transactionId = TransactionId(table.transactionId(payment).toString());
    row.amount = payment.amount;
    row.settle = payment.settled;
    row.coupon = payment.coupon;
    row.fee = payment.fee;
    row.rate = payment.rate;
    return row;
}

TradeRow rowOf(const TradeTable &table, const TradeTable::Refund &refund)
{
    TradeRow row;
    row.line = refund.row;
    row.kind = refund.state == TradeRowState::Revoked ? TradeKind::Reversal : TradeKind::Refund;
    row.tradedAt = refund.atMs();
    row.outTradeNo = OutTradeNo(table.outTradeNo(refund).toString());
    row.transactionId = TransactionId(table.transactionId(refund).toString());
    row.outRefundNo = OutRefundNo(table.outRefundNo(refund).toString());
    row.refundId = RefundId(table.refundId(refund).toString());
    row.refund = refund.refunded;
    row.appliedRefund = refund.applied;
    row.couponRefund = refund.couponRefunded;
    row.fee = refund.fee;
    row.rate = refund.rate;
    return row;
}

std::optional<qint64> msOf(quint32 seconds)
{
    return seconds == 0 ? std::nullopt : std::optional(seconds * qint64(1000));
}

OrderStatus statusOf(LedgerStatus status)
{
    switch (status) {
    case LedgerStatus::Unpaid:
        return OrderStatus::NotPaid;
    case LedgerStatus::Paid:
        return OrderStatus::Paid;
    case LedgerStatus::Refunded:
    case LedgerStatus::PartiallyRefunded:
        return OrderStatus::Refunded;
    case LedgerStatus::Closed:
        return OrderStatus::Closed;
    }
    return OrderStatus::NotPaid;
}

Order orderOf(const LedgerTable &table, const LedgerTable::Order &row)
{
    Order order;
    order.line = row.row;
    order.outTradeNo = OutTradeNo(table.outTradeNo(row).toString());
    order.transactionId = TransactionId(table.transactionId(row).toString());
    order.createdAt = msOf(row.createdSeconds);
    order.paidAt = msOf(row.paidSeconds);
    order.amount = row.amount;
    order.status = statusOf(row.status);
    return order;
}

Refund refundOf(const LedgerTable &table, const LedgerTable::Refund &row)
{
    Refund refund;
    refund.line = row.row;
    refund.outRefundNo = OutRefundNo(table.outRefundNo(row).toString());
    refund.outTradeNo = OutTradeNo(table.outTradeNo(row).toString());
    refund.amount = row.amount;
    refund.createdAt = msOf(row.createdSeconds);
    return refund;
}

// Which lines of a file are wanted; then where each stands in the records, from 1. Millions of lines are asked, a few thousand are wanted.
class Lines
{
public:
    void want(qint64 line)
    {
        if (line <= 0)
            return;
        if (m_isWanted.size() <= size_t(line))
            m_isWanted.resize(size_t(line) + 1);
        m_isWanted[size_t(line)] = true;
    }
    bool isWanted(quint32 line) const { return line < m_isWanted.size() && m_isWanted[line]; }
    void placed(quint32 line, size_t place) { m_places[line] = static_cast<qint64>(place); }
    qint64 placeOf(qint64 line) const { return m_places.value(line); }

private:
    std::vector<bool> m_isWanted;
    QHash<qint64, qint64> m_places;
};

// Order numbers that the bill holds more than once: few, among perhaps millions of rows, so most rows are told by one bit.
class RepeatedNumbers
{
public:
    void add(const OutTradeNo &number)
    {
        const std::string text = number.toString().toStdString();
        if (const uint32_t position = m_numbers.add({text}); position != IdArena::noRoom)
            m_hashes.set(static_cast<uint32_t>(m_numbers.at(position).hash(idHashSeed())) % bits);
        m_isEmpty = false;
    }
    bool mayHold(uint32_t hash) const { return m_hashes.test(hash % bits); } // as the tables hash numbers
    bool isEmpty() const { return m_isEmpty; }

private:
    static constexpr size_t bits = 1 << 16;
    IdArena m_numbers;
    std::bitset<bits> m_hashes;
    bool m_isEmpty = true;
};

// When the payments that the ledger lacks were made, and of how much: few, so most rows are told by one bit.
class Moments
{
public:
    void add(quint64 moment)
    {
        m_bits.set(bitOf(moment));
        m_moments.insert(moment);
    }
    bool holds(quint64 moment) const { return m_bits.test(bitOf(moment)) && m_moments.contains(moment); }
    bool isEmpty() const { return m_moments.isEmpty(); }

private:
    static size_t bitOf(quint64 moment) { return static_cast<size_t>((moment * 0x9E3779B97F4A7C15ull) >> 48); } // Fibonacci hashing

    std::bitset<1 << 16> m_bits;
    QSet<quint64> m_moments;
};

bool isRefundDifference(const Difference &difference)
{
    return !difference.outRefundNo.isEmpty() || !difference.refundId.isEmpty();
}

// The lines that the differences of two files name.
struct Wanted {
    explicit Wanted(const std::vector<Difference> &differences)
    {
        for (const Difference &difference : differences) {
            bill.want(difference.billRow);
            ledgerSide(difference).want(difference.ledgerRow);
            if (difference.kind == DifferenceClass::DuplicateInBill)
                repeated.add(difference.outTradeNo);
        }
    }
    Lines &ledgerSide(const Difference &difference) { return isRefundDifference(difference) ? refunds : orders; }

    Lines bill, orders, refunds;
    RepeatedNumbers repeated;
};

template <typename Row>
void take(std::vector<Row> &rows, Lines &lines, quint32 line, Row row)
{
    rows.push_back(std::move(row));
    lines.placed(line, rows.size());
}

void takeTrades(DayRecords &records, Wanted &wanted, const TradeTable &trade)
{
    for (size_t i = 0; i < trade.payments().size(); ++i) {
        const auto &row = trade.payments()[i];
        if (wanted.bill.isWanted(row.row) || (!wanted.repeated.isEmpty() && wanted.repeated.mayHold(trade.paymentHash(i))))
            take(records.trades, wanted.bill, row.row, rowOf(trade, row));
    }
    for (size_t i = 0; i < trade.refunds().size(); ++i) {
        if (const auto &row = trade.refunds()[i]; wanted.bill.isWanted(row.row))
            take(records.trades, wanted.bill, row.row, rowOf(trade, row));
    }
}

// Whether they are twins the payer says, whom the table does not have.
void takeTwins(DayRecords &records, Wanted &wanted, const TradeTable &trade, const std::vector<Difference> &differences)
{
    Moments moments;
    for (const Difference &difference : differences) {
        const qint64 place = wanted.bill.placeOf(difference.billRow);
        if (difference.kind == DifferenceClass::MissingInLedger && place > 0)
            moments.add(momentOf(records.trades[size_t(place) - 1].amount, records.trades[size_t(place) - 1].tradedAt));
    }
    if (moments.isEmpty())
        return;
    for (size_t i = 0; i < trade.payments().size(); ++i) {
        const auto &row = trade.payments()[i];
        if (moments.holds(momentOf(row.amount, row.atMs())) && wanted.bill.placeOf(row.row) == 0)
            take(records.trades, wanted.bill, row.row, rowOf(trade, row));
    }
}

void takeLedger(DayRecords &records, Wanted &wanted, const LedgerTable &ledger)
{
    for (size_t i = 0; i < ledger.orders().size(); ++i) {
        if (const auto &row = ledger.orders()[i]; i < ledgerSample || wanted.orders.isWanted(row.row))
            take(records.orders, wanted.orders, row.row, orderOf(ledger, row));
    }
    for (size_t i = 0; i < ledger.refunds().size(); ++i) {
        if (const auto &row = ledger.refunds()[i]; i < ledgerSample || wanted.refunds.isWanted(row.row))
            take(records.refunds, wanted.refunds, row.row, refundOf(ledger, row));
    }
}

} // namespace

quint64 momentOf(Money amount, qint64 atMs)
{
    return static_cast<quint64>(amount.fen()) << 32 | static_cast<quint64>(atMs / minuteMs); // both fit 32 bits in a table
}

DifferenceRecords recordsOf(const std::vector<Difference> &differences, const TradeTable &trade, const LedgerTable &ledger)
{
    DifferenceRecords result;
    Wanted wanted(differences);
    auto ledgerLater = std::async(std::launch::async, [&] { takeLedger(result.records, wanted, ledger); });
    takeTrades(result.records, wanted, trade);
    takeTwins(result.records, wanted, trade, differences);
    ledgerLater.get();
    result.numbered = differences;
    for (Difference &difference : result.numbered) {
        difference.billRow = wanted.bill.placeOf(difference.billRow);
        difference.ledgerRow = wanted.ledgerSide(difference).placeOf(difference.ledgerRow);
    }
    return result;
}

} // namespace yiren
