#include "pages/experiments/verdictwords.h"

#include "formatting/format.h"
#include "pages/experiments/experimentfigures.h"
#include "pages/experiments/experimentwords.h"

#include <QCoreApplication>

#include <cmath>

namespace yiren {

namespace {

struct Verdicts {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

// "B's click rate is 1.5 percentage points above A's (95% interval +0.6 to +2.5)."
QString differenceSentence(const ExperimentReading &reading)
{
    const Verdict &verdict = reading.verdict;
    const Metric metric = reading.experiment.rule.metric;
    if (!verdict.difference)
        return {};
    const QString sentence = verdict.estimate >= 0 ? Verdicts::tr("%1 has a %2 that is %3 above that of %4 (95% interval %5).")
                                                   : Verdicts::tr("%1 has a %2 that is %3 below that of %4 (95% interval %5).");
    return sentence.arg(armLetter(verdict.arm), metricWord(metric), differenceWords(metric, verdict.estimate), armLetter(verdict.against),
                        differenceInterval(metric, *verdict.difference));
}

QString probabilitySentence(const Verdict &verdict)
{
    if (!verdict.probability)
        return {};
    return Verdicts::tr("The chance that %1 is better than %2 is %3.")
        .arg(armLetter(verdict.arm), armLetter(verdict.against), probabilityText(*verdict.probability));
}

QString lossSentence(const ExperimentReading &reading)
{
    const Verdict &verdict = reading.verdict;
    if (!verdict.loss)
        return {};
    return Verdicts::tr("If %1 is the wrong choice, it costs %2 on average.")
        .arg(armLetter(verdict.arm), lossWords(reading.experiment.rule, *verdict.loss));
}

QString errorSentence(const ExperimentReading &reading)
{
    const Verdict &verdict = reading.verdict;
    if (verdict.kind == VerdictKind::EarlyWinner)
        return Verdicts::tr("It holds although you looked every day: always-valid %1.").arg(pEquation(verdict.alwaysValidP));
    if (verdict.finalP)
        return Verdicts::tr("It was tested once, on the planned day: %1.").arg(pEquation(*verdict.finalP));
    return {};
}

VerdictWords inRow(const QString &headline, QStringList sentences)
{
    sentences.removeAll(QString());
    return {headline, inARow(sentences)};
}

QString effectSentence(const QString &arm, const stats::Interval &uplift)
{
    if (!std::isfinite(uplift.high))
        return Verdicts::tr("The true effect of %1 is %2 or more (relative, 95%).").arg(arm, upliftText(uplift.low, false));
    return Verdicts::tr("The true effect of %1 lies between %2 and %3 (relative, 95%).")
        .arg(arm, upliftText(uplift.low, false), upliftText(uplift.high, true));
}

VerdictWords undecided(const ExperimentReading &reading)
{
    const Verdict &verdict = reading.verdict;
    const QString arm = armWords(reading.experiment, verdict.arm);
    const QString length = Verdicts::tr("After %1 days and %2 persons the versions can't be told apart.")
                               .arg(format::count(verdict.day), format::count(verdict.users));
    QString effect;
    if (verdict.uplift)
        effect = effectSentence(armLetter(verdict.arm), *verdict.uplift);
    if (verdict.kind == VerdictKind::PracticallySame)
        return inRow(Verdicts::tr("Verdict: practically the same. Keep whichever you prefer."),
                     {effect,
                      Verdicts::tr("That is less than the %1 you called worth having.")
                          .arg(format::percent(reading.experiment.rule.plan.smallestUplift)),
                      probabilitySentence(verdict), lossSentence(reading)});
    if (verdict.kind == VerdictKind::SafeChoice)
        return inRow(Verdicts::tr("Verdict: no clear difference. %1 is a safe choice if you like it for other reasons.").arg(arm),
                     {length, effect, probabilitySentence(verdict), lossSentence(reading)});
    return inRow(Verdicts::tr("Verdict: no clear difference."),
                 {length, effect, differenceSentence(reading), probabilitySentence(verdict), lossSentence(reading)});
}

// Typed counts that end before the planned end, which is over.
VerdictWords unfinished(const ExperimentReading &reading)
{
    const Experiment &experiment = reading.experiment;
    const BusinessDay last = experiment.firstDay->plusDays(experiment.rule.plan.plannedDays - 1);
    const QString days = *reading.missingFrom == last ? format::day(last) : format::dayRange(*reading.missingFrom, last);
    return inRow(
        Verdicts::tr("The planned end is over, and the counts of %1 are missing.").arg(days),
        {Verdicts::tr("Once they are entered it is decided; of a day on which nobody came enter zeros."), differenceSentence(reading)});
}

VerdictWords running(const ExperimentReading &reading)
{
    const Verdict &verdict = reading.verdict;
    if (reading.missingFrom)
        return unfinished(reading);
    const QString headline = verdict.daysLeft > 0
        ? Verdicts::tr("Let it run: day %1, %2 days to go.").arg(format::count(verdict.day), format::count(verdict.daysLeft))
        : Verdicts::tr("It runs on after its plan: day %1.").arg(format::count(verdict.day));
    return inRow(headline,
                 {Verdicts::tr("Nothing is decided yet."), differenceSentence(reading), probabilitySentence(verdict), lossSentence(reading),
                  verdict.probability ? Verdicts::tr("That number moves every day; do not stop because of it.") : QString()});
}

} // namespace

VerdictWords verdictWords(const ExperimentReading &reading)
{
    const Verdict &verdict = reading.verdict;
    switch (verdict.kind) {
    case VerdictKind::NotStarted:
        return {Verdicts::tr("A draft. Nothing is fixed and nobody has seen it."),
                Verdicts::tr("Starting fixes question, versions and rule; from then on a change makes a new experiment.")};
    case VerdictKind::NoCounts:
        return {Verdicts::tr("It runs; nobody was counted yet."),
                reading.experiment.rule.source == CountSource::Typed
                    ? Verdicts::tr("Enter what came to each version yesterday, or drop a CSV.")
                    : Verdicts::tr("The first complete day is shown tomorrow morning.")};
    case VerdictKind::KeepRunning:
        return running(reading);
    case VerdictKind::EarlyWinner:
    case VerdictKind::Winner:
        return inRow(Verdicts::tr("Verdict: choose %1.").arg(armWords(reading.experiment, verdict.arm)),
                     {differenceSentence(reading), probabilitySentence(verdict), errorSentence(reading), lossSentence(reading)});
    case VerdictKind::PracticallySame:
    case VerdictKind::SafeChoice:
    case VerdictKind::Unknown:
        return undecided(reading);
    case VerdictKind::BrokenSplit:
        return {Verdicts::tr("No verdict: the split is broken."), brokenSplitSentence(reading)};
    case VerdictKind::NotComparable:
        return {Verdicts::tr("No verdict: it can't be compared."), verdict.refusal ? comparisonRefusal(*verdict.refusal) : QString()};
    case VerdictKind::Stopped:
        return {Verdicts::tr("Stopped before its end: no verdict."),
                reading.experiment.reason.isEmpty() ? QString()
                                                    : Verdicts::tr("Reason: %1").arg(format::oneLine(reading.experiment.reason))};
    }
    return {};
}

} // namespace yiren
