#include "analysis/armsinput.h"
#include "analysis/functions.h"
#include "stats/confidencesequence.h"
#include "stats/decisionrule.h"
#include "stats/exacttest.h"
#include "stats/labelevidence.h"

#include <array>
#include <cmath>

namespace yiren::analysis {

namespace {

stats::Outcome<QJsonObject> eprocessConversionLabels(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Converters converters{in.count("conv_a"), in.count("conv_b")};
    const stats::LabelCoin coin{in.number("share_b"), in.number("kappa")};
    const double alpha = in.number("alpha", 0.05);
    if (!in.ok())
        return invalidInput();
    const auto evidence = stats::logEvidence(converters, coin);
    const auto intervals = stats::labelIntervals(converters, coin, alpha);
    if (!evidence || !intervals)
        return invalidInput();
    return QJsonObject{{QStringLiteral("log_e"), *evidence},
                       {QStringLiteral("p_single_look"), stats::alwaysValidP(*evidence)},
                       {QStringLiteral("theta_lo"), intervals->share.low},
                       {QStringLiteral("theta_hi"), intervals->share.high},
                       {QStringLiteral("ratio_lo"), intervals->ratio.low},
                       {QStringLiteral("ratio_hi"), jsonNumber(intervals->ratio.high)},
                       {QStringLiteral("reject"), *evidence >= -std::log(alpha)}};
}

stats::SequenceTuning readTuning(Inputs &in)
{
    return {in.number("alpha", 0.05), in.number("n_star")};
}

// `estimate` is how this function names its estimate.
QJsonObject sequenceFields(const QString &estimate, const stats::SequenceEstimate &found)
{
    return {{estimate, found.estimate},
            {QStringLiteral("se"), found.standardError},
            {QStringLiteral("rho"), found.rho},
            {QStringLiteral("multiplier"), found.multiplier},
            {QStringLiteral("lo"), found.interval.low},
            {QStringLiteral("hi"), found.interval.high},
            {QStringLiteral("p_always_valid"), found.alwaysValidP}};
}

stats::Outcome<QJsonObject> confseqAsymptoticDiff(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    const stats::SequenceTuning tuning = readTuning(in);
    const auto sign = readDirection(in, QStringLiteral("b_minus_a"));
    if (!in.ok() || !sign)
        return invalidInput();
    const auto found = stats::differenceSequence(*sign > 0 ? arms : stats::Arms{arms.b, arms.a}, tuning);
    if (!found)
        return tl::unexpected(found.error());
    return sequenceFields(QStringLiteral("diff"), *found);
}

stats::Outcome<QJsonObject> confseqAsymptoticLiftDelta(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    const stats::SequenceTuning tuning = readTuning(in);
    if (!in.ok())
        return invalidInput();
    const auto found = stats::upliftSequence(arms, tuning);
    if (!found)
        return tl::unexpected(found.error());
    return sequenceFields(QStringLiteral("lift"), *found);
}

stats::Outcome<QJsonObject> confseqAsymptoticMeanDiff(const QJsonObject &input)
{
    Inputs in(input);
    const stats::UserSums a{in.count("n_a"), in.number("sum_a"), in.number("sumsq_a")};
    const stats::UserSums b{in.count("n_b"), in.number("sum_b"), in.number("sumsq_b")};
    const stats::SequenceTuning tuning = readTuning(in);
    if (!in.ok())
        return invalidInput();
    const auto found = stats::meanSequence(a, b, tuning);
    if (!found)
        return tl::unexpected(found.error());
    return sequenceFields(QStringLiteral("diff"), *found);
}

stats::Outcome<QJsonObject> msprtBernoulli(const QJsonObject &input)
{
    Inputs in(input);
    const std::int64_t perArm = in.count("n_per_arm");
    const stats::Arms arms{{in.count("conv_a"), perArm}, {in.count("conv_b"), perArm}};
    const double tauSquared = in.number("tau2");
    const double alpha = in.number("alpha", 0.05);
    if (!in.ok())
        return invalidInput();
    const auto test = stats::mixtureTest(arms, tauSquared, alpha);
    if (!test)
        return tl::unexpected(test.error());
    return QJsonObject{{QStringLiteral("log_lambda"), test->logLambda},
                       {QStringLiteral("p_always_valid"), test->alwaysValidP},
                       {QStringLiteral("halfwidth"), test->halfWidth}};
}

QString statusOf(stats::Verdict verdict)
{
    switch (verdict) {
    case stats::Verdict::KeepRunning:
        return QStringLiteral("keep_running");
    case stats::Verdict::InvalidSplit:
        return QStringLiteral("invalid_split");
    case stats::Verdict::EarlyWinnerA:
        return QStringLiteral("early_winner_A");
    case stats::Verdict::EarlyWinnerB:
        return QStringLiteral("early_winner_B");
    case stats::Verdict::WinnerA:
        return QStringLiteral("winner_A");
    case stats::Verdict::WinnerB:
        return QStringLiteral("winner_B");
    case stats::Verdict::NoClearDifference:
        return QStringLiteral("no_clear_difference");
    }
    return {};
}

stats::DecisionPlan readPlan(Inputs &plan)
{
    const stats::DecisionPlan usual;
    stats::DecisionPlan read;
    read.shareB = plan.number("share_b", usual.shareB);
    read.plannedDays = plan.count("planned_days");
    read.plannedConversions = plan.number("planned_conversions");
    read.alphaSequential = plan.number("alpha_seq", usual.alphaSequential);
    read.alphaFinal = plan.number("alpha_final", usual.alphaFinal);
    read.fewestDays = plan.has("min_days") ? plan.count("min_days") : usual.fewestDays;
    return read;
}

// What can't be said of that day is null: a p before the first user, a crossing that did not come.
QJsonObject decisionFields(const stats::Decision &decision)
{
    const stats::DayReading &day = decision.days[static_cast<std::size_t>(decision.day - 1)];
    const auto midP = stats::midPTest(day.totals);
    return {{QStringLiteral("day"), static_cast<qint64>(decision.day)},
            {QStringLiteral("status"), statusOf(decision.verdict)},
            {QStringLiteral("kappa"), decision.concentration},
            {QStringLiteral("log_e"), day.logEvidence},
            {QStringLiteral("crossed_on_day"), decision.crossedOn ? QJsonValue(static_cast<qint64>(*decision.crossedOn)) : QJsonValue()},
            {QStringLiteral("midp"), midP ? QJsonValue(midP->twoSided) : QJsonValue()},
            {QStringLiteral("srm_p"), day.splitP ? QJsonValue(*day.splitP) : QJsonValue()}};
}

stats::Outcome<QJsonObject> decisionRule(const QJsonObject &input)
{
    Inputs in(input);
    Inputs planMembers = in.within("plan");
    const stats::DecisionPlan plan = readPlan(planMembers);
    const std::vector<QJsonObject> days = in.objects("cumulative_daily");
    bool areRead = in.ok() && planMembers.ok();
    std::vector<stats::Arms> totals;
    for (const QJsonObject &day : days) {
        Inputs members(day);
        totals.push_back(readArms(members));
        areRead = areRead && members.ok();
    }
    if (!areRead)
        return invalidInput();
    return stats::decide(plan, totals).map(decisionFields);
}

constexpr std::array functionsOfSequences{
    Function{"eprocess_conversion_labels", eprocessConversionLabels},
    Function{"confseq_asymptotic_diff", confseqAsymptoticDiff},
    Function{"confseq_asymptotic_lift_delta", confseqAsymptoticLiftDelta},
    Function{"confseq_asymptotic_mean_diff", confseqAsymptoticMeanDiff},
    Function{"msprt_bernoulli", msprtBernoulli},
    Function{"decision_rule", decisionRule},
};

} // namespace

std::span<const Function> sequentialFunctions()
{
    return functionsOfSequences;
}

} // namespace yiren::analysis
