#include "pages/retention/retentioncharts.h"

#include "formatting/format.h"
#include "pages/customers/customerwords.h"
#include "pages/retention/roundedwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

struct RetentionChartWords {
    Q_DECLARE_TR_FUNCTIONS(RetentionCharts)
};

const QString ninetyFivePerCent = QStringLiteral("95%");
constexpr std::array<Meaning, mostSurvivalGroups> lineMeanings{Meaning::Good, Meaning::Attention, Meaning::Info};

CohortRow cohortRow(const CohortLine &line, stats::CohortLength length)
{
    const QString day = line.first.toText();
    CohortRow row{length == stats::CohortLength::Month ? day.left(7) : day, line.people, {}, line.isSmall};
    for (const CohortShare &share : line.shares) {
        if (share.state == CohortShare::State::Ahead)
            break;
        if (share.state == CohortShare::State::InProgress)
            row.cells.push_back({.inProgress = true, .hasShare = false});
        else
            row.cells.push_back({share.cell.share, share.cell.interval.low, share.cell.interval.high, share.cell.stayed});
    }
    return row;
}

QString medianNote(const SurvivalLine &line)
{
    if (!line.curve.median)
        return RetentionChartWords::tr("%n people, median not reached", nullptr, static_cast<int>(line.people));
    return RetentionChartWords::tr("median %1 days, %n people", nullptr, static_cast<int>(line.people))
        .arg(estimatedCount(*line.curve.median));
}

StepGroup stepGroup(const SurvivalLine &line, const QString &name, Meaning meaning)
{
    StepGroup group{name, medianNote(line), meaning, {{line.drawnFrom, 1, 1, 1}}, line.drawnUntil};
    if (line.drawnFrom > 0)
        group.name = RetentionChartWords::tr("%1, who stayed to day %2").arg(name).arg(std::ceil(line.drawnFrom));
    for (const stats::SurvivalStep &step : line.curve.steps) {
        if (step.t > line.drawnUntil)
            break;
        const stats::Interval limits = step.limits.value_or(stats::Interval{step.survival, step.survival});
        group.points.push_back({step.t, step.survival, limits.low, limits.high});
    }
    return group;
}

QString wayName(const SurvivalLine &line)
{
    return line.source.isEmpty() ? RetentionChartWords::tr("Other ways") : format::oneLine(customerSourceWord(line.source));
}

QString axisWords(RetentionKind kind)
{
    switch (kind) {
    case RetentionKind::Followers:
        return RetentionChartWords::tr("days since following");
    case RetentionKind::Members:
        return RetentionChartWords::tr("days since becoming a member");
    case RetentionKind::Buyers:
        break;
    }
    return RetentionChartWords::tr("days since the first order");
}

QString classWord(const ModelCheckClass &row, ModelCheck::Counts counts)
{
    const bool ofOrders = counts == ModelCheck::Counts::RepeatOrders;
    if (!row.to)
        return (ofOrders ? RetentionChartWords::tr("%1 and more repeats") : RetentionChartWords::tr("%1 days and more")).arg(row.from);
    if (*row.to == row.from)
        return (ofOrders ? RetentionChartWords::tr("%1 repeats") : RetentionChartWords::tr("day %1")).arg(row.from);
    return (ofOrders ? RetentionChartWords::tr("%1 to %2 repeats") : RetentionChartWords::tr("%1 to %2 days")).arg(row.from).arg(*row.to);
}

} // namespace

CohortMapData cohortData(const CohortTable &table)
{
    const bool byMonth = table.length == stats::CohortLength::Month;
    CohortMapData data{byMonth ? RetentionChartWords::tr("Month") : RetentionChartWords::tr("Week"),
                       byMonth ? RetentionChartWords::tr("month") : RetentionChartWords::tr("week"),
                       ninetyFivePerCent,
                       {}};
    for (const CohortLine &line : table.lines)
        data.rows.push_back(cohortRow(line, table.length));
    return data;
}

StepChartData survivalData(const RetentionReading &reading)
{
    StepChartData data{axisWords(reading.kind), ninetyFivePerCent, {}};
    if (!reading.survival)
        return data;
    const SurvivalReading &survival = *reading.survival;
    const size_t lines = std::min(survival.groups.size(), mostSurvivalGroups);
    for (size_t i = 0; i < lines; ++i)
        data.groups.push_back(stepGroup(survival.groups[i], wayName(survival.groups[i]), lineMeanings[i]));
    if (data.groups.empty())
        data.groups.push_back(stepGroup(survival.all, RetentionChartWords::tr("All"), Meaning::Good));
    return data;
}

std::vector<BarValue> checkBars(const ModelCheck &check)
{
    std::vector<BarValue> bars;
    for (const ModelCheckClass &row : check.classes) {
        const QString word = classWord(row, check.counts);
        bars.push_back({RetentionChartWords::tr("%1 · expected").arg(word), row.predicted, Meaning::Info});
        bars.push_back({RetentionChartWords::tr("%1 · came").arg(word), static_cast<double>(row.actual), Meaning::Good});
    }
    return bars;
}

} // namespace yiren
