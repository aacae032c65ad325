#include "exporting/exports.h"

#include "experiments/experimentreadings.h"

namespace yiren {

namespace {

using ExperimentKind = ExportTable::Kind;

ExportTable::Cell limitCell(const std::optional<stats::Interval> &band, double stats::Interval::*limit)
{
    return band ? ExportTable::Cell((*band).*limit) : ExportTable::Cell();
}

// One arm at the end of one day. Without effects where the split is broken.
std::vector<ExportTable::Cell> armRow(const ExperimentReading &reading, const SeriesDay &day, size_t arm)
{
    const Experiment &experiment = reading.experiment;
    std::vector<ExportTable::Cell> row{QString::number(toInteger(experiment.id)),
                                       experiment.rule.question,
                                       metricName(experiment.rule.metric),
                                       designName(experiment.rule.design),
                                       experimentStateName(experiment.state),
                                       verdictName(reading.verdict.kind),
                                       QString::fromLatin1(experiment.ruleHash.toHex()),
                                       day.day.toText(),
                                       armLetter(arm),
                                       reading.arms[arm].name,
                                       day.users[arm],
                                       reading.isWithheld ? ExportTable::Cell() : ExportTable::Cell(day.converted[arm])};
    if (arm == 0 || arm > day.lines.size()) {
        row.resize(row.size() + 4);
        return row;
    }
    const SeriesDay::Line &line = day.lines[arm - 1];
    row.push_back(line.difference);
    row.push_back(limitCell(line.band, &stats::Interval::low));
    row.push_back(limitCell(line.band, &stats::Interval::high));
    row.push_back(line.alwaysValidP);
    return row;
}

} // namespace

Result<ExportTable> experimentsTable(Database &database, AccountId account, BusinessDay today, const std::optional<Period> &period)
{
    const auto readings = experimentReadings(database, account, today);
    if (!readings)
        return failure(readings.error());
    ExportTable table;
    table.title = QStringLiteral("experiments");
    for (const char *name : {"experiment", "question", "metric", "design", "state", "verdict", "rule_sha256", "day", "arm", "name"})
        table.columns.push_back({QLatin1String(name), ExperimentKind::Text});
    for (const char *name : {"exposures", "conversions"})
        table.columns.push_back({QLatin1String(name), ExperimentKind::Integer});
    for (const char *name : {"difference", "band_low", "band_high", "always_valid_p"})
        table.columns.push_back({QLatin1String(name), ExperimentKind::Decimal});
    for (const ExperimentReading &reading : *readings) {
        for (const SeriesDay &day : reading.series) {
            for (size_t arm = 0; arm < reading.arms.size() && (!period || period->contains(day.day)); ++arm)
                table.rows.push_back(armRow(reading, day, arm));
        }
    }
    return table;
}

} // namespace yiren
