#include "pages/experiments/experimentformulas.h"

#include "formatting/format.h"
#include "pages/experiments/experimentfigures.h"
#include "pages/experiments/experimentwords.h"
#include "pages/experiments/verdictwords.h"
#include "widgets/helppopover.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct FormulaWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

QStringList armLines(const ExperimentReading &reading)
{
    QStringList lines;
    for (const ArmReading &arm : reading.arms) {
        const QString counts =
            FormulaWords::tr("%1: %2 of %3").arg(armWords(arm), format::count(arm.converted), format::count(arm.matured));
        if (arm.rate && !isSplitByPerson(reading.experiment.rule.design) && !isMoney(reading.experiment.rule.metric))
            lines.append(FormulaWords::tr("%1; mean of the days %2, 95% interval %3")
                             .arg(counts, rateText(arm.rate->p), rateInterval(arm.rate->interval)));
        else
            lines.append(
                arm.rate ? FormulaWords::tr("%1 = %2, 95% interval %3").arg(counts, rateText(arm.rate->p), rateInterval(arm.rate->interval))
                         : counts);
    }
    return lines;
}

QStringList comparisonLines(const ExperimentReading &reading)
{
    const Metric metric = reading.experiment.rule.metric;
    QStringList lines;
    for (const ArmReading &arm : reading.arms) {
        if (!arm.comparison || !*arm.comparison)
            continue;
        const Comparison &comparison = **arm.comparison;
        lines.append(FormulaWords::tr("%1 less A: %2, 95% interval %3")
                         .arg(arm.letter, differenceCell(metric, comparison.estimate), differenceInterval(metric, comparison.interval)));
    }
    return lines;
}

QString valueFormula(const ExperimentRule &rule)
{
    if (!isSplitByPerson(rule.design))
        return FormulaWords::tr("Mean of the days' values, each day once however many came, with Student's interval of the mean.");
    return isMoney(rule.metric)
        ? FormulaWords::tr("Mean of one sum a person, zeros included, with the interval of the mean.")
        : FormulaWords::tr("Share p = x / n; Wilson's interval (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.");
}

QString differenceFormula(const ExperimentRule &rule)
{
    if (!isSplitByPerson(rule.design))
        return isMoney(rule.metric)
            ? FormulaWords::tr(
                "The day is the unit: of each day the revenue per person; difference of the means of the days, interval and p "
                "by Welch's t test over the days.")
            : FormulaWords::tr(
                "The day is the unit: of each day the share; difference of the means of the days, interval and p by Welch's t "
                "test over the days.");
    return isMoney(rule.metric)
        ? FormulaWords::tr("Difference of the means per person, zeros included; interval by Welch, of the means with the "
                           "largest sums cut at the 99% point where a few orders would decide.")
        : FormulaWords::tr("Difference = share of the version less share of A; interval by Newcombe, from the Wilson "
                           "limits l, u of both: d − √((pB−lB)² + (uA−pA)²) to d + √((uB−pB)² + (pA−lA)²).");
}

QStringList probabilityFormula(const ExperimentRule &rule)
{
    if (isMoney(rule.metric) || !isSplitByPerson(rule.design))
        return {
            FormulaWords::tr("Chance and loss: after Welch's test the true difference is spread around d as se times Student's t; chance = "
                             "P(difference > 0), loss = the mean of how much better the other one is where it is better.")};
    return {
        FormulaWords::tr("Chance and loss: each share has the posterior Beta(%1 + x, %2 + n − x); chance = P(pB > pA), loss = the mean of "
                         "how much better the other one is where it is better.")
            .arg(QString::number(rule.plan.priorAlpha, 'g', 4), QString::number(rule.plan.priorBeta, 'g', 4))};
}

// What an always-valid p is computed from.
QString alwaysValidFormula(const ExperimentRule &rule)
{
    if (isMoney(rule.metric))
        return FormulaWords::tr(
            "From the difference of the means and its standard error se: p = √(Nρ²+1) · exp(−Nρ²·(d/se)² / (2(Nρ²+1))), "
            "the least so far; ρ² is tuned to the planned persons. It holds on all days at once, so you may look every "
            "day.");
    if (isAmongReaders(rule))
        return FormulaWords::tr(
            "From the difference of the shares among readers and its standard error se: p = √(Nρ²+1) · exp(−Nρ²·(d/se)² / "
            "(2(Nρ²+1))), the least so far; ρ² is tuned to the planned persons.");
    return FormulaWords::tr("p = 1 / the largest e so far. e weighs how those who did it fall to the versions against the planned "
                            "shares; without a difference it stays small on all days at once, so you may look every day.");
}

QString lookingFormula(const ExperimentReading &reading)
{
    if (!isSplitByPerson(reading.experiment.rule.design))
        return FormulaWords::tr("Rule: one test on the planned day %1, winner where p ≤ %2; before that nothing can be decided.")
            .arg(reading.experiment.rule.plan.plannedDays)
            .arg(reading.experiment.rule.plan.alphaFinal);
    return FormulaWords::tr(
               "Rule: winner at any look from day %1 on where p ≤ %2, and one test on the planned day %3 where p ≤ %4; together "
               "at most 5% false winners.")
        .arg(reading.experiment.rule.plan.leastDays)
        .arg(reading.experiment.rule.plan.alphaSequential)
        .arg(reading.experiment.rule.plan.plannedDays)
        .arg(reading.experiment.rule.plan.alphaFinal);
}

QStringList shareLines(const ExperimentReading &reading)
{
    QStringList lines;
    const std::vector<qint64> users = judgedUsers(reading);
    for (size_t i = 0; i < users.size() && i < reading.split.expected.size() && i < reading.arms.size(); ++i)
        lines.append(FormulaWords::tr("%1: %2 persons, %3 by plan")
                         .arg(armWords(reading.arms[i]), format::count(users[i]), format::count(qRound64(reading.split.expected[i]))));
    lines.append(FormulaWords::tr("%1; below 0.001 no effect is shown.").arg(pEquation(reading.split.p)));
    return lines;
}

} // namespace

void explain(HelpPopover &sign, ExplainedFigure figure, const ExperimentReading &reading)
{
    const ExperimentRule &rule = reading.experiment.rule;
    const Metric metric = rule.metric;
    switch (figure) {
    case ExplainedFigure::Verdict:
        return sign.set(FormulaWords::tr("Verdict"), lookingFormula(reading),
                        reading.isWithheld ? shareLines(reading)
                                           : QStringList{differenceFormula(rule)} + comparisonLines(reading) + probabilityFormula(rule));
    case ExplainedFigure::Intervals:
        return sign.set(metricWord(metric), valueFormula(rule), armLines(reading));
    case ExplainedFigure::AlwaysValidP:
        return sign.set(FormulaWords::tr("Always-valid p"), alwaysValidFormula(rule),
                        QStringList{lookingFormula(reading)} + armLines(reading));
    case ExplainedFigure::Difference:
        return sign.set(
            FormulaWords::tr("Difference over time"),
            isSplitByPerson(rule.design)
                ? FormulaWords::tr("The version's value less A's, of all days up to each. The band holds on all days at once (a "
                                   "confidence sequence) and is wider than an interval that is looked at once.")
                : FormulaWords::tr("The mean of the version's days less that of A's, of all days up to each."),
            comparisonLines(reading));
    case ExplainedFigure::Table:
        return sign.set(FormulaWords::tr("Comparison with A"), differenceFormula(rule),
                        comparisonLines(reading) + probabilityFormula(rule) + armLines(reading));
    case ExplainedFigure::Persons:
        return sign.set(
            FormulaWords::tr("Shares"),
            FormulaWords::tr("χ² = Σ (counted − planned)² / planned over the versions; p from the χ² distribution (sample ratio "
                             "mismatch)."),
            shareLines(reading));
    }
}

} // namespace yiren
