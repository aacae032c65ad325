#include "pages/experiments/trialcharts.h"

#include "formatting/format.h"
#include "pages/experiments/experimentfigures.h"
#include "pages/experiments/experimentwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct TrialWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

const QString ninetyFive = QStringLiteral("95%");

// Of several comparisons the one that the verdict is about, else the first.
size_t lineShown(const ExperimentReading &reading)
{
    const size_t arm = reading.verdict.arm > 0 ? reading.verdict.arm : reading.verdict.against;
    return arm > 0 ? arm - 1 : 0;
}

DayChartData countsOf(const ExperimentReading &reading, std::vector<qint64> SeriesDay::*counts)
{
    DayChartData data;
    for (size_t arm = 0; arm < reading.arms.size(); ++arm) {
        DaySeries series{armWords(reading.arms[arm]), armMeaning(arm), {}, false};
        for (const SeriesDay &day : reading.series) {
            if (arm < (day.*counts).size())
                series.values.push_back({day.day, static_cast<double>((day.*counts)[arm])});
        }
        data.series.push_back(std::move(series));
    }
    return data;
}

} // namespace

Meaning armMeaning(size_t arm)
{
    constexpr Meaning colors[] = {Meaning::Neutral, Meaning::Good, Meaning::Info, Meaning::Trial, Meaning::Attention};
    return colors[arm % std::size(colors)];
}

IntervalChartData intervalsOf(const ExperimentReading &reading)
{
    const Metric metric = reading.experiment.rule.metric;
    IntervalChartData data{metricWord(metric), ninetyFive, {}, {}};
    if (isMoney(metric))
        data.exact = [metric](double value) { return metricValue(metric, value); };
    if (reading.isWithheld)
        return data;
    for (size_t i = 0; i < reading.arms.size(); ++i) {
        const ArmReading &arm = reading.arms[i];
        const auto &value = isMoney(metric) && arm.revenue ? *arm.revenue : arm.rate;
        if (value)
            data.values.push_back({armWords(arm), value->interval.low, value->p, value->interval.high, armMeaning(i),
                                   QStringLiteral("%1 / %2").arg(format::count(arm.converted), format::count(arm.matured))});
    }
    return data;
}

DayChartData alwaysValidPOf(const ExperimentReading &reading)
{
    DayChartData data;
    data.exact = pText;
    data.axis = [](double p) { return QString::number(p); };
    const double limit = reading.experiment.rule.plan.alphaSequential;
    for (size_t line = 0; line + 1 < reading.arms.size(); ++line) {
        DaySeries series{armWords(reading.arms[line + 1]), armMeaning(line + 1), {}, false};
        for (const SeriesDay &day : reading.series) {
            if (line < day.lines.size())
                series.values.push_back({day.day, day.lines[line].alwaysValidP});
        }
        if (!series.values.empty())
            data.series.push_back(std::move(series));
    }
    if (!data.series.empty())
        data.thresholds.push_back({limit, QString::number(limit), Meaning::Wrong});
    return data;
}

DayChartData differenceOf(const ExperimentReading &reading)
{
    const Metric metric = reading.experiment.rule.metric;
    const size_t line = lineShown(reading);
    DayChartData data;
    data.fromZero = false;
    data.exact = [metric](double value) { return differenceCell(metric, value); };
    data.axis = [metric](double value) {
        return isMoney(metric) ? format::axisNumber(value / 100, currentLanguage()) : QString::number(value * 100);
    };
    DaySeries series{TrialWords::tr("%1 less A").arg(armLetter(line + 1)), armMeaning(line + 1), {}, false, {}, ninetyFive};
    for (const SeriesDay &day : reading.series) {
        if (line >= day.lines.size() || !day.lines[line].band)
            continue;
        series.values.push_back({day.day, day.lines[line].difference});
        series.band.push_back({day.day, day.lines[line].band->low, day.lines[line].band->high});
    }
    if (!series.values.empty()) {
        data.thresholds.push_back({0, TrialWords::tr("no difference"), Meaning::Neutral});
        data.series.push_back(std::move(series));
    }
    return data;
}

DayChartData personsOf(const ExperimentReading &reading)
{
    return countsOf(reading, &SeriesDay::users);
}

DayChartData conversionsOf(const ExperimentReading &reading)
{
    return reading.isWithheld ? DayChartData{} : countsOf(reading, &SeriesDay::converted);
}

} // namespace yiren
