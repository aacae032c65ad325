#include "pages/experiments/planwords.h"

#include "formatting/format.h"
#include "pages/experiments/experimentfigures.h"
#include "pages/experiments/experimentwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiren {

namespace {

struct PlannerWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

constexpr int shortWeeks = 2; // what a founder would like to wait

// A rate, or where spending is planned fen a person.
QString planValue(const PlanQuestion &question, double value)
{
    return metricValue(question.spending ? Metric::Revenue : Metric::Clicks, value);
}

QString planDifference(const PlanQuestion &question, double points)
{
    return differenceWords(question.spending ? Metric::Revenue : Metric::Clicks, points);
}

// "A 3,500 · B 875", of unequal shares.
QString sizesText(const PlanAnswer &answer)
{
    QStringList sizes;
    for (size_t arm = 0; arm < answer.sizes.size(); ++arm)
        sizes.append(armLetter(arm) + u' ' + format::count(answer.sizes[arm]));
    return sizes.join(QStringLiteral(" · "));
}

QString needSentence(const PlanAnswer &answer)
{
    const bool isShort = answer.havePerArm && *answer.havePerArm < answer.perArm;
    if (std::ranges::max(answer.sizes) - answer.perArm > 1)
        return isShort ? PlannerWords::tr("Needs %1 persons (%2); of the smallest version you have %3.")
                             .arg(format::count(answer.total), sizesText(answer), format::count(*answer.havePerArm))
                       : PlannerWords::tr("Needs %1 persons (%2).").arg(format::count(answer.total), sizesText(answer));
    const QString need = format::count(answer.perArm);
    if (isShort)
        return PlannerWords::tr("Needs %1 persons a version, you have %2.").arg(need, format::count(*answer.havePerArm));
    return PlannerWords::tr("Needs %1 persons a version, %2 in all.").arg(need, format::count(answer.total));
}

// "With 150 persons a day, finding a rise from 10.0% to 12.0% takes 8 weeks; in 2 weeks only one to 14.0% would be found."
QString timeSentence(const PlanQuestion &question, const PlanAnswer &answer)
{
    if (question.usersADay <= 0)
        return {};
    const double from = question.spending ? question.spending->mean : question.baseline;
    const QString takes = PlannerWords::tr("With %1 persons a day, finding a rise from %2 to %3 takes %4 weeks.")
                              .arg(format::count(qRound64(question.usersADay)), planValue(question, from),
                                   planValue(question, from * (1 + question.smallestUplift)), format::count(answer.days / 7));
    const auto soon = std::ranges::find(answer.weeks, shortWeeks, &DetectableInWeeks::weeks);
    if (answer.days <= 7 * shortWeeks || soon == answer.weeks.end())
        return takes;
    return inARow({takes,
                   soon->oneLook
                       ? PlannerWords::tr("In 2 weeks only a rise to %1 would be found.").arg(planValue(question, soon->oneLook->rate))
                       : PlannerWords::tr("In 2 weeks no rise would be found.")});
}

QString reachSentence(const PlanQuestion &question, const PlanAnswer &answer)
{
    if (!answer.oneLook || !*answer.oneLook)
        return {};
    const QString once = planDifference(question, (*answer.oneLook)->points);
    if (!answer.anyTime || !*answer.anyTime)
        return PlannerWords::tr("Those would show a rise of %1, looked at once.").arg(once);
    return PlannerWords::tr("Those would show a rise of %1 when looked at once, of %2 when looked at every day.")
        .arg(once, planDifference(question, (*answer.anyTime)->points));
}

QStringList planNotes(const PlanQuestion &question, const PlanAnswer &answer)
{
    QStringList notes;
    if (question.windowDays > 0)
        notes.append(
            PlannerWords::tr("The last of these weeks brings nobody new: what somebody does counts for %1 days.").arg(question.windowDays));
    if (question.hasWeekendPattern && !question.isByDays)
        notes.append(PlannerWords::tr("Your weekends sell more than 30% differently from other days: two weeks at least."));
    if (question.isByDays)
        notes.append(PlannerWords::tr("Each version is shown on %1 days: the day is what counts.").arg(answer.days / question.arms));
    if (answer.days > longestPlanDays)
        notes.append(PlannerWords::tr("That is more than six weeks: seasons and habits change meanwhile."));
    return notes;
}

QString withNumbers(PlanAlternative alternative, const PlanQuestion &question, const PlanAnswer &answer)
{
    if (alternative == PlanAlternative::MergePosts && answer.postsTogether > 1)
        return PlannerWords::tr("Take %1 posts of the same kind together as one experiment.").arg(format::count(answer.postsTogether));
    if (alternative == PlanAlternative::BiggerChange && answer.oneLook && *answer.oneLook)
        return PlannerWords::tr("Try a bigger change: a rise to %1 would be found with those you have.")
            .arg(planValue(question, (*answer.oneLook)->rate));
    return alternativeWords(alternative);
}

} // namespace

QString alternativeWords(PlanAlternative alternative)
{
    switch (alternative) {
    case PlanAlternative::BiggerChange:
        return PlannerWords::tr("Try a bigger change: it needs far fewer persons.");
    case PlanAlternative::EarlierMetric:
        return PlannerWords::tr("Count what happens more often: reads or clicks instead of orders.");
    case PlanAlternative::MergePosts:
        return PlannerWords::tr("Take several posts of the same kind together as one experiment.");
    case PlanAlternative::FewerArms:
        return PlannerWords::tr("Compare two versions instead of more.");
    case PlanAlternative::DoNotTest:
        return PlannerWords::tr("Do not test: choose the one you like.");
    }
    return {};
}

PlanWords planWords(const PlanQuestion &question, const stats::Outcome<PlanAnswer> &answer)
{
    if (!answer) {
        const bool isTooHigh = question.baseline > 0 && question.baseline * (1 + question.smallestUplift) >= 1;
        return {isTooHigh ? PlannerWords::tr("Such a rise would lead to 100% or more: make it smaller.")
                          : PlannerWords::tr("The rate must lie between 0 and 100%, the rise above 0."),
                {},
                Meaning::Attention};
    }
    PlanWords words{needSentence(*answer), {}, answer->isEnough() ? Meaning::Good : Meaning::Attention};
    words.lines = {timeSentence(question, *answer), answer->isEnough() ? QString() : reachSentence(question, *answer)};
    words.lines += planNotes(question, *answer);
    for (const PlanAlternative alternative : answer->alternatives)
        words.lines.append(withNumbers(alternative, question, *answer));
    words.lines.removeAll(QString());
    return words;
}

QString doubtSentence(const PlanQuestion &question, const PlanAnswer &answer)
{
    if (!answer.havePerArm || *answer.havePerArm >= answer.perArm)
        return {};
    if (!answer.oneLook || !*answer.oneLook)
        return PlannerWords::tr("With the persons you have it will find no difference.");
    return PlannerWords::tr("With the persons you have it finds at best a difference of %1; a smaller one will most likely stay unseen.")
        .arg(planDifference(question, (*answer.oneLook)->points));
}

} // namespace yiren
