#include "experiments/countentrystore.h"

namespace yiren {

namespace {

// Of each day, arm and source the row of the newest entry that holds.
const QString selectCounts =
    QStringLiteral("SELECT c.day, c.arm, c.source, c.users, c.converted, c.revenue_fen, c.revenue_squares, max(c.entry_id) "
                   "FROM experiment_entry e JOIN experiment_count c ON c.entry_id = e.id WHERE e.experiment_id = ? AND e.is_undone = 0 "
                   "GROUP BY c.day, c.arm, c.source ORDER BY c.day, c.arm, c.source");
const QString insertCount =
    QStringLiteral("INSERT INTO experiment_count(entry_id, day, arm, source, users, converted, revenue_fen, revenue_squares) "
                   "VALUES(?, ?, ?, ?, ?, ?, ?, ?)");

} // namespace

Result<std::vector<CountEntry>> CountEntryStore::entries(ExperimentId experiment)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT id, file, at, (SELECT count(*) FROM experiment_count c WHERE c.entry_id = e.id), is_undone "
                       "FROM experiment_entry e WHERE experiment_id = ? ORDER BY id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(experiment));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CountEntry> entries;
    while (query->next())
        entries.push_back({CountEntryId{query->integer(0)}, query->text(1), query->integer(2), query->integer(3), query->integer(4) != 0});
    return entries;
}

Result<std::vector<DayCount>> CountEntryStore::counts(ExperimentId experiment)
{
    auto query = m_database.prepare(selectCounts);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(experiment));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<DayCount> counts;
    while (query->next()) {
        DayCount count{query->day(0).value_or(BusinessDay(QDate())), static_cast<size_t>(query->integer(1)), query->text(2), {}};
        count.totals = {query->integer(3), query->integer(4), static_cast<double>(query->integer(5)), {}};
        if (!query->isNull(6))
            count.totals.revenueSquares = query->text(6).toDouble();
        counts.push_back(std::move(count));
    }
    return counts;
}

Result<CountEntryId> CountEntryStore::add(ExperimentId experiment, const QString &file, const std::vector<DayCount> &counts, qint64 now)
{
    auto entry = m_database.prepare(QStringLiteral("INSERT INTO experiment_entry(experiment_id, file, at) VALUES(?, ?, ?)"));
    auto row = m_database.prepare(insertCount);
    if (!entry || !row)
        return failure(entry ? row.error() : entry.error());
    entry->bind(0, toInteger(experiment));
    entry->bind(1, file);
    entry->bind(2, now);
    if (auto done = entry->run(); !done)
        return failure(done.error());
    const CountEntryId id{entry->lastId()};
    for (const DayCount &count : counts) {
        row->bind(0, static_cast<qint64>(id));
        row->bind(1, count.day);
        row->bind(2, static_cast<qint64>(count.arm));
        row->bind(3, count.stratum);
        row->bind(4, count.totals.users);
        row->bind(5, count.totals.converted);
        row->bind(6, static_cast<qint64>(count.totals.revenue));
        const auto squares = count.totals.revenueSquares;
        row->bind(7, squares ? std::optional(QString::number(*squares, 'g', 17)) : std::nullopt);
        if (auto done = row->run(); !done)
            return failure(done.error());
    }
    return id;
}

Done CountEntryStore::setUndone(ExperimentId experiment, CountEntryId entry, bool isUndone)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE experiment_entry SET is_undone = ? WHERE experiment_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, isUndone);
    update->bind(1, toInteger(experiment));
    update->bind(2, static_cast<qint64>(entry));
    if (auto done = update->run(); !done)
        return done;
    return update->changedRows() == 1 ? Done()
                                      : failure(ErrorKind::NotFound, "experiment.no_entry", QString::number(static_cast<qint64>(entry)));
}

} // namespace yiren
