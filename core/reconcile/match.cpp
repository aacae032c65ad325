#include "reconcile/match.h"

#include "reconcile/hashjoin.h"
#include "reconcile/matchdifferences.h"
#include "reconcile/matchtotals.h"

#include <algorithm>
#include <future>

namespace yiren {

namespace {

using Kind = DifferenceClass;

MatchReport emptyReport(const Period &period)
{
    return {period, {}, {}, 0, 0, 0, 0, 0, {}, {}};
}

class Matcher
{
public:
    Matcher(const TradeTable &trade, const LedgerTable &ledger, const Period &period)
        : m_trade(trade), m_ledger(ledger), m_days(period), m_make(trade, ledger), m_report(emptyReport(period))
    {
    }

    MatchReport run();

private:
    IdJoin joinPayments() const;
    void reportPayments(const IdJoin &join);
    void matchRefunds();
    std::optional<Kind> differenceOf(const TradeTable::Payment &payment, const LedgerTable::Order &order) const;
    std::optional<Kind> differenceOf(const TradeTable::Refund &refund, const LedgerTable::Refund &booked) const;
    void addDifference(const TradeTable::Payment &payment, const LedgerTable::Order &order);
    void addDifference(const TradeTable::Refund &refund, const LedgerTable::Refund &booked);
    void missingInBill(const LedgerTable::Order &order);
    void missingInBill(const LedgerTable::Refund &booked);
    template <typename Rows, typename ImpactOf>
    void addDuplicates(Kind kind, const std::vector<IdJoin::Surplus> &surplus, const Rows &rows, ImpactOf impactOf);
    template <typename Rows>
    void auditFees(const Rows &rows, std::vector<Difference> &found) const;
    std::vector<Difference> audit();
    void add(Difference difference) { m_report.differences.push_back(std::move(difference)); }

    const TradeTable &m_trade;
    const LedgerTable &m_ledger;
    const CountedDays m_days;
    const DifferenceMaker m_make;
    MatchReport m_report;
};

// What the difference shows: the bill's side of bill rows, the ledger's of ledger rows.
Money shownAmount(const TradeTable::Payment &payment)
{
    return payment.amount;
}
Money shownAmount(const TradeTable::Refund &refund)
{
    return refund.applied;
}
Money shownAmount(const LedgerTable::Order &order)
{
    return order.amount;
}
Money shownAmount(const LedgerTable::Refund &refund)
{
    return refund.amount;
}

MatchReport Matcher::run()
{
    const IdJoin payments = joinPayments();
    // The join has two threads of its own; what is told of it has one. Below a long list a thread costs more than it saves.
    const bool isLong = m_trade.payments().size() + m_ledger.orders().size() > IdJoin::longList;
    auto auditLater = std::async(isLong ? std::launch::async : std::launch::deferred, [this] { return audit(); });
    reportPayments(payments);
    matchRefunds();
    const std::vector<Difference> fees = auditLater.get();
    m_report.differences.insert(m_report.differences.end(), fees.begin(), fees.end());
    m_report.unexplained = unexplained(m_report.bill, m_report.ledger, m_report.differences);
    return std::move(m_report);
}

// Everything that needs no join: the totals and the fee of each bill row.
std::vector<Difference> Matcher::audit()
{
    m_report.bill = billTotals(m_trade);
    m_report.ledger = ledgerTotals(m_ledger, m_days);
    std::vector<Difference> fees;
    auditFees(m_trade.payments(), fees);
    auditFees(m_trade.refunds(), fees);
    return fees;
}

IdJoin Matcher::joinPayments() const
{
    const auto &payments = m_trade.payments();
    const auto &orders = m_ledger.orders();
    return joinById(HashedIds{payments.size(), [&](size_t i) { return m_trade.paymentHash(i); }, [&](size_t i) { payments.prefetch(i); },
                              [&](size_t i) { return m_trade.outTradeNo(payments[i]); }},
                    HashedIds{orders.size(), [&](size_t i) { return m_ledger.orderHash(i); }, [&](size_t i) { orders.prefetch(i); },
                              [&](size_t i) { return m_ledger.outTradeNo(orders[i]); }},
                    [&](uint32_t row, uint32_t order) { return !differenceOf(payments[row], orders[order]); });
}

void Matcher::reportPayments(const IdJoin &join)
{
    const auto &payments = m_trade.payments();
    const auto &orders = m_ledger.orders();
    for (size_t i = 0; i < payments.size(); ++i) {
        const uint32_t partner = join.partners.ledgerOfBill[i];
        if (partner == IdJoin::agreed) {
            ++m_report.matchedPayments;
        } else if (partner == IdJoin::none) {
            Difference difference = m_make.of(Kind::MissingInLedger, payments[i]);
            difference.bill = difference.impact = Money(payments[i].amount);
            add(std::move(difference));
        } else if (partner != IdJoin::surplus) {
            addDifference(payments[i], orders[partner]);
        }
    }
    for (size_t i = 0; i < orders.size(); ++i) {
        if (join.partners.billOfLedger[i] == IdJoin::none)
            missingInBill(orders[i]);
    }
    addDuplicates(Kind::DuplicateInBill, join.billSurplus, payments, [](const auto &payment) { return Money(payment.amount); });
    addDuplicates(Kind::DuplicateInLedger, join.ledgerSurplus, orders, [&](const auto &order) { return -m_days.counted(order); });
}

void Matcher::matchRefunds()
{
    const auto &refunds = m_trade.refunds();
    const auto &booked = m_ledger.refunds();
    const IdJoin join =
        joinById(HashedIds{refunds.size(), [&](size_t i) { return m_trade.refundHash(i); }, [&](size_t i) { refunds.prefetch(i); },
                           [&](size_t i) { return m_trade.outRefundNo(refunds[i]); }},
                 HashedIds{booked.size(), [&](size_t i) { return m_ledger.refundHash(i); }, [&](size_t i) { booked.prefetch(i); },
                           [&](size_t i) { return m_ledger.outRefundNo(booked[i]); }},
                 [&](uint32_t row, uint32_t refund) { return !differenceOf(refunds[row], booked[refund]); });
    for (size_t i = 0; i < refunds.size(); ++i) {
        const uint32_t partner = join.partners.ledgerOfBill[i];
        if (partner == IdJoin::agreed) {
            ++m_report.matchedRefunds;
        } else if (partner == IdJoin::none) {
            Difference difference = m_make.of(Kind::RefundMissingInLedger, refunds[i]);
            difference.bill = refunds[i].applied;
            difference.impact = -refunds[i].applied;
            add(std::move(difference));
        } else if (partner != IdJoin::surplus) {
            addDifference(refunds[i], booked[partner]);
        }
    }
    for (size_t i = 0; i < booked.size(); ++i) {
        if (join.partners.billOfLedger[i] == IdJoin::none)
            missingInBill(booked[i]);
    }
    addDuplicates(Kind::DuplicateInBill, join.billSurplus, refunds, [](const auto &refund) { return -refund.applied; });
    addDuplicates(Kind::DuplicateInLedger, join.ledgerSurplus, booked, [&](const auto &refund) { return m_days.counted(refund); });
}

// What is wrong with a pair; nothing when it matches. Asked by two threads at the same time.
std::optional<Kind> Matcher::differenceOf(const TradeTable::Payment &payment, const LedgerTable::Order &order) const
{
    if (!order.isPaid())
        return Kind::StatusMismatch;
    if (payment.amount != order.amount)
        return Kind::AmountMismatch;
    if (m_days.isBefore(order.createdSeconds) || !m_days.contains(order.countedSeconds()))
        return Kind::CrossDay;
    return std::nullopt;
}

std::optional<Kind> Matcher::differenceOf(const TradeTable::Refund &refund, const LedgerTable::Refund &booked) const
{
    if (refund.applied != booked.amount)
        return Kind::RefundAmountMismatch;
    return m_days.contains(booked.createdSeconds) ? std::nullopt : std::optional(Kind::CrossDay);
}

void Matcher::addDifference(const TradeTable::Payment &payment, const LedgerTable::Order &order)
{
    Difference difference = m_make.of(*differenceOf(payment, order), payment);
    difference.ledgerRow = order.row;
    difference.bill = Money(payment.amount);
    difference.ledger = Money(order.amount);
    difference.impact = *difference.bill - m_days.counted(order);
    add(std::move(difference));
}

void Matcher::addDifference(const TradeTable::Refund &refund, const LedgerTable::Refund &booked)
{
    Difference difference = m_make.of(*differenceOf(refund, booked), refund);
    difference.ledgerRow = booked.row;
    difference.bill = refund.applied;
    difference.ledger = booked.amount;
    difference.impact = m_days.counted(booked) - refund.applied;
    add(std::move(difference));
}

void Matcher::missingInBill(const LedgerTable::Order &order)
{
    if (!order.isPaid()) {
        ++m_report.unpaidOrders;
        return;
    }
    if (m_days.isBefore(order.countedSeconds())) {
        ++m_report.outsideOrders;
        return;
    }
    Difference difference = m_make.of(m_days.isAfter(order.countedSeconds()) ? Kind::NextDay : Kind::MissingInBill, order);
    difference.ledger = Money(order.amount);
    difference.impact = -m_days.counted(order);
    add(std::move(difference));
}

void Matcher::missingInBill(const LedgerTable::Refund &booked)
{
    if (!m_days.contains(booked.createdSeconds)) {
        ++m_report.outsideRefunds;
        return;
    }
    Difference difference = m_make.of(Kind::RefundMissingInBill, booked);
    difference.ledger = booked.amount;
    difference.impact = booked.amount;
    add(std::move(difference));
}

// One difference for each id, whatever the number of its surplus rows.
template <typename Rows, typename ImpactOf>
void Matcher::addDuplicates(Kind kind, const std::vector<IdJoin::Surplus> &surplus, const Rows &rows, ImpactOf impactOf)
{
    for (auto first = surplus.begin(); first != surplus.end();) {
        Difference difference = m_make.of(kind, rows[first->row]);
        difference.rows = 0;
        Money shown;
        const auto next = std::find_if(first, surplus.end(), [id = first->first](const auto &other) { return other.first != id; });
        for (; first != next; ++first) {
            shown += shownAmount(rows[first->row]);
            difference.impact += impactOf(rows[first->row]);
            ++difference.rows;
        }
        (kind == Kind::DuplicateInBill ? difference.bill : difference.ledger) = shown;
        add(std::move(difference));
    }
}

template <typename Rows>
void Matcher::auditFees(const Rows &rows, std::vector<Difference> &found) const
{
    for (size_t i = 0; i < rows.size(); ++i) {
        const Money expected = rows[i].expectedFee();
        if (rows[i].fee == expected)
            continue;
        Difference difference = m_make.of(Kind::FeeMismatch, rows[i]);
        difference.bill = Money(rows[i].fee);
        difference.ledger = expected;
        difference.impact = expected - rows[i].fee;
        found.push_back(std::move(difference));
    }
}

} // namespace

MatchReport match(const TradeTable &trade, const LedgerTable &ledger, const Period &period)
{
    return Matcher(trade, ledger, period).run();
}

} // namespace yiren
