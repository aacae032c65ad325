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

// What a person enters, with its audit row, each one transaction. Refused "experiment.not_running", "experiment.counted_here" where the
// rule has another source, "experiment.decided" for days up to a final result that was kept. Input "counts.value" (more conversions than
// users on all days up to one, negative numbers), "counts.day" (before day 1, or not over yet: `today`), "counts.arm".
[[nodiscard]] Result<CountEntryId> enterCounts(Database &database, AccountId account, ExperimentId experiment, const QString &file,
                                               const std::vector<DayCount> &counts, qint64 now);
[[nodiscard]] Done undoCounts(Database &database, AccountId account, ExperimentId experiment, CountEntryId entry, qint64 now);
[[nodiscard]] Done redoCounts(Database &database, AccountId account, ExperimentId experiment, CountEntryId entry, qint64 now);

// A CSV with the columns day, arm (its letter or its name), exposures, conversions and, optional, revenue_fen, revenue_fen_squares, source;
// in any order, other columns are left alone. Input "counts.missing_column", "counts.day", "counts.arm", "counts.value", with line and
// column.
[[nodiscard]] Result<std::vector<DayCount>> countsFromCsv(const QByteArray &csv, const Experiment &experiment);

} // namespace yiren
