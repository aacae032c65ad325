#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "stats/cohorts.h"

#include <QDate>

#include <array>

namespace yiren::analysis {

namespace {

constexpr qint64 julianDayOf1970 = 2'440'588; // of 1970-01-01

std::optional<stats::DayNumber> dayOf(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::optional(static_cast<stats::DayNumber>(day.toJulianDay() - julianDayOf1970)) : std::nullopt;
}

// A "left" that is null or missing: still here.
std::optional<stats::Membership> membershipOf(const QJsonObject &row)
{
    Inputs in(row);
    const auto joined = dayOf(in.text("joined", {}));
    if (!joined || !in.ok())
        return {};
    if (!in.has("left"))
        return stats::Membership{*joined};
    const auto left = dayOf(in.text("left", {}));
    return left && in.ok() ? std::optional(stats::Membership{*joined, *left}) : std::nullopt;
}

// "2024-03" for a month, "2024-W05" for a week (ISO 8601).
QString cohortName(stats::DayNumber first, stats::CohortLength length)
{
    const QDate day = QDate::fromJulianDay(julianDayOf1970 + first);
    if (length == stats::CohortLength::Month)
        return day.toString(QStringLiteral("yyyy-MM"));
    int year = 0;
    const int week = day.weekNumber(&year);
    return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
}

QJsonArray triangleOf(const std::vector<stats::Cohort> &cohorts, stats::CohortLength length)
{
    QJsonArray triangle;
    for (const stats::Cohort &cohort : cohorts) {
        QJsonArray cells;
        for (const std::optional<stats::CohortCell> &cell : cohort.cells)
            cells.append(cell ? QJsonValue(cell->share) : QJsonValue(QJsonValue::Null));
        triangle.append(QJsonObject{{QStringLiteral("cohort"), cohortName(cohort.first, length)},
                                    {QStringLiteral("size"), static_cast<qint64>(cohort.size)},
                                    {QStringLiteral("cells"), cells}});
    }
    return triangle;
}

stats::Outcome<QJsonObject> cohortTriangleOf(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<QJsonObject> rows = in.objects("rows");
    const auto asOf = dayOf(in.text("as_of", {}));
    const QString length = in.text("cohort_by", QStringLiteral("month"));
    const std::int64_t period = in.count("period_days"), periods = in.count("max_period");
    const bool isMonth = length == QLatin1String("month");
    if (!in.ok() || !asOf || (!isMonth && length != QLatin1String("week")))
        return stats::refusal(stats::RefusalCode::InvalidInput);
    std::vector<stats::Membership> members;
    members.reserve(rows.size());
    for (const QJsonObject &row : rows) {
        const auto member = membershipOf(row);
        if (!member)
            return stats::refusal(stats::RefusalCode::InvalidInput);
        members.push_back(*member);
    }
    stats::CohortPlan plan;
    plan.length = isMonth ? stats::CohortLength::Month : stats::CohortLength::Week;
    plan.asOf = *asOf;
    plan.period = period;
    plan.periods = periods;
    const auto cohorts = stats::cohortTriangle(members, plan);
    if (!cohorts)
        return tl::unexpected(cohorts.error());
    return QJsonObject{{QStringLiteral("triangle"), triangleOf(*cohorts, plan.length)}};
}

constexpr std::array functionsOfCohorts{Function{"cohort_triangle", cohortTriangleOf}};

} // namespace

std::span<const Function> cohortFunctions()
{
    return functionsOfCohorts;
}

} // namespace yiren::analysis
