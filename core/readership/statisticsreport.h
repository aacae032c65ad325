#pragma once

#include "base/error.h"
#include "readership/statisticsplan.h"

namespace yiren {

// How asking about one day went. Unchanged: all of it was here before. Empty: WeChat has nothing of that day. NotReady: its figures are
// behind or not made yet. NotPermitted: WeChat does not give them to this kind of account, which is an answer and no failure.
enum class StatisticsStatus { Fetched, Unchanged, Empty, NotReady, NotPermitted, Failed };

[[nodiscard]] QString
statisticsStatusName(StatisticsStatus status); // "fetched", "unchanged", "empty", "not_ready", "not_permitted", "failed"

struct StatisticsEntry {
    BusinessDay day{QDate()};
    StatisticsKind kind = StatisticsKind::Articles;
    StatisticsStatus status = StatisticsStatus::Failed;
    int rows = 0; // articles; a day of the account; what came and went by source, and the count
    Error error;  // of NotReady, NotPermitted and Failed
};

struct StatisticsReport {
    std::vector<StatisticsEntry> entries; // newest day first, then by kind

    [[nodiscard]] const StatisticsEntry *failure() const; // nullptr: none failed
    [[nodiscard]] bool hasNews() const;                   // anything was fetched
};

} // namespace yiren
