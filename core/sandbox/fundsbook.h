#pragma once

#include "sandbox/movement.h"
#include "sandbox/trade.h"
#include "time/businessday.h"

#include <array>

namespace yiren::sandbox {

// The movements of the merchant's three accounts, in order of time.
class FundsBook
{
public:
    FundsBook() = default;
    FundsBook(Money openingBasic, std::vector<Movement> basic, Money openingOperation, std::vector<Movement> operation);

    void add(FundAccount account, Movement movement);
    [[nodiscard]] Money balance(FundAccount account) const;
    // The rows of a day with their running balances; the chain starts from the account's opening balance.
    [[nodiscard]] std::vector<FundRow> rowsOfDay(FundAccount account, BusinessDay day, FundPattern pattern) const;

private:
    struct Account {
        Money opening;
        std::vector<Movement> movements;
    };
    const Account &account(FundAccount kind) const { return m_accounts[static_cast<size_t>(kind)]; }

    std::array<Account, 3> m_accounts;
};

// What a payment or a refund does to the 基本账户.
[[nodiscard]] Movement movementOf(const Order &paidOrder);
[[nodiscard]] Movement movementOf(const Refund &refund, const QString &mchid);
[[nodiscard]] Movement closingOf(const Refund &refund, qint64 atMs); // a refund that failed brings its money back

} // namespace yiren::sandbox
