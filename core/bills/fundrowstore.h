#pragma once

#include "bills/fundrow.h"
#include "bills/traderowstore.h"

#include <QStringList>

namespace yiren {

// Rows of fund-flow bills, in the order of the file: the running balance depends on it.
class FundRowStore
{
public:
    explicit FundRowStore(Database &database) : m_database(database) {}

    using Sink = std::function<Done(BusinessDay day, const FundRow &row)>;
    [[nodiscard]] Done eachRow(AccountId account, FundAccount fundAccount, Period period, const Sink &sink);
    [[nodiscard]] Result<std::vector<FundRow>> rows(AccountId account, FundAccount fundAccount, Period period);
    [[nodiscard]] Result<std::optional<FundRow>> row(qint64 id);
    // The movements under any of these numbers (微信支付业务单号: of a transaction or a refund), oldest first.
    [[nodiscard]] Result<std::vector<FundRow>> rowsOfBusiness(AccountId account, FundAccount fundAccount, const QStringList &numbers);
    // Rows of one bill in line order; those of `place.batchId` are left out.
    [[nodiscard]] Done eachOtherRowOfBill(const RowPlace &place, const Sink &sink);
    // The last balance of the newest day before `day` that has rows; nothing when there is none.
    struct Closing {
        BusinessDay day{QDate()};
        Money balance;
    };
    [[nodiscard]] Result<std::optional<Closing>> closingBefore(AccountId account, FundAccount fundAccount, BusinessDay day);

    // Inside the caller's transaction.
    [[nodiscard]] Done insert(const RowPlace &place, FundAccount fundAccount, const std::vector<FundRow> &rows);

private:
    Database &m_database;
};

} // namespace yiren
