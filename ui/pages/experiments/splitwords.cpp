// What is said of shares and groups: the foot line, a broken split, Simpson's warning.

#include "formatting/format.h"
#include "pages/customers/customerwords.h"
#include "pages/experiments/experimentfigures.h"
#include "pages/experiments/experimentwords.h"
#include "pages/experiments/verdictwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace yiren {

namespace {

struct SplitWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

QString splitPart(const ExperimentReading &reading)
{
    switch (reading.split.state) {
    case SplitReading::State::TooEarly:
        return SplitWords::tr("Shares: too early to tell");
    case SplitReading::State::Holds:
        return SplitWords::tr("Shares as planned: %1").arg(pEquation(reading.split.p));
    case SplitReading::State::Broken:
        return SplitWords::tr("Shares not as planned: %1").arg(pEquation(reading.split.p));
    case SplitReading::State::NotApplicable:
        return isSplitByPerson(reading.experiment.rule.design) ? SplitWords::tr("How many read it is due to the title: shares say nothing")
                                                               : SplitWords::tr("Days are drawn, not persons: shares say nothing");
    }
    return {};
}

QString strataPart(const ExperimentReading &reading)
{
    if (reading.strata.empty())
        return SplitWords::tr("not split into groups");
    const bool isBySource = reading.strata.front().kind == StrataTotals::Kind::Source;
    const QString words = reading.strata.front().isWarning() ? SplitWords::tr("groups tell another story")
        : isBySource                                         ? SplitWords::tr("by source the same direction (no Simpson's paradox)")
                                                             : SplitWords::tr("by group the same direction (no Simpson's paradox)");
    return isMoney(reading.experiment.rule.metric) ? SplitWords::tr("Of who buys: %1").arg(words) : words;
}

// Typed sources are called as they were typed.
QString groupWord(StrataTotals::Kind kind, const QString &name)
{
    if (kind == StrataTotals::Kind::Source)
        return format::oneLine(customerSourceWord(name));
    return name == u"returning" ? SplitWords::tr("had bought before") : SplitWords::tr("new buyers");
}

const Comparison *comparisonOf(const ArmReading &arm)
{
    return arm.comparison && *arm.comparison ? &**arm.comparison : nullptr;
}

// Empty where nothing was cut.
QString uncappedSentence(Metric metric, const ArmReading &arm)
{
    const Comparison *comparison = comparisonOf(arm);
    if (!comparison || !comparison->uncapped)
        return {};
    const auto &[difference, interval] = *comparison->uncapped;
    return SplitWords::tr("Uncut, %1 differs by %2 a person (%3, its persons drawn anew).")
        .arg(arm.letter, differenceCell(metric, difference), differenceInterval(metric, interval));
}

} // namespace

QString footLine(const ExperimentReading &reading)
{
    QStringList parts{splitPart(reading)};
    const qint64 comparisons = static_cast<qint64>(reading.arms.size()) - 1;
    if (!reading.isWithheld && comparisons > 1)
        parts.append(SplitWords::tr("%1 comparisons, corrected by Holm").arg(format::count(comparisons)));
    if (!reading.isWithheld)
        parts.append(strataPart(reading));
    if (reading.inSeveralArms > 0)
        parts.append(SplitWords::tr("%1 persons saw several versions and are left out").arg(format::count(reading.inSeveralArms)));
    if (reading.upTo)
        parts.append(SplitWords::tr("data up to %1").arg(format::day(*reading.upTo)));
    return parts.join(QStringLiteral(" · "));
}

QString strataCounts(const StrataReading &strata, const Experiment &experiment)
{
    QStringList groups;
    for (const StrataReading::Group &group : strata.groups) {
        const QString name = group.name.isEmpty() ? SplitWords::tr("the rest") : groupWord(strata.kind, group.name);
        groups.append(SplitWords::tr("%1: %2 %3 of %4, %5 %6 of %7")
                          .arg(name, armWords(experiment, 0), format::count(group.first.x), format::count(group.first.n))
                          .arg(armWords(experiment, strata.arm), format::count(group.other.x), format::count(group.other.n)));
    }
    return groups.join(QStringLiteral("; "));
}

QString strataWarning(const ExperimentReading &reading)
{
    const auto strata =
        std::find_if(reading.strata.begin(), reading.strata.end(), [](const StrataReading &one) { return one.isWarning(); });
    if (reading.isWithheld || strata == reading.strata.end())
        return {};
    const QString whole = strata->pooled >= 0 ? armLetter(strata->arm) : armLetter(0);
    const QString within = strata->within >= 0 ? armLetter(strata->arm) : armLetter(0);
    const QString warning = strata->isReversed
        ? SplitWords::tr("In total %1 looks better, but within the groups %2 is: the versions met different kinds of persons, so compare "
                         "within groups.")
              .arg(whole, within)
        : SplitWords::tr("The groups fell unequally to the versions, and that moves the difference from %1 to %2: compare within groups.")
              .arg(differenceCell(Metric::Orders, strata->within), differenceCell(Metric::Orders, strata->pooled)); // of rates
    return isMoney(reading.experiment.rule.metric) ? SplitWords::tr("Of who buys: %1").arg(warning) : warning;
}

QStringList readingWarnings(const ExperimentReading &reading)
{
    QStringList warnings{strataWarning(reading)};
    if (reading.isIdentityBroken)
        warnings.append(SplitWords::tr("More than 1% saw several versions (%1 persons): what a person sees does not stay the same.")
                            .arg(format::count(reading.inSeveralArms)));
    const auto isCapped = [](const ArmReading &arm) { return comparisonOf(arm) && comparisonOf(arm)->isCapped; };
    if (std::ranges::any_of(reading.arms, isCapped))
        warnings.append(SplitWords::tr("A few large orders would decide: what one person spent is cut at the 99% point of all."));
    for (const ArmReading &arm : reading.arms)
        warnings.append(uncappedSentence(reading.experiment.rule.metric, arm));
    double largest = 0;
    for (const ArmReading &arm : reading.arms)
        largest = std::max(largest, comparisonOf(arm) ? comparisonOf(arm)->largestShare.value_or(0) : 0);
    if (largest > 0)
        warnings.append(SplitWords::tr("One person makes up %1 of a version's revenue.").arg(format::percent(largest)));
    warnings.removeAll(QString());
    return warnings;
}

// The reading keeps what was expected on that day; the day itself is the one with as many users.
std::vector<qint64> judgedUsers(const ExperimentReading &reading)
{
    const qint64 sum = qRound64(std::accumulate(reading.split.expected.begin(), reading.split.expected.end(), 0.0));
    for (const SeriesDay &day : reading.series) {
        if (std::accumulate(day.assigned.begin(), day.assigned.end(), qint64(0)) == sum)
            return day.assigned;
    }
    return {};
}

QString brokenSplitSentence(const ExperimentReading &reading)
{
    QStringList came;
    QStringList expected;
    const std::vector<qint64> users = judgedUsers(reading);
    for (size_t i = 0; i < users.size() && i < reading.arms.size(); ++i) {
        came.append(SplitWords::tr("%1 %2").arg(reading.arms[i].letter, format::count(users[i])));
        if (i < reading.split.expected.size())
            expected.append(SplitWords::tr("%1 %2").arg(reading.arms[i].letter, format::count(qRound64(reading.split.expected[i]))));
    }
    return SplitWords::tr(
               "Planned were %1, there came %2; by chance that happens %3. Something in the split or in the counting is broken, so "
               "the versions can't be compared.")
        .arg(expected.join(QStringLiteral(" : ")), came.join(QStringLiteral(" : ")), chanceWords(reading.split.p));
}

QStringList brokenSplitCauses(Design design)
{
    QStringList causes;
    if (design == Design::TagSplit)
        causes.append(SplitWords::tr("One of the sends went out only in part, or a tag changed after it."));
    if (design == Design::QrCodes)
        causes.append(SplitWords::tr("One code lay where more people come by, or was printed more often."));
    if (design == Design::LandingPages)
        causes.append(SplitWords::tr("One address was passed on, is slower, or sends people on to the other."));
    if (design == Design::AutoReply)
        causes.append(SplitWords::tr("One answer was on for longer, or its word is sent by more people."));
    causes.append(SplitWords::tr("A version is not counted on some devices, or counted twice."));
    causes.append(SplitWords::tr("The shares were changed after the start."));
    causes.append(SplitWords::tr("Find the cause, then copy the experiment and start anew. These counts can't be mended."));
    return causes;
}

} // namespace yiren
