#include "pages/retention/nextactionwords.h"

#include "formatting/format.h"
#include "time/durations.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiren {

namespace {

struct ActionWords {
    Q_DECLARE_TR_FUNCTIONS(NextAction)
};

QString ago(double hours)
{
    return format::duration(static_cast<qint64>(hours * static_cast<double>(hourMs)), currentLanguage());
}

// "14 to 45 days", "2 to 24 hours", "48 hours".
QString spanOf(const RuleTerms &terms)
{
    constexpr double dayHours = 24;
    constexpr double longHours = 72; // from here on people count in days
    const bool inDays = terms.toHours > longHours;
    const double unit = inDays ? dayHours : 1;
    const int from = qRound(terms.fromHours / unit), to = qRound(terms.toHours / unit);
    if (inDays)
        return from > 0 ? ActionWords::tr("%1 to %n days", nullptr, to).arg(from) : ActionWords::tr("%n days", nullptr, to);
    return from > 0 ? ActionWords::tr("%1 to %n hours", nullptr, to).arg(from) : ActionWords::tr("%n hours", nullptr, to);
}

QString unlessWritten(const RuleTerms &terms)
{
    return terms.quietDays > 0 ? u' ' + ActionWords::tr("Not if written to within %n days.", nullptr, terms.quietDays) : QString();
}

QString conditionOf(const RuleTerms &terms)
{
    switch (terms.rule) {
    case ActionRule::Answer:
        return ActionWords::tr("Asked or complained within %1 and was not answered: answer personally.").arg(spanOf(terms));
    case ActionRule::RemindToPay:
        return ActionWords::tr("An order was not paid for %1: remind once.").arg(spanOf(terms));
    case ActionRule::WriteToBest:
        return ActionWords::tr("One of the best customers, and the chance to be active fell below a half: write under your name.");
    case ActionRule::OfferSecond:
        return ActionWords::tr("One order, %1 ago, and no refund: offer something for a second.").arg(spanOf(terms));
    case ActionRule::ShowMiniProgram:
        return ActionWords::tr("Read %1 articles in 30 days and never opened the Mini Program: an article with its card.").arg(terms.least);
    case ActionRule::Welcome:
        break;
    }
    return ActionWords::tr("Began to follow within %1: welcome, with one question.").arg(spanOf(terms));
}

QString orderedOf(const stats::Count &count)
{
    return ActionWords::tr("%1 of %2").arg(format::count(count.x), format::count(count.n));
}

} // namespace

QString nextActionName(const NextAction &action)
{
    return action.name.isEmpty() ? ActionWords::tr("Customer %1").arg(toInteger(action.customer)) : action.name;
}

QString actionRuleWord(ActionRule rule)
{
    switch (rule) {
    case ActionRule::Answer:
        return ActionWords::tr("Answer personally");
    case ActionRule::RemindToPay:
        return ActionWords::tr("Remind once to pay");
    case ActionRule::WriteToBest:
        return ActionWords::tr("Write under your name");
    case ActionRule::OfferSecond:
        return ActionWords::tr("Offer something for a second order");
    case ActionRule::ShowMiniProgram:
        return ActionWords::tr("Send an article with the Mini Program's card");
    case ActionRule::Welcome:
        break;
    }
    return ActionWords::tr("Welcome, with one question");
}

QString actionRuleSentence(ActionRule rule)
{
    const auto terms = std::ranges::find(actionRules(), rule, &RuleTerms::rule);
    return terms == actionRules().end() ? QString() : conditionOf(*terms) + unlessWritten(*terms);
}

QString nextActionReason(const NextAction &action)
{
    switch (action.rule) {
    case ActionRule::Answer:
        return ActionWords::tr("asked %1 ago").arg(ago(action.hours));
    case ActionRule::RemindToPay:
        return ActionWords::tr("ordered %1 ago, not paid").arg(ago(action.hours));
    case ActionRule::WriteToBest:
        return ActionWords::tr("one of the best, likely to drift away");
    case ActionRule::OfferSecond:
        return ActionWords::tr("bought once, %1 ago").arg(ago(action.hours));
    case ActionRule::ShowMiniProgram:
        return ActionWords::tr("read %n article(s) in 30 days", nullptr, static_cast<int>(action.count));
    case ActionRule::Welcome:
        break;
    }
    return ActionWords::tr("joined %1 ago").arg(ago(action.hours));
}

QString actionOutcomeText(const RuleOutcome *outcome)
{
    if (!outcome || outcome->done.n == 0)
        return ActionWords::tr("not tried yet, or its 14 days are not over");
    if (outcome->rule == ActionRule::Answer)
        return ActionWords::tr("%1 ordered within 14 days; everybody is answered, so there is nobody to compare with")
            .arg(orderedOf(outcome->done));
    if (outcome->heldOut.n == 0)
        return ActionWords::tr("%1 ordered within 14 days; of those held out nobody's 14 days are over yet").arg(orderedOf(outcome->done));
    const QString counts =
        ActionWords::tr("%1 ordered within 14 days, held out %2").arg(orderedOf(outcome->done), orderedOf(outcome->heldOut));
    if (!outcome->difference)
        return counts;
    const stats::Interval &range = outcome->difference->interval;
    if (range.low > 0)
        return ActionWords::tr("%1: it works").arg(counts);
    return range.high < 0 ? ActionWords::tr("%1: it does harm").arg(counts) : ActionWords::tr("%1: may be luck").arg(counts);
}

} // namespace yiren
