// What 留存 and 今日 read, over 50,000 customers, 200,000 orders and 1,000,000 events, made in a temporary folder: the middle of five
// processor times in milliseconds. "facts" hold a lane of the data file; "reading" runs in the pool. Exit 1: all of 留存 took over a second
// (issue 6).
#include "bench/manycustomers.h"
#include "retention/actiondeeds.h"
#include "retention/alertstore.h"
#include "retention/attributionstore.h"
#include "retention/retentionreading.h"
#include "retention/revenueforecast.h"
#include "retention/topicstore.h"
#include "support/threadtime.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace yiren;

namespace {

constexpr int people = 50'000;
constexpr double mostMs = 1000; // of all that the page of one kind reads

void run(Database &database, const QString &sql)
{
    if (auto done = database.execute(sql); !done)
        qFatal("%s", qPrintable(done.error().detail));
}

// Half of the events become comings and goings, reading and links of articles.
void turnEvents(Database &database)
{
    run(database,
        QStringLiteral(
            "UPDATE customer_event SET kind = CASE id % 8 WHEN 0 THEN 'follow' WHEN 1 THEN 'unfollow' WHEN 2 THEN 'article' ELSE kind "
            "END, subject = CASE WHEN id % 8 = 3 THEN 'post:' || (id % 50) ELSE subject END"));
}

template <typename Work>
double measure(const char *name, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        const double begun = threadTime();
        work();
        times.push_back(threadTime() - begun);
    }
    std::nth_element(times.begin(), times.begin() + 2, times.end());
    std::printf("%-58s %7.1f\n", name, times[2]);
    return times[2];
}

template <typename Outcome>
void succeed(const Outcome &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().detail));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto database = bench::manyCustomers(folder.filePath(QStringLiteral("yiren.db")), people);
    turnEvents(*database);
    const Period month{bench::day.plusDays(-30), bench::day};
    const qint64 now = bench::day.start().toMSecsSinceEpoch() + 43'200'000;
    bool isQuick = true;
    for (const auto &[name, kind] : {std::pair("followers", RetentionKind::Followers), std::pair("members", RetentionKind::Members),
                                     std::pair("buyers", RetentionKind::Buyers)}) {
        const RetentionPlan plan{bench::account, kind, month, bench::day, stats::CohortLength::Month};
        RetentionFacts facts;
        const double read = measure(qPrintable(QStringLiteral("%1: facts").arg(QLatin1String(name))), [&] {
            auto loaded = loadRetentionFacts(*database, plan);
            succeed(loaded);
            facts = std::move(*loaded);
        });
        const double made =
            measure(qPrintable(QStringLiteral("%1: reading").arg(QLatin1String(name))), [&] { (void)retentionReading(facts, plan); });
        const RetentionReading before = retentionReading(facts, plan);
        measure(qPrintable(QStringLiteral("%1: reading, the orders as before").arg(QLatin1String(name))),
                [&] { (void)retentionReading(facts, plan, nullptr, &before); });
        std::printf("%-58s %7.1f%s\n", qPrintable(QStringLiteral("%1: all").arg(QLatin1String(name))), read + made,
                    read + made > mostMs ? "  TOO LONG" : "");
        isQuick = isQuick && read + made <= mostMs;
    }
    measure("article to order", [&] { succeed(loadAttribution(*database, bench::account, month)); });
    measure("alerts", [&] { succeed(loadFigureAlerts(*database, bench::account, now)); });
    measure("forecast", [&] { succeed(loadRevenueForecast(*database, bench::account, bench::day)); });
    measure("next steps", [&] { succeed(nextActions(*database, bench::account, now)); });
    measure("topics", [&] { succeed(loadTopicProfiles(*database, bench::account, bench::day)); });
    return isQuick ? 0 : 1;
}
