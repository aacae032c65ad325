#include "retention/actionoutcomes.h"

#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 actionMs = actionDays * dayMs;

void countCase(RuleOutcome &outcome, const RuleCase &of, qint64 nowMs)
{
    if (!of.isHeldOut && !of.doneAt) // not followed: it tells nothing of the rule
        return;
    const qint64 since = of.isHeldOut ? of.dueAt : *of.doneAt;
    if (since + actionMs > nowMs)
        return;
    stats::Count &count = of.isHeldOut ? outcome.heldOut : outcome.done;
    ++count.n;
    count.x += of.orderedAt && *of.orderedAt >= since && *of.orderedAt < since + actionMs ? 1 : 0;
}

} // namespace

std::vector<RuleOutcome> ruleOutcomes(const std::vector<RuleCase> &cases, qint64 nowMs)
{
    std::vector<RuleOutcome> outcomes;
    for (const RuleTerms &terms : actionRules()) {
        RuleOutcome outcome;
        outcome.rule = terms.rule;
        for (const RuleCase &of : cases) {
            if (of.rule == terms.rule)
                countCase(outcome, of, nowMs);
        }
        outcome.difference = stats::newcombeDifference({outcome.heldOut, outcome.done});
        outcomes.push_back(outcome);
    }
    return outcomes;
}

} // namespace yiren
