#include "readership/typedreadingstore.h"

#include <algorithm>

namespace yiren {

namespace {

const QString selectReadings = QStringLiteral("SELECT day, readers, sharers, followers, comments, typed_at FROM typed_reading "
                                              "WHERE post_id = ? ORDER BY day");
const QString upsertReading =
    QStringLiteral("INSERT OR REPLACE INTO typed_reading(post_id, day, readers, sharers, followers, comments, typed_at) "
                   "VALUES(?, ?, ?, ?, ?, ?, ?)");
const QString deleteReading = QStringLiteral("DELETE FROM typed_reading WHERE post_id = ? AND day = ?");

} // namespace

Result<std::vector<TypedReading>> TypedReadingStore::readings(PostId post)
{
    auto query = m_database.prepare(selectReadings);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(post));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<TypedReading> readings;
    while (query->next()) {
        if (const auto day = query->day(0))
            readings.push_back({*day, query->optionalInteger(1), query->optionalInteger(2), query->optionalInteger(3),
                                query->optionalInteger(4), query->integer(5)});
    }
    return readings;
}

Result<std::optional<TypedReading>> TypedReadingStore::reading(PostId post, BusinessDay day)
{
    const auto all = readings(post);
    if (!all)
        return failure(all.error());
    const auto found = std::ranges::find(*all, day, &TypedReading::day);
    return found == all->end() ? std::nullopt : std::optional(*found);
}

Done TypedReadingStore::put(PostId post, const TypedReading &reading)
{
    const std::optional<qint64> figures[] = {reading.readers, reading.sharers, reading.followers, reading.comments};
    if (std::ranges::none_of(figures, [](const auto &figure) { return figure.has_value(); }))
        return failure(ErrorKind::Usage, "reading.nothing");
    if (std::ranges::any_of(figures, [](const auto &figure) { return figure.value_or(0) < 0; }))
        return failure(ErrorKind::Usage, "reading.negative");
    auto put = m_database.prepare(upsertReading);
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(post));
    put->bind(1, reading.day);
    int at = 2;
    for (const std::optional<qint64> &figure : figures)
        put->bind(at++, figure);
    put->bind(at, reading.typedAt);
    return put->run();
}

Done TypedReadingStore::remove(PostId post, BusinessDay day)
{
    auto remove = m_database.prepare(deleteReading);
    if (!remove)
        return failure(remove.error());
    remove->bind(0, toInteger(post));
    remove->bind(1, day);
    return remove->run();
}

} // namespace yiren
