#pragma once

#include "base/error.h"
#include "bills/billkind.h"
#include "time/businessday.h"

#include <vector>

namespace yiren {

// How fetching one bill went. NotReady: WeChat is still making it. Unchanged: it was there before.
enum class BillSyncStatus { Imported, Unchanged, Empty, NotReady, Failed };

[[nodiscard]] QString billSyncStatusName(BillSyncStatus status); // "imported", "unchanged", "empty", "not_ready", "failed"
[[nodiscard]] QString billSyncKindName(BillKind kind);           // "trade", "fund_basic", …: CLI.md

struct BillSyncEntry {
    BusinessDay day{QDate()};
    BillKind kind = BillKind::TradeAll;
    BillSyncStatus status = BillSyncStatus::Failed;
    qint64 rows = 0;
    qint64 quarantined = 0;
    std::optional<bool> summaryAgrees;
    Error error; // of NotReady and Failed
};

struct BillSyncReport {
    std::vector<BillSyncEntry> bills; // newest day first
    std::vector<BillKind>
        unavailable; // accounts that this merchant does not have (NO_AUTH): no failure, and not asked for again for a month

    bool hasFailure() const;
};

} // namespace yiren
