#include "sandbox/tradebook.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

qint64 dayNumber(qint64 ms)
{
    return BusinessDay::ofMs(ms).date().toJulianDay();
}

} // namespace

TradeBook::TradeBook(std::vector<Order> orders, std::vector<Refund> refunds)
{
    for (Order &order : orders)
        add(std::move(order));
    for (Refund &refund : refunds)
        add(std::move(refund));
}

Order &TradeBook::add(Order order)
{
    const size_t position = m_orders.size();
    m_orders.push_back(std::move(order));
    const Order &added = m_orders.back();
    if (!m_byNumber.contains(added.outTradeNo))
        m_byNumber.insert(added.outTradeNo, position);
    if (added.payment)
        indexPaymentAt(position);
    return m_orders.back();
}

Refund &TradeBook::add(Refund refund)
{
    const size_t position = m_refunds.size();
    m_refunds.push_back(std::move(refund));
    const Refund &added = m_refunds.back();
    m_byRefundNumber.insert(added.outRefundNo, position);
    m_refundsByTransaction.insert(added.transactionId, position);
    m_acceptedByDay[dayNumber(added.acceptedAtMs)].push_back(position);
    return m_refunds.back();
}

void TradeBook::indexPayment(const Order &order)
{
    indexPaymentAt(m_byNumber.value(order.outTradeNo));
}

void TradeBook::indexPaymentAt(size_t position)
{
    const Payment &payment = *m_orders[position].payment;
    m_byTransaction.insert(payment.transactionId, position);
    m_paidByDay[dayNumber(payment.paidAtMs)].push_back(position);
}

Order *TradeBook::order(const OutTradeNo &number)
{
    const auto found = m_byNumber.constFind(number);
    return found == m_byNumber.constEnd() ? nullptr : &m_orders[*found];
}

const Order *TradeBook::order(const TransactionId &transaction) const
{
    const auto found = m_byTransaction.constFind(transaction);
    return found == m_byTransaction.constEnd() ? nullptr : &m_orders[*found];
}

Refund *TradeBook::refund(const OutRefundNo &number)
{
    const auto found = m_byRefundNumber.constFind(number);
    return found == m_byRefundNumber.constEnd() ? nullptr : &m_refunds[*found];
}

std::vector<const Order *> TradeBook::paidOn(BusinessDay day) const
{
    std::vector<const Order *> found;
    for (const size_t position : m_paidByDay.value(day.date().toJulianDay()))
        found.push_back(&m_orders[position]);
    return found;
}

std::vector<const Refund *> TradeBook::acceptedOn(BusinessDay day) const
{
    std::vector<const Refund *> found;
    for (const size_t position : m_acceptedByDay.value(day.date().toJulianDay()))
        found.push_back(&m_refunds[position]);
    return found;
}

std::vector<const Refund *> TradeBook::refundsOf(const TransactionId &transaction) const
{
    std::vector<const Refund *> found;
    const auto [first, last] = m_refundsByTransaction.equal_range(transaction);
    for (auto position = first; position != last; ++position)
        found.push_back(&m_refunds[*position]);
    std::sort(found.begin(), found.end(), [](const Refund *a, const Refund *b) { return a->acceptedAtMs < b->acceptedAtMs; });
    return found;
}

Money TradeBook::refundedOf(const TransactionId &transaction) const
{
    Money sum;
    for (const Refund *refund : refundsOf(transaction)) {
        if (refund->state != Refund::State::Closed)
            sum += refund->applied;
    }
    return sum;
}

} // namespace yiren::sandbox
