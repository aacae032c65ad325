#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "stats/logrank.h"
#include "stats/survival.h"

#include <algorithm>
#include <array>

namespace yiren::analysis {

namespace {

// A figure that is not reached is null.
QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

// The members "time" and "event", and "entry" where it is asked for; none where they don't belong together.
std::optional<std::vector<stats::Spell>> spellsOf(Inputs &in, bool withEntry)
{
    const std::vector<double> times = in.numbers("time");
    const std::vector<std::int64_t> events = in.counts("event");
    const std::vector<double> entries = withEntry ? in.numbers("entry") : std::vector<double>(times.size(), -1);
    const bool areMarks = std::all_of(events.begin(), events.end(), [](std::int64_t event) { return event == 0 || event == 1; });
    const bool areTenures = !withEntry || std::all_of(entries.begin(), entries.end(), [](double entry) { return entry >= 0; });
    if (!in.ok() || times.size() != events.size() || times.size() != entries.size() || !areMarks || !areTenures)
        return {};
    std::vector<stats::Spell> spells;
    spells.reserve(times.size());
    for (std::size_t i = 0; i < times.size(); ++i)
        spells.push_back({entries[i], times[i], events[i] == 1});
    return spells;
}

stats::Outcome<stats::SurvivalCurve> curveOf(const QJsonObject &input, bool withEntry)
{
    Inputs in(input);
    const auto spells = spellsOf(in, withEntry);
    const double confidence = in.number("conf", 0.95);
    const QString kind = in.text("conf_type", QStringLiteral("log-log"));
    if (!spells || !in.ok() || kind != QLatin1String("log-log"))
        return stats::refusal(stats::RefusalCode::InvalidInput);
    return stats::survivalCurve(*spells, confidence);
}

QJsonArray stepsOf(const stats::SurvivalCurve &curve)
{
    QJsonArray steps;
    for (const stats::SurvivalStep &step : curve.steps)
        steps.append(QJsonObject{{QStringLiteral("t"), step.t},
                                 {QStringLiteral("n_risk"), static_cast<qint64>(step.atRisk)},
                                 {QStringLiteral("n_event"), static_cast<qint64>(step.events)},
                                 {QStringLiteral("surv"), step.survival},
                                 {QStringLiteral("se"), orNull(step.se)},
                                 {QStringLiteral("lo"), orNull(step.limits ? std::optional(step.limits->low) : std::nullopt)},
                                 {QStringLiteral("hi"), orNull(step.limits ? std::optional(step.limits->high) : std::nullopt)}});
    return steps;
}

stats::Outcome<QJsonObject> kaplanMeier(const QJsonObject &input)
{
    const auto curve = curveOf(input, false);
    if (!curve)
        return tl::unexpected(curve.error());
    Inputs in(input);
    const double tau = in.number("tau", curve->lastTime);
    if (!in.ok())
        return stats::refusal(stats::RefusalCode::InvalidInput);
    const auto mean = stats::restrictedMean(*curve, tau);
    if (!mean)
        return tl::unexpected(mean.error());
    return QJsonObject{{QStringLiteral("steps"), stepsOf(*curve)},
                       {QStringLiteral("median"), orNull(curve->median)},
                       {QStringLiteral("median_lo"), orNull(curve->medianLow)},
                       {QStringLiteral("median_hi"), orNull(curve->medianHigh)},
                       {QStringLiteral("rmst"), mean->mean},
                       {QStringLiteral("rmst_se"), mean->se},
                       {QStringLiteral("tau"), tau}};
}

stats::Outcome<QJsonObject> kaplanMeierDelayedEntry(const QJsonObject &input)
{
    const auto curve = curveOf(input, true);
    if (!curve)
        return tl::unexpected(curve.error());
    return QJsonObject{{QStringLiteral("steps"), stepsOf(*curve)}};
}

stats::Outcome<QJsonObject> logRankOf(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<QJsonObject> groups = in.objects("groups");
    std::vector<std::vector<stats::Spell>> spells;
    for (const QJsonObject &group : groups) {
        Inputs members(group);
        auto one = spellsOf(members, false);
        if (!one)
            return stats::refusal(stats::RefusalCode::InvalidInput);
        spells.push_back(std::move(*one));
    }
    if (!in.ok())
        return stats::refusal(stats::RefusalCode::InvalidInput);
    const auto test = stats::logRank(spells);
    if (!test)
        return tl::unexpected(test.error());
    QJsonArray observed;
    for (const std::int64_t count : test->observed)
        observed.append(static_cast<qint64>(count));
    return QJsonObject{{QStringLiteral("observed"), observed},
                       {QStringLiteral("expected"), jsonNumbers(test->expected)},
                       {QStringLiteral("chi2"), test->chiSquare},
                       {QStringLiteral("df"), test->degreesOfFreedom},
                       {QStringLiteral("p"), test->p}};
}

constexpr std::array functionsOfSurvival{Function{"kaplan_meier", kaplanMeier},
                                         Function{"kaplan_meier_delayed_entry", kaplanMeierDelayedEntry}, Function{"logrank", logRankOf}};

} // namespace

std::span<const Function> survivalFunctions()
{
    return functionsOfSurvival;
}

} // namespace yiren::analysis
