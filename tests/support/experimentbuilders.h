#pragma once

#include "experiments/experimentcounts.h"
#include "experiments/experimentrule.h"

namespace yiren {

inline const BusinessDay trialStart{QDate(2026, 11, 2)}; // a Monday

// Titles that are compared by clicks, typed in, in equal shares, planned for two weeks.
inline ExperimentRule titleRule(const QStringList &names = {QStringLiteral("原标题"), QStringLiteral("提问式")})
{
    ExperimentRule rule;
    rule.question = QStringLiteral("Which title is opened?");
    const int arms = static_cast<int>(names.size());
    for (const QString &name : names)
        rule.arms.push_back({name, {}, 10'000 / arms, {}});
    rule.arms.front().share += 10'000 % arms;
    rule.plan.baseline = 0.04;
    rule.plan.plannedUsers = 12'000;
    rule.plan.plannedConversions = 500;
    return rule;
}

// The same as it runs since trialStart, without a data file.
inline Experiment runningTrial(const ExperimentRule &rule)
{
    Experiment experiment;
    experiment.id = ExperimentId{7};
    experiment.account = AccountId{1};
    experiment.rule = rule;
    experiment.state = ExperimentState::Running;
    experiment.firstDay = trialStart;
    experiment.startedAt = trialStart.start().toMSecsSinceEpoch() + 9 * 3'600'000;
    experiment.ruleHash = ruleHash(ruleText(rule));
    return experiment;
}

inline DayCount dayCount(int day, size_t arm, qint64 users, qint64 converted)
{
    return {trialStart.plusDays(day - 1), arm, {}, {users, converted, 0, 0}};
}

// Each arm's totals, the same part of them on each of `days` days and the rest on the last.
inline ExperimentCounts spreadOver(int days, const std::vector<std::pair<qint64, qint64>> &arms)
{
    ExperimentCounts counts;
    for (int day = 1; day <= days; ++day) {
        for (size_t arm = 0; arm < arms.size(); ++arm) {
            const auto part = [&](qint64 whole) { return day < days ? whole / days : whole - whole / days * (days - 1); };
            counts.days.push_back(dayCount(day, arm, part(arms[arm].first), part(arms[arm].second)));
        }
    }
    counts.upTo = trialStart.plusDays(days - 1);
    return counts;
}

} // namespace yiren
