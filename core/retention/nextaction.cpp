#include "retention/nextaction.h"

#include "retention/holdout.h"
#include "time/durations.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr double hoursADay = 24;
constexpr double fewAlive = 0.5; // P(alive) below which one of the best is about to be lost

// ANALYTICS C.8. At most one message a week to anybody, but for answers.
constexpr std::array ruleTable{RuleTerms{ActionRule::Answer, 0, 48, 1, 0},
                               RuleTerms{ActionRule::RemindToPay, 2, 24, 1, 7},
                               RuleTerms{ActionRule::WriteToBest, 0, 0, 1, 14},
                               RuleTerms{ActionRule::OfferSecond, 14 * hoursADay, 45 * hoursADay, 1, 7},
                               RuleTerms{ActionRule::ShowMiniProgram, 0, 30 * hoursADay, 3, 7},
                               RuleTerms{ActionRule::Welcome, 0, hoursADay, 1, 7}};

struct RuleName {
    ActionRule rule;
    QLatin1String name;
};
constexpr std::array ruleNames{RuleName{ActionRule::Answer, QLatin1String("answer")},
                               RuleName{ActionRule::RemindToPay, QLatin1String("remind_to_pay")},
                               RuleName{ActionRule::WriteToBest, QLatin1String("write_to_best")},
                               RuleName{ActionRule::OfferSecond, QLatin1String("offer_second")},
                               RuleName{ActionRule::ShowMiniProgram, QLatin1String("show_mini_program")},
                               RuleName{ActionRule::Welcome, QLatin1String("welcome")}};

// What the rule is about began then; nothing: it does not concern this customer.
std::optional<qint64> beginningOf(const RuleTerms &terms, const ActionFacts &facts)
{
    switch (terms.rule) {
    case ActionRule::Answer:
        return facts.answeredAt && facts.askedAt && *facts.answeredAt >= *facts.askedAt ? std::nullopt : facts.askedAt;
    case ActionRule::RemindToPay:
        return facts.unpaidAt;
    case ActionRule::WriteToBest:
        return facts.isBest && facts.alive && *facts.alive < fewAlive ? facts.lastPaidAt : std::nullopt;
    case ActionRule::OfferSecond:
        return facts.orders == terms.least && !facts.hasRefund ? facts.lastPaidAt : std::nullopt;
    case ActionRule::ShowMiniProgram:
        return facts.articlesRead >= terms.least && facts.views == 0 ? facts.lastReadAt : std::nullopt;
    case ActionRule::Welcome:
        return facts.joinedAt;
    }
    return std::nullopt;
}

double hoursSince(qint64 at, qint64 nowMs)
{
    return double(nowMs - at) / double(hourMs);
}

bool isDue(const RuleTerms &terms, double hours)
{
    return hours >= std::max(0.0, terms.fromHours) && (terms.toHours == 0 || hours < terms.toHours);
}

bool isQuiet(const RuleTerms &terms, const ActionFacts &facts, qint64 nowMs)
{
    return !facts.writtenAt || terms.quietDays == 0 || nowMs - *facts.writtenAt >= terms.quietDays * dayMs;
}

} // namespace

QString actionRuleName(ActionRule rule)
{
    const auto found = std::ranges::find(ruleNames, rule, &RuleName::rule);
    return found == ruleNames.end() ? QString() : QString(found->name);
}

std::optional<ActionRule> actionRuleFromName(QStringView name)
{
    const auto found = std::ranges::find_if(ruleNames, [name](const RuleName &of) { return name == of.name; });
    return found == ruleNames.end() ? std::nullopt : std::optional(found->rule);
}

std::span<const RuleTerms> actionRules()
{
    return ruleTable;
}

std::optional<NextAction> nextAction(AccountId account, const ActionFacts &facts, qint64 nowMs)
{
    for (const RuleTerms &terms : ruleTable) {
        const auto beginning = beginningOf(terms, facts);
        if (!beginning || !isDue(terms, hoursSince(*beginning, nowMs)) || !isQuiet(terms, facts, nowMs))
            continue;
        NextAction action;
        action.customer = facts.customer;
        action.name = facts.name;
        action.rule = terms.rule;
        action.hours = hoursSince(*beginning, nowMs);
        action.count = terms.rule == ActionRule::ShowMiniProgram ? facts.articlesRead : 0;
        action.isHeldOut = terms.rule != ActionRule::Answer && isHeldOutOfNextAction(account, facts.customer);
        return action;
    }
    return std::nullopt;
}

} // namespace yiren
