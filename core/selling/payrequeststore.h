#pragma once

#include "bills/accountid.h"
#include "selling/payrequest.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// What was asked of WeChat Pay. A request's number, amount and body never change, and a final one stays so; the schema sees to it.
class PayRequestStore
{
public:
    explicit PayRequestStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<PayRequest>> request(AccountId account, const OutTradeNo &number);
    [[nodiscard]] Result<std::vector<PayRequest>> unfinished(AccountId account); // sending or open, oldest first
    // Those whose order, or a refund of it, was last written into the ledger at this instant, UTC ms.
    [[nodiscard]] Result<std::vector<OutTradeNo>> writtenInLedger(AccountId account, qint64 at);

    // Inside the caller's transaction.
    [[nodiscard]] Done add(AccountId account, const PayRequest &request);
    [[nodiscard]] Done setCode(AccountId account, const OutTradeNo &number, const QString &codeUrl, qint64 expiresAt); // it is open then
    // `askedAt`: when WeChat Pay said so. Nothing happens to a number that was not asked for here, or is paid already.
    [[nodiscard]] Done setState(AccountId account, const OutTradeNo &number, PayRequestState state, qint64 askedAt);

private:
    Database &m_database;
};

} // namespace yiren
