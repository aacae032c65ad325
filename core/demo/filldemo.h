#pragma once

#include "bills/accountid.h"
#include "sandbox/studio.h"
#include "storage/database.h"
#include "time/clock.h"

#include <functional>
#include <optional>

namespace yiren {

// How the demonstration's data file is filled.
struct DemoPlan {
    AccountId account{};
    quint64 seed = 1;
    std::optional<BusinessDay> firstWithoutBills; // `demo run` downloads the rest from the sandbox itself; nothing: the whole history
    std::function<void(qint64 done, qint64 total)> progress; // days
};

// What a data file with the demonstration was made from: on every later day it is the same company.
struct DemoOrigin {
    quint64 seed = 1;
    BusinessDay today; // of the day it was made
};

// Nothing for any other data file.
[[nodiscard]] Result<std::optional<DemoOrigin>> demoOrigin(Database &database);

struct DemoFilling {
    qint64 customers = 0;
    qint64 orders = 0;
    qint64 refunds = 0;
    qint64 days = 0;
    qint64 closedDays = 0;
};

// Writes the studio's ledger, imports the bills of its history through the same import as any file, reconciles the last two months and
// closes the last one up to the day before yesterday. Differences that wait for a decision are settled on days older than a few days; the
// latest stay open, so that there is something to do. Refused "demo.not_empty" when the file holds orders or bills already. For
// StorageThread::write().
[[nodiscard]] Result<DemoFilling> fillDemo(Database &database, const sandbox::Studio &studio, const DemoPlan &plan, const Clock &clock);

} // namespace yiren
