#pragma once

#include "base/money.h"
#include "base/result.h"
#include "bills/accountid.h"

#include <QString>

#include <vector>

namespace yiren {

class Database;

// The head of a statement, for the stores beside: WITH … paid_order(customer, at, paid, refunded), the paid orders of the account %1 that
// are somebody's, also those refunded later, counted as customer_figures counts them; at in UTC ms, money in fen.
[[nodiscard]] QString paidOrdersSql();

struct CustomerOrder {
    qint64 customer = 0;
    qint64 at = 0; // UTC ms
    Money kept;    // less what was given back
    friend bool operator==(const CustomerOrder &, const CustomerOrder &) = default;
};
// The same of everybody, paid before `before`, in no order. Whose they are is looked up here: for 200,000 orders SQLite would look
// 200,000 times into an index of texts, and that was most of reading them.
[[nodiscard]] Result<std::vector<CustomerOrder>> paidOrders(Database &database, AccountId account, qint64 before);

} // namespace yiren
