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

QString needSentence(const PlanAnswer &answer)
{
    const QString need = format::count(answer.perArm);
    if (answer.havePerArm && *answer.havePerArm < answer.perArm)
        return PlannerWords::tr("Needs %1 persons a version, you have %2.").arg(need, format::count(*answer.havePerArm));
    return PlannerWords::tr("Needs %1 persons a version, %2 in all.").arg(need, format::count(answer.total));
}

// "With 150 persons a day, finding a rise from 10.0% to 12.0% takes 8 weeks; in 2 weeks only one to 14.0% would be found."
QString timeSentence(const PlanQuestion &question, const PlanAnswer &answer)
{
    if (question.usersADay <= 0)
        return {};
    const QString takes = PlannerWords::tr("With %1 persons a day, finding a rise from %2 to %3 takes %4 weeks.")
                              .arg(format::count(qRound64(question.usersADay)), rateText(question.baseline),
                                   rateText(question.baseline * (1 + question.smallestUplift)), format::count(answer.days / 7));
    const auto soon = std::ranges::find(answer.weeks, shortWeeks, &DetectableInWeeks::weeks);
    if (answer.days <= 7 * shortWeeks || soon == answer.weeks.end())
        return takes;
    return inARow({takes,
                   soon->oneLook ? PlannerWords::tr("In 2 weeks only a rise to %1 would be found.").arg(rateText(soon->oneLook->rate))
                                 : PlannerWords::tr("In 2 weeks no rise would be found.")});
}

QString reachSentence(const PlanAnswer &answer)
{
    if (!answer.oneLook || !*answer.oneLook)
        return {};
    const QString once = QString::number((*answer.oneLook)->points * 100, 'f', 1);
    if (!answer.anyTime || !*answer.anyTime)
        return PlannerWords::tr("Those would show a rise of %1 percentage points, looked at once.").arg(once);
    return PlannerWords::tr("Those would show a rise of %1 percentage points when looked at once, of %2 when looked at every day.")
        .arg(once, QString::number((*answer.anyTime)->points * 100, 'f', 1));
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
    words.lines = {timeSentence(question, *answer), answer->isEnough() ? QString() : reachSentence(*answer)};
    if (answer->days > longestPlanDays)
        words.lines.append(PlannerWords::tr("That is more than six weeks: seasons and habits change meanwhile."));
    for (const PlanAlternative alternative : answer->alternatives)
        words.lines.append(alternativeWords(alternative));
    words.lines.removeAll(QString());
    return words;
}

} // namespace yiren
