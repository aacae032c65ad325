#pragma once

#include "bills/accountid.h"
#include "bills/traderow.h"
#include "orders/putoutcome.h"
#include "orders/refund.h"
#include "storage/database.h"
#include "time/period.h"

#include <vector>

namespace yiren {

// The ledger's refunds.
class RefundStore
{
public:
    explicit RefundStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Refund>> createdIn(AccountId account, Period period); // by created_at, then number
    [[nodiscard]] Result<std::vector<Refund>> refundsOf(AccountId account, const std::vector<OutRefundNo> &numbers);
    [[nodiscard]] Result<std::vector<Refund>> ofOrders(AccountId account, const std::vector<OutTradeNo> &numbers);
    [[nodiscard]] Result<std::vector<Refund>> unfinished(AccountId account); // PROCESSING or ABNORMAL, oldest first
    [[nodiscard]] Result<qint64> count(AccountId account);

    // Inside the caller's transaction. An empty or missing field of `refunds` never erases what is there.
    [[nodiscard]] Result<std::vector<PutOutcome>> put(AccountId account, const std::vector<Refund> &refunds, const PutRules &rules);
    // A refund or revocation of a bill becomes a refund of the ledger (source "bill"). Input "refund.not_a_refund" for a payment.
    [[nodiscard]] Result<PutOutcome> recordFromBill(AccountId account, const TradeRow &row, const PutRules &rules);

private:
    Database &m_database;
};

} // namespace yiren
