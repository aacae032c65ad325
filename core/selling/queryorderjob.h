#pragma once

#include "orders/orderliststore.h"
#include "pay/orderstate.h"
#include "selling/sellingline.h"

namespace yiren {

// What is known of an order after WeChat Pay was asked.
struct QueriedOrder {
    OrderState state;
    std::optional<Money> amount; // WeChat Pay's, else the ledger's
    Money refunded;              // by the ledger, also what is still under way
};

// Asks WeChat Pay how one order stands and keeps it. NotFound ORDER_NOT_EXIST when WeChat Pay has no such order: one that was asked for
// here more than a minute ago is closed then. Errors of keepOrderState().
class QueryOrderJob final : public Job<QueriedOrder>
{
public:
    QueryOrderJob(const SellingLine &line, OutTradeNo number) : m_line(line), m_number(std::move(number)) {}
    // Confirms by hand that an order was paid: WeChat Pay is asked for the transaction. Refused "order.other_number" (detail: the order
    // that it paid), "order.not_paid".
    QueryOrderJob(const SellingLine &line, OutTradeNo number, TransactionId transaction)
        : m_line(line), m_number(std::move(number)), m_transaction(std::move(transaction))
    {
    }

protected:
    void doStart() override;
    void doStop() override;

private:
    void receive(const Result<OrderState> &state);
    void keep(const OrderState &state);
    void sumUp();
    void forget(const Error &error);
    bool isByHand() const { return !m_transaction.isEmpty(); }

    SellingLine m_line;
    OutTradeNo m_number;
    TransactionId m_transaction;
    QueriedOrder m_found;
    JobHandle<OrderState> m_query;
    JobHandle<void> m_keep;
    JobHandle<std::optional<ListedOrder>> m_sum;
};

} // namespace yiren
