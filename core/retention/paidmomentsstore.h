#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <map>
#include <optional>
#include <vector>

namespace yiren {

// Moments of payment, in order, by customer: of those whom a query names in its one column. One pass, however many they are.
using PaidMoments = std::map<qint64, std::vector<qint64>>;
[[nodiscard]] Result<PaidMoments> paidMoments(Database &database, AccountId account, const QString &customers);

// The first at or after this moment; nothing: none.
[[nodiscard]] std::optional<qint64> firstPaidSince(const PaidMoments &moments, qint64 customer, qint64 since);

} // namespace yiren
