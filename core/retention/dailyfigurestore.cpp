#include "retention/dailyfigurestore.h"

#include "bills/daysquery.h"
#include "readership/statisticsplan.h"
#include "time/durations.h"

#include <map>

namespace yiren {

namespace {

constexpr qint64 billsReadyMs =
    10 * hourMs + 5 * minuteMs; // WeChat Pay: bills of a day from 10:00 of the next; ours are fetched from 10:05

// %1 the column. Days with a bill, also an empty one.
const QString billedFigure = QStringLiteral(
    "SELECT b.bill_day, COALESCE(r.%1, 0) FROM bill_file b LEFT JOIN rollup_day r ON r.account_id = b.account_id AND r.day = b.bill_day "
    "WHERE "
    "b.account_id = ? AND b.bill_day >= ? AND b.bill_day < ? AND b.kind LIKE 'trade%' GROUP BY b.bill_day ORDER BY b.bill_day");
// %1 came or went. Days on which the statistics answered, also with nothing.
const QString followerFigure = QStringLiteral(
    "SELECT d.day, COALESCE((SELECT SUM(m.%1) FROM follower_movement m WHERE m.account_id = d.account_id AND m.day = d.day), 0) FROM "
    "(SELECT "
    "account_id, day FROM statistics_answer WHERE kind = 'followers' UNION SELECT account_id, day FROM follower_count UNION SELECT "
    "account_id, day FROM follower_movement) d WHERE d.account_id = ? AND d.day >= ? AND d.day < ? ORDER BY d.day");
const QString readersFigure = QStringLiteral("SELECT day, readers FROM reading WHERE account_id = ? AND day >= ? AND day < ? AND "
                                             "message_id = '' AND readers IS NOT NULL ORDER BY day");

QString sqlOf(WatchedFigure figure)
{
    switch (figure) {
    case WatchedFigure::Revenue:
        return QString(billedFigure).replace(QLatin1String("%1"), QLatin1String("settle_fen"));
    case WatchedFigure::Orders:
        return QString(billedFigure).replace(QLatin1String("%1"), QLatin1String("payments"));
    case WatchedFigure::NewFollowers:
        return followerFigure.arg(QLatin1String("came"));
    case WatchedFigure::LostFollowers:
        return followerFigure.arg(QLatin1String("went"));
    case WatchedFigure::Readers:
        return readersFigure;
    }
    return {};
}

Result<std::map<BusinessDay, qint64>> valuesByDay(Database &database, WatchedFigure figure, AccountId account, Period period)
{
    auto query = runForDays(database, sqlOf(figure), account, period);
    if (!query)
        return failure(query.error());
    std::map<BusinessDay, qint64> values;
    while (query->next()) {
        if (const auto day = query->day(0))
            values.emplace(*day, query->integer(1));
    }
    return values;
}

} // namespace

Result<WatchedSeries> DailyFigureStore::figure(WatchedFigure figure, AccountId account, Period period)
{
    const auto values = valuesByDay(m_database, figure, account, period);
    if (!values)
        return failure(values.error());
    WatchedSeries series{figure, {}};
    for (BusinessDay day = period.first; day < period.last; day = day.next()) {
        const auto found = values->find(day);
        series.days.emplace_back(day, found == values->end() ? std::nullopt : std::optional(double(found->second)));
    }
    return series;
}

Result<std::vector<KnownRevenue>> DailyFigureStore::revenue(AccountId account, Period period)
{
    const auto values = valuesByDay(m_database, WatchedFigure::Revenue, account, period);
    if (!values)
        return failure(values.error());
    std::vector<KnownRevenue> days;
    for (BusinessDay day = period.first; day < period.last; day = day.next()) {
        const auto found = values->find(day);
        days.push_back({day, found == values->end() ? std::nullopt : std::optional(Money::fromFen(found->second))});
    }
    return days;
}

BusinessDay DailyFigureStore::dueDay(WatchedFigure figure, qint64 nowMs)
{
    const bool isOfBills = figure == WatchedFigure::Revenue || figure == WatchedFigure::Orders;
    return isOfBills ? BusinessDay::ofMs(nowMs - billsReadyMs).previous() : newestStatisticsDay(nowMs);
}

} // namespace yiren
