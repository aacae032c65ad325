#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

namespace yiren::bench {

inline const AccountId account{1};
inline const BusinessDay day(QDate(2026, 11, 20));
inline constexpr int customers = 100'000;
inline constexpr int orders = 200'000;
inline constexpr int events = 1'000'000;

// The migrated data file of a company of that size, with goods, courses, appointments and members; the first customer has 10,000 events.
// An empty file is filled, one that was filled is opened. Ends the program when that fails. `people`: other than so many customers, with as
// many orders and events.
[[nodiscard]] std::unique_ptr<Database> manyCustomers(const QString &path, int people = customers);

} // namespace yiren::bench
