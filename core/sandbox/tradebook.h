#pragma once

#include "sandbox/trade.h"
#include "time/businessday.h"

#include <QHash>

#include <deque>
#include <vector>

namespace yiren::sandbox {

// All orders and refunds of the merchant on WeChat Pay's side. Pointers stay valid for the book's life.
class TradeBook
{
public:
    TradeBook() = default;
    TradeBook(std::vector<Order> orders, std::vector<Refund> refunds);

    Order &add(Order order);
    Refund &add(Refund refund);
    // Indexes the payment by transaction and day; called once an order of this book has one.
    void indexPayment(const Order &order);

    [[nodiscard]] Order *order(const OutTradeNo &number);
    [[nodiscard]] const Order *order(const TransactionId &transaction) const;
    [[nodiscard]] Refund *refund(const OutRefundNo &number);
    [[nodiscard]] std::vector<const Order *> paidOn(BusinessDay day) const;
    [[nodiscard]] std::vector<const Refund *> acceptedOn(BusinessDay day) const;
    [[nodiscard]] std::vector<const Refund *> refundsOf(const TransactionId &transaction) const;
    // What refunds that did not fail have taken of the payment.
    [[nodiscard]] Money refundedOf(const TransactionId &transaction) const;

    const std::deque<Order> &orders() const { return m_orders; }
    const std::deque<Refund> &refunds() const { return m_refunds; }
    std::deque<Refund> &refunds() { return m_refunds; }

private:
    void indexPaymentAt(size_t position);

    std::deque<Order> m_orders;
    std::deque<Refund> m_refunds;
    QHash<OutTradeNo, size_t> m_byNumber; // the first order of a number
    QHash<TransactionId, size_t> m_byTransaction;
    QHash<OutRefundNo, size_t> m_byRefundNumber;
    QMultiHash<TransactionId, size_t> m_refundsByTransaction;
    QHash<qint64, std::vector<size_t>> m_paidByDay; // Julian days
    QHash<qint64, std::vector<size_t>> m_acceptedByDay;
};

} // namespace yiren::sandbox
