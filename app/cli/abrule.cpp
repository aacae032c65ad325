#include "cli/abrule.h"

#include "stats/decisionrule.h"
#include "stats/splitcheck.h"

#include <algorithm>
#include <numeric>

namespace yiren {

namespace {

constexpr double sequentialPart = 0.2; // 0.01 of 0.05; the final test has the rest

using stats::Verdict;

stats::Outcome<stats::Decision> decisionOf(const AbTable &table, std::size_t arm, double alpha, const AbPlan &plan)
{
    const double pair = table.shares[0] + table.shares[arm];
    double all = 0;
    for (const double share : table.shares)
        all += share;
    stats::DecisionPlan rule;
    rule.shareB = table.shares[arm] / pair;
    rule.plannedDays = plan.days;
    rule.plannedConversions = plan.conversions * pair / all;
    rule.alphaSequential = alpha * sequentialPart;
    rule.alphaFinal = alpha - rule.alphaSequential;
    rule.fewestDays = plan.fewestDays;
    std::vector<stats::Arms> days;
    for (const std::vector<stats::Count> &counts : table.days)
        days.push_back({counts[0], counts[arm]});
    return stats::decide(rule, days);
}

bool isWinB(Verdict verdict)
{
    return verdict == Verdict::EarlyWinnerB || verdict == Verdict::WinnerB;
}

bool isWinA(Verdict verdict)
{
    return verdict == Verdict::EarlyWinnerA || verdict == Verdict::WinnerA;
}

bool isEarly(Verdict verdict)
{
    return verdict == Verdict::EarlyWinnerA || verdict == Verdict::EarlyWinnerB;
}

// The arm that won, of comparisons with the first in their order; nothing where none did.
std::optional<std::size_t> winnerOf(const AbTable &table, const std::vector<Verdict> &verdicts)
{
    if (std::all_of(verdicts.begin(), verdicts.end(), isWinA))
        return 0;
    std::optional<std::size_t> best;
    const auto rate = [&](std::size_t arm) {
        return static_cast<double>(table.totals()[arm].x) / static_cast<double>(table.totals()[arm].n);
    };
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        if (isWinB(verdicts[i]) && (!best || rate(i + 1) > rate(*best)))
            best = i + 1;
    return best;
}

} // namespace

bool isSplitBroken(const std::vector<stats::Count> &arms, const std::vector<double> &shares)
{
    std::vector<std::int64_t> users;
    for (const stats::Count &arm : arms)
        users.push_back(arm.n);
    const auto p = stats::splitP(users, shares);
    return p && *p < stats::splitAlarm && std::accumulate(users.begin(), users.end(), std::int64_t(0)) >= stats::fewestForSplit;
}

stats::Outcome<AbStanding> abStanding(const AbTable &table, double alpha, const AbPlan &plan)
{
    const std::size_t comparisons = table.shares.size() - 1;
    AbStanding standing;
    std::vector<Verdict> verdicts;
    for (std::size_t arm = 1; arm <= comparisons; ++arm) {
        const auto decision = decisionOf(table, arm, alpha / static_cast<double>(comparisons), plan);
        if (!decision)
            return tl::unexpected(decision.error());
        verdicts.push_back(decision->verdict);
        standing.alwaysValidP.push_back(decision->days.back().alwaysValidP);
    }
    const auto isBroken = [&](const std::vector<stats::Count> &arms) { return isSplitBroken(arms, table.shares); };
    if (std::any_of(table.days.begin(), table.days.end(), isBroken)) {
        standing.status = "invalid_split";
        return standing;
    }
    standing.winner = winnerOf(table, verdicts);
    if (standing.winner)
        standing.status = std::any_of(verdicts.begin(), verdicts.end(), isEarly) ? "early_winner" : "winner";
    else if (static_cast<qint64>(table.days.size()) >= plan.days)
        standing.status = "no_clear_difference";
    return standing;
}

} // namespace yiren
