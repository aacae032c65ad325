#include "experiments/experimentrule.h"

#include <algorithm>
#include <array>
#include <set>

namespace yiren {

namespace {

constexpr qsizetype longestQuestion = 80, longestArmName = 40;
constexpr int wholeShare = 10'000, ruleWeek = 7, mostWeeks = 52;

Done wrong(const char *code, const QString &detail = {})
{
    return failure(ErrorKind::Usage, code, detail);
}

bool isWithin(const QString &text, qsizetype most)
{
    return !text.trimmed().isEmpty() && text.size() <= most;
}

Done validArms(const ExperimentRule &rule)
{
    if (rule.arms.size() < 2 || rule.arms.size() > mostArms)
        return wrong("experiment.arms");
    std::set<QString> names, marks;
    std::set<PostId> posts;
    int shares = 0;
    for (const Arm &arm : rule.arms) {
        if (!isWithin(arm.name, longestArmName) || !names.insert(arm.name.trimmed()).second)
            return wrong("experiment.arm_name", arm.name.left(longestArmName));
        if (arm.share < 1 || arm.share >= wholeShare)
            return wrong("experiment.shares", QString::number(arm.share));
        if (rule.source == CountSource::WeChat && (!arm.post || !posts.insert(*arm.post).second))
            return wrong("experiment.posts", arm.name);
        if (rule.source == CountSource::Own && (arm.shown.trimmed().isEmpty() || !marks.insert(arm.shown.trimmed()).second))
            return wrong("experiment.marks", arm.name);
        shares += arm.share;
    }
    return shares == wholeShare ? Done() : wrong("experiment.shares", QString::number(shares));
}

// WeChat's statistics count readers and new followers of an article and know no persons; days that alternate have no persons either. Here
// it is seen who opened an address or came through a code, and what by itself brings somebody to a version says nothing of it.
bool canBeCounted(const ExperimentRule &rule)
{
    switch (rule.source) {
    case CountSource::WeChat:
        return isSplitByPerson(rule.design) && (rule.metric == Metric::Reads || rule.metric == Metric::Follows);
    case CountSource::Own:
        return (rule.design == Design::LandingPages && rule.metric != Metric::Clicks && rule.metric != Metric::Reads)
            || (rule.design == Design::QrCodes && rule.metric != Metric::Follows);
    case CountSource::Typed:
        break;
    }
    return true;
}

// Of what is asked of the segment the morning after: buying, writing, opening an address make somebody another one by then.
bool isChangedByAnyOutcome(SegmentField field, Metric metric)
{
    constexpr std::array outcomes{Metric::Orders, Metric::Clicks, Metric::Messages};
    return changesWith(field, metric) || std::ranges::any_of(outcomes, [field](Metric other) { return changesWith(field, other); });
}

bool isMemberWhateverHappens(const ExperimentRule &rule)
{
    return std::ranges::none_of(rule.audience.rule.conditions, [&rule](const SegmentCondition &condition) {
        const bool isMetByFollowing = condition.field == SegmentField::Following && rule.design == Design::QrCodes;
        return isMetByFollowing || isChangedByAnyOutcome(condition.field, rule.metric);
    });
}

bool isProbability(double value)
{
    return value > 0 && value < 1;
}

bool isPlanned(const DecisionPlan &plan)
{
    return plan.plannedDays >= ruleWeek && plan.plannedDays <= mostWeeks * ruleWeek && plan.plannedDays % ruleWeek == 0
        && isProbability(plan.baseline) && isProbability(plan.alphaSequential) && isProbability(plan.alphaFinal) && plan.smallestUplift > 0
        && plan.plannedUsers > 0 && plan.plannedConversions > 0 && plan.windowDays >= 0 && plan.leastDays >= 0 && plan.priorAlpha > 0
        && plan.priorBeta > 0 && plan.usersADay >= 0;
}

} // namespace

bool changesWith(SegmentField field, Metric metric)
{
    switch (field) {
    case SegmentField::LastSeen:
        return true;
    case SegmentField::Interactions:
        return !isMoney(metric) && metric != Metric::Orders;
    case SegmentField::Views:
        return metric == Metric::Clicks;
    case SegmentField::LastPaid:
    case SegmentField::Orders:
    case SegmentField::Paid:
    case SegmentField::Refunded:
    case SegmentField::Group:
        return isMoney(metric) || metric == Metric::Orders;
    case SegmentField::Following:
        return metric == Metric::Follows;
    case SegmentField::FirstSeen:
    case SegmentField::Source:
    case SegmentField::SourceDetail:
    case SegmentField::Tag:
    case SegmentField::Name:
        break;
    }
    return false;
}

bool isChosenByOutcome(const Audience &audience, Metric metric)
{
    return std::ranges::any_of(audience.rule.conditions,
                               [metric](const SegmentCondition &condition) { return changesWith(condition.field, metric); });
}

Done validRule(const ExperimentRule &rule)
{
    if (!isWithin(rule.question, longestQuestion))
        return wrong("experiment.question");
    if (auto valid = validArms(rule); !valid)
        return valid;
    if (!canBeCounted(rule))
        return wrong("experiment.source", countSourceName(rule.source));
    if (!isPlanned(rule.plan))
        return wrong("experiment.plan");
    if (rule.source == CountSource::Own && !isMemberWhateverHappens(rule))
        return wrong("experiment.audience", rule.audience.name);
    const bool isAnyoneTested = rule.source != CountSource::Own || rule.plan.plannedDays > rule.plan.windowDays;
    return isAnyoneTested ? Done() : wrong("experiment.window", QString::number(rule.plan.windowDays));
}

} // namespace yiren
