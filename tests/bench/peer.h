#pragma once

#include "support/threadtime.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace yiren::bench {

// The same data file as ours, through QtSql alone: what one would write without any of our code.
class Bare
{
public:
    explicit Bare(const QString &path) : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare")))
    {
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("bare");
        QSqlQuery(m_database).exec(QStringLiteral("PRAGMA cache_size=-65536")); // as ours
    }
    // Reads every value of every row.
    void read(const QString &sql)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(sql))
            qFatal("%s", qPrintable(sql));
        qsizetype length = 0;
        while (query.next()) {
            for (int column = 0; query.value(column).isValid(); ++column)
                length += query.value(column).toString().size();
        }
        m_length += length; // else nothing need be read
    }

private:
    QSqlDatabase m_database;
    qsizetype m_length = 0;
};

// What one reading took: the middle and the 95th percentile, in milliseconds of processor time, ours and bare in turn, against what must
// not be passed.
inline void compare(const char *what, double most, int rounds, const std::function<void(int)> &ours, const std::function<void(int)> &bare)
{
    std::vector<double> ourTimes, bareTimes;
    for (int i = 0; i < rounds; ++i) {
        const double begun = threadTime();
        ours(i);
        const double between = threadTime();
        bare(i);
        ourTimes.push_back(between - begun);
        bareTimes.push_back(threadTime() - between);
    }
    std::sort(ourTimes.begin(), ourTimes.end());
    std::sort(bareTimes.begin(), bareTimes.end());
    const auto of = [](const std::vector<double> &times, double part) {
        return times[static_cast<size_t>(double(times.size() - 1) * part)];
    };
    const double late = of(ourTimes, 0.95);
    std::printf("%-46s %8.2f %8.2f %8.2f %8.2f %7.2f %6.0f %s\n", what, of(ourTimes, 0.5), late, of(bareTimes, 0.5), of(bareTimes, 0.95),
                of(ourTimes, 0.5) / std::max(0.001, of(bareTimes, 0.5)), most, late <= most ? "" : "LATE");
    std::fflush(stdout);
}

} // namespace yiren::bench
