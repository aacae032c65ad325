#pragma once

#include "experiments/experimentcounts.h"
#include "storage/database.h"

namespace yiren {

enum class CountEntryId : qint64 {};

// One act of entering counts: by hand or out of a file. What was entered later for the same day, arm and source holds; undoing an entry
// brings back what was there before.
struct CountEntry {
    CountEntryId id{};
    QString file;  // empty: typed
    qint64 at = 0; // UTC ms
    qint64 rows = 0;
    bool isUndone = false;
};

class CountEntryStore
{
public:
    explicit CountEntryStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<CountEntry>> entries(ExperimentId experiment); // newest first
    [[nodiscard]] Result<std::vector<DayCount>> counts(ExperimentId experiment);    // that hold, by day, arm, source
    // Inside the caller's transaction.
    [[nodiscard]] Result<CountEntryId> add(ExperimentId experiment, const QString &file, const std::vector<DayCount> &counts, qint64 now);
    [[nodiscard]] Done setUndone(ExperimentId experiment, CountEntryId entry, bool isUndone); // NotFound "experiment.no_entry"

private:
    Database &m_database;
};

} // namespace yiren
