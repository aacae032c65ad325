#pragma once

#include "bills/accountid.h"
#include "selling/refundrequest.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Refunds that were asked of WeChat Pay. Their numbers, amounts and bodies never change; the schema lets one be sent for an order at a
// time.
class RefundRequestStore
{
public:
    explicit RefundRequestStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<RefundRequest>> request(AccountId account, const OutRefundNo &number);
    [[nodiscard]] Result<std::vector<RefundRequest>> ofOrder(AccountId account, const OutTradeNo &number); // oldest first
    [[nodiscard]] Result<std::vector<RefundRequest>> unsent(AccountId account);                            // sending, oldest first
    [[nodiscard]] Result<std::vector<RefundRequest>> unfinished(AccountId account); // sending, accepted or abnormal, oldest first

    // Inside the caller's transaction.
    [[nodiscard]] Done add(AccountId account, const RefundRequest &request);
    // Nothing happens to a number that was not asked for here, or is at an end.
    [[nodiscard]] Done setState(AccountId account, const OutRefundNo &number, RefundRequestState state, qint64 askedAt);
    [[nodiscard]] Done setTrouble(AccountId account, const OutRefundNo &number, const QString &code);

private:
    Database &m_database;
};

} // namespace yiren
