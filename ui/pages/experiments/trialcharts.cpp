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

// Of several comparisons the one that the verdict is about, else the first: its band is drawn.
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

// Days on which somebody was in both arms; the band once there are enough of them.
DaySeries differenceLine(const ExperimentReading &reading, size_t line)
{
    DaySeries series{TrialWords::tr("%1 less A").arg(armLetter(line + 1)), armMeaning(line + 1), {}, false};
    for (const SeriesDay &day : reading.series) {
        if (line >= day.lines.size() || day.users[0] == 0 || day.users[line + 1] == 0)
            continue;
        series.values.push_back({day.day, day.lines[line].difference});
        const auto &band = day.lines[line].band;
        if (!band || line != lineShown(reading))
            continue;
        series.interval = ninetyFive;
        series.band.push_back({day.day, band->low, band->high});
    }
    return series;
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
    const bool isByDays = !isSplitByPerson(reading.experiment.rule.design);
    for (size_t i = 0; i < reading.arms.size(); ++i) {
        const ArmReading &arm = reading.arms[i];
        const auto &value = isMoney(metric) && arm.revenue ? *arm.revenue : arm.rate;
        if (value)
            data.values.push_back({armWords(arm), value->interval.low, value->p, value->interval.high, armMeaning(i),
                                   isByDays ? TrialWords::tr("mean of %n day(s)", nullptr, static_cast<int>(arm.days))
                                            : QStringLiteral("%1 / %2").arg(format::count(arm.converted), format::count(arm.matured))});
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
    DayChartData data;
    data.fromZero = false;
    data.exact = [metric](double value) { return differenceCell(metric, value); };
    data.axis = [metric](double value) {
        return isMoney(metric) ? format::axisNumber(value / 100, currentLanguage()) : QString::number(value * 100);
    };
    for (size_t line = 0; line + 1 < reading.arms.size(); ++line) {
        DaySeries series = differenceLine(reading, line);
        if (!series.values.empty())
            data.series.push_back(std::move(series));
    }
    if (!data.series.empty())
        data.thresholds.push_back({0, TrialWords::tr("no difference"), Meaning::Neutral});
    return data;
}

bool lacksBand(const ExperimentReading &reading)
{
    const DaySeries shown = differenceLine(reading, lineShown(reading));
    return isSplitByPerson(reading.experiment.rule.design) && shown.band.size() < shown.values.size();
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
