#pragma once

#include "bills/accountid.h"
#include "bills/traderow.h"
#include "orders/order.h"
#include "orders/putoutcome.h"
#include "storage/database.h"
#include "time/period.h"

#include <vector>

namespace yiren {

// The ledger's orders.
class OrderStore
{
public:
    explicit OrderStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Order>> paidIn(AccountId account, Period period);    // by paid_at, then number
    [[nodiscard]] Result<std::vector<Order>> createdIn(AccountId account, Period period); // by created_at, then number
    // Every occurrence of the given numbers; asked in chunks. Numbers that are not there are simply missing. In order of number.
    [[nodiscard]] Result<std::vector<Order>> ordersOf(AccountId account, const std::vector<OutTradeNo> &numbers);
    [[nodiscard]] Result<qint64> count(AccountId account);

    // Inside the caller's transaction. An empty or missing field of `orders` never erases what is there. They all come from where the first
    // one says.
    [[nodiscard]] Result<std::vector<PutOutcome>> put(AccountId account, const std::vector<Order> &orders, const PutRules &rules);
    // The payment row of a bill becomes an order of the ledger (source "bill"). Input "order.not_a_payment".
    [[nodiscard]] Result<PutOutcome> recordFromBill(AccountId account, const TradeRow &row, const PutRules &rules);
    // All occurrences of the number. NotFound "order.not_found".
    [[nodiscard]] Done setMark(AccountId account, const OutTradeNo &number, OrderMark mark, const PutRules &rules);

private:
    Database &m_database;
};

} // namespace yiren
