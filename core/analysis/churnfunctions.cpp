#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "stats/churn.h"

#include <array>

namespace yiren::analysis {

namespace {

stats::Outcome<QJsonObject> unreadableChurn()
{
    return stats::refusal(stats::RefusalCode::InvalidInput);
}

stats::TwoCounts twoCountsOf(Inputs &in)
{
    return {in.count("r_t"), in.count("r_t_dt"), in.count("dt_days")};
}

stats::Outcome<QJsonObject> simpleLambda(const QJsonObject &input)
{
    Inputs in(input);
    const stats::TwoCounts counts = twoCountsOf(in);
    if (!in.ok())
        return unreadableChurn();
    const auto net = stats::netLoss(counts);
    if (!net)
        return tl::unexpected(net.error());
    return QJsonObject{{QStringLiteral("users_per_day"), net->usersPerDay},
                       {QStringLiteral("share_of_start_per_day"), net->shareOfStartPerDay}};
}

stats::Outcome<QJsonObject> churnFromTwoCounts(const QJsonObject &input)
{
    Inputs in(input);
    const stats::TwoCounts counts = twoCountsOf(in);
    if (!in.ok())
        return unreadableChurn();
    const auto churn = stats::churnOfClosedGroup(counts);
    if (!churn)
        return tl::unexpected(churn.error());
    return QJsonObject{{QStringLiteral("period_churn"), churn->share},
                       {QStringLiteral("hazard_per_day"), jsonNumber(churn->hazardPerDay)},
                       {QStringLiteral("daily_churn_prob"), stats::leavingWithin(churn->hazardPerDay, 1)},
                       {QStringLiteral("weekly_churn_prob"), stats::leavingWithin(churn->hazardPerDay, stats::daysPerWeek)},
                       {QStringLiteral("monthly_churn_prob_30_4375"), stats::leavingWithin(churn->hazardPerDay, stats::daysPerMonth)},
                       {QStringLiteral("annual_churn_prob_365"), stats::leavingWithin(churn->hazardPerDay, stats::daysPerYear)},
                       {QStringLiteral("half_life_days"), jsonNumber(churn->halfLifeDays)},
                       {QStringLiteral("mean_lifetime_days"), jsonNumber(churn->meanLifetimeDays)},
                       {QStringLiteral("person_time_rate_midpoint"), churn->personTimeRate},
                       {QStringLiteral("net_users_per_day"), churn->net.usersPerDay},
                       {QStringLiteral("net_share_of_start_per_day"), churn->net.shareOfStartPerDay}};
}

stats::Outcome<QJsonObject> followerFlowOf(const QJsonObject &input)
{
    Inputs in(input);
    const std::int64_t start = in.count("start"), joined = in.count("joined"), lost = in.count("lost"), days = in.count("days");
    if (!in.ok())
        return unreadableChurn();
    const auto flow = stats::followerFlow(start, joined, lost, days);
    if (!flow)
        return tl::unexpected(flow.error());
    return QJsonObject{{QStringLiteral("end"), static_cast<qint64>(flow->end)},
                       {QStringLiteral("net_change"), static_cast<qint64>(flow->change)},
                       {QStringLiteral("loss_rate_of_start"), flow->lossOfStart}};
}

stats::Outcome<QJsonObject> hazardPersonTime(const QJsonObject &input)
{
    Inputs in(input);
    const std::int64_t events = in.count("events");
    const double days = in.number("person_days"), confidence = in.number("conf", 0.95);
    if (!in.ok())
        return unreadableChurn();
    const auto rate = stats::hazard(events, days, confidence);
    if (!rate)
        return tl::unexpected(rate.error());
    return QJsonObject{{QStringLiteral("hazard_per_day"), rate->perDay},
                       {QStringLiteral("lo"), rate->interval.low},
                       {QStringLiteral("hi"), rate->interval.high},
                       {QStringLiteral("monthly_churn_prob_30_4375"), stats::leavingWithin(rate->perDay, stats::daysPerMonth)}};
}

stats::Outcome<QJsonObject> annualiseChurn(const QJsonObject &input)
{
    Inputs in(input);
    const double monthly = in.number("monthly_churn");
    if (!in.ok())
        return unreadableChurn();
    const auto churn = stats::annualised(monthly);
    if (!churn)
        return tl::unexpected(churn.error());
    return QJsonObject{{QStringLiteral("annual_churn"), churn->yearly},
                       {QStringLiteral("weekly_churn"), churn->weekly},
                       {QStringLiteral("wrong_times_12"), churn->timesTwelve}};
}

stats::Outcome<QJsonObject> remainingAfterDays(const QJsonObject &input)
{
    Inputs in(input);
    const double start = in.number("start"), share = in.number("daily_churn_prob"), days = in.number("days");
    if (!in.ok())
        return unreadableChurn();
    const auto remaining = stats::remainingAfter(start, share, days);
    if (!remaining)
        return tl::unexpected(remaining.error());
    return QJsonObject{{QStringLiteral("remaining"), *remaining}};
}

constexpr std::array functionsOfChurn{Function{"simple_lambda", simpleLambda},     Function{"churn_from_two_counts", churnFromTwoCounts},
                                      Function{"follower_flow", followerFlowOf},   Function{"hazard_person_time", hazardPersonTime},
                                      Function{"annualise_churn", annualiseChurn}, Function{"remaining_after", remainingAfterDays}};

} // namespace

std::span<const Function> churnFunctions()
{
    return functionsOfChurn;
}

} // namespace yiren::analysis
