#include "pages/experiments/experimentwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

#include <cmath>

namespace yiren {

namespace {

struct ExperimentWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

} // namespace

QString metricWord(Metric metric)
{
    switch (metric) {
    case Metric::Reads:
        return ExperimentWords::tr("read rate");
    case Metric::Clicks:
        return ExperimentWords::tr("click rate");
    case Metric::Follows:
        return ExperimentWords::tr("follow rate");
    case Metric::Messages:
        return ExperimentWords::tr("message rate");
    case Metric::Orders:
        return ExperimentWords::tr("order rate");
    case Metric::Revenue:
        return ExperimentWords::tr("revenue per person");
    }
    return {};
}

QString convertedWord(Metric metric)
{
    switch (metric) {
    case Metric::Reads:
        return ExperimentWords::tr("Readers");
    case Metric::Clicks:
        return ExperimentWords::tr("Clicked");
    case Metric::Follows:
        return ExperimentWords::tr("Followed");
    case Metric::Messages:
        return ExperimentWords::tr("Wrote");
    case Metric::Orders:
        return ExperimentWords::tr("Ordered");
    case Metric::Revenue:
        return ExperimentWords::tr("Bought");
    }
    return {};
}

QString sourceWord(CountSource source)
{
    switch (source) {
    case CountSource::Typed:
        return ExperimentWords::tr("Counts are entered or imported");
    case CountSource::Own:
        return ExperimentWords::tr("Counted here, from orders and events");
    case CountSource::WeChat:
        return ExperimentWords::tr("From WeChat's statistics of the posts");
    }
    return {};
}

QString audienceWord(const Audience &audience)
{
    return audience.name.isEmpty() ? ExperimentWords::tr("Everybody") : format::oneLine(audience.name);
}

QString armWords(const ArmReading &arm)
{
    return arm.letter + u' ' + format::oneLine(arm.name);
}

QString armWords(const Experiment &experiment, size_t arm)
{
    const QString letter = armLetter(arm);
    return arm < experiment.rule.arms.size() ? letter + u' ' + format::oneLine(experiment.rule.arms[arm].name) : letter;
}

QString stateWord(const ExperimentReading &reading)
{
    switch (reading.verdict.kind) {
    case VerdictKind::NotStarted:
        return ExperimentWords::tr("draft");
    case VerdictKind::NoCounts:
    case VerdictKind::KeepRunning:
        return ExperimentWords::tr("running");
    case VerdictKind::EarlyWinner:
    case VerdictKind::Winner:
        return ExperimentWords::tr("can be decided");
    case VerdictKind::PracticallySame:
    case VerdictKind::SafeChoice:
    case VerdictKind::Unknown:
        return ExperimentWords::tr("no difference");
    case VerdictKind::BrokenSplit:
        return QStringLiteral("SRM");
    case VerdictKind::NotComparable:
        return ExperimentWords::tr("too little data");
    case VerdictKind::Stopped:
        return ExperimentWords::tr("stopped");
    }
    return {};
}

Meaning stateMeaning(const ExperimentReading &reading)
{
    switch (reading.verdict.kind) {
    case VerdictKind::NoCounts:
    case VerdictKind::KeepRunning:
        return Meaning::Info;
    case VerdictKind::EarlyWinner:
    case VerdictKind::Winner:
        return Meaning::Good;
    case VerdictKind::BrokenSplit:
        return Meaning::Wrong;
    case VerdictKind::NotComparable:
        return Meaning::Attention;
    default:
        return Meaning::Neutral;
    }
}

QString experimentLine(const ExperimentReading &reading)
{
    const Verdict &verdict = reading.verdict;
    const QString metric = metricWord(reading.experiment.rule.metric);
    if (verdict.kind == VerdictKind::BrokenSplit)
        return ExperimentWords::tr("Shares are not as planned; not to be trusted");
    if (!reading.experiment.isStarted())
        return ExperimentWords::tr("Goal: %1 · not started").arg(metric);
    if (verdict.kind == VerdictKind::KeepRunning && verdict.daysLeft > 0)
        return ExperimentWords::tr("Goal: %1 · day %2, %3 to go").arg(metric, format::count(verdict.day), format::count(verdict.daysLeft));
    if (reading.experiment.state == ExperimentState::Ended && !verdict.hasWinner())
        return ExperimentWords::tr("Goal: %1 · ended").arg(metric);
    return ExperimentWords::tr("Goal: %1 · day %2").arg(metric, format::count(verdict.day));
}

QString inARow(const QStringList &sentences)
{
    return sentences.join(currentLanguage() == Language::Chinese ? QString() : QStringLiteral(" "));
}

QString refusalCell(const stats::Refusal &refusal)
{
    switch (refusal.code) {
    case stats::RefusalCode::NoData:
        return ExperimentWords::tr("no data yet");
    case stats::RefusalCode::TooFew:
        return refusal.more > 0 ? ExperimentWords::tr("%1 more needed").arg(format::count(qRound64(std::ceil(refusal.more))))
                                : ExperimentWords::tr("too few");
    case stats::RefusalCode::Degenerate:
        return ExperimentWords::tr("all the same");
    case stats::RefusalCode::InvalidInput:
        return ExperimentWords::tr("impossible counts");
    case stats::RefusalCode::NotIdentified:
        return ExperimentWords::tr("can't be known");
    case stats::RefusalCode::AssumptionBroken:
        return ExperimentWords::tr("not to be trusted");
    }
    return {};
}

QString comparisonRefusal(const stats::Refusal &refusal)
{
    switch (refusal.code) {
    case stats::RefusalCode::NoData:
        return ExperimentWords::tr("Nothing has been counted yet.");
    case stats::RefusalCode::TooFew:
        return refusal.more > 0 ? ExperimentWords::tr("There is too little to compare: about %1 more are needed.")
                                      .arg(format::count(qRound64(std::ceil(refusal.more))))
                                : ExperimentWords::tr("There is too little to compare yet.");
    case stats::RefusalCode::Degenerate:
        return ExperimentWords::tr("Everybody did the same: there is nothing to compare.");
    case stats::RefusalCode::InvalidInput:
        return ExperimentWords::tr("These numbers can't be: look at what was entered.");
    case stats::RefusalCode::NotIdentified:
        return ExperimentWords::tr("The data can't tell: a number that is needed is missing.");
    case stats::RefusalCode::AssumptionBroken:
        return ExperimentWords::tr("What the sum stands on does not hold here.");
    }
    return {};
}

} // namespace yiren
