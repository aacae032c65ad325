#include "stats/churn.h"

#include "stats/normal.h"
#include "stats/special.h"

#include <cmath>
#include <limits>

namespace yiren::stats {

namespace {

bool isPart(double value)
{
    return value >= 0 && value <= 1;
}

// Where a Gamma(shape, 1) has `tail` below (side -1) or above it (side 1). Wilson and Hilferty's cube (1931) for shapes so large that it is
// right to the last digits and the exact inverse slow.
double gammaQuantile(double shape, double tail, int side)
{
    constexpr double large = 1e8;
    if (shape < large)
        return side < 0 ? gammaOfTailBelow(shape, tail) : gammaOfTailAbove(shape, tail);
    const double root = 1 - 1 / (9 * shape) + side * zTwoSided(1 - 2 * tail) / (3 * std::sqrt(shape));
    return shape * root * root * root;
}

} // namespace

double shareWithin(double share, double from, double to)
{
    return -std::expm1(std::log1p(-share) * (to / from));
}

double leavingWithin(double hazardPerDay, double days)
{
    return -std::expm1(-hazardPerDay * days);
}

Outcome<NetLoss> netLoss(const TwoCounts &counts)
{
    if (counts.before < 0 || counts.after < 0 || counts.days < 1)
        return refusal(RefusalCode::InvalidInput);
    if (counts.before == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    const double perDay = (static_cast<double>(counts.before) - static_cast<double>(counts.after)) / static_cast<double>(counts.days);
    return NetLoss{perDay, perDay / static_cast<double>(counts.before)};
}

Outcome<ClosedGroupChurn> churnOfClosedGroup(const TwoCounts &counts)
{
    const Outcome<NetLoss> net = netLoss(counts);
    if (!net)
        return tl::unexpected(net.error());
    if (counts.after > counts.before)
        return refusal(RefusalCode::NotIdentified, "unsubscribes");
    const double before = static_cast<double>(counts.before), after = static_cast<double>(counts.after);
    const double days = static_cast<double>(counts.days);
    ClosedGroupChurn churn;
    churn.net = *net;
    churn.share = (before - after) / before;
    churn.hazardPerDay = counts.after == 0 ? std::numeric_limits<double>::infinity() : -std::log1p(-churn.share) / days;
    churn.halfLifeDays = std::log(2.0) / churn.hazardPerDay;
    churn.meanLifetimeDays = 1 / churn.hazardPerDay;
    churn.personTimeRate = (before - after) / (days * (before + after) / 2);
    return churn;
}

Outcome<FollowerFlow> followerFlow(std::int64_t start, std::int64_t joined, std::int64_t lost, std::int64_t days)
{
    constexpr std::int64_t most = std::int64_t(1) << 53;
    const auto isUsers = [](std::int64_t count) { return count >= 0 && count <= most; };
    if (!isUsers(start) || !isUsers(joined) || !isUsers(lost) || lost > start + joined || days < 1)
        return refusal(RefusalCode::InvalidInput);
    if (start == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    return FollowerFlow{start + joined - lost, joined - lost, static_cast<double>(lost) / static_cast<double>(start)};
}

Outcome<Hazard> hazard(std::int64_t losses, double personDays, double confidence)
{
    if (losses < 0 || !std::isfinite(personDays) || personDays < 0 || !(confidence > 0 && confidence < 1))
        return refusal(RefusalCode::InvalidInput);
    if (personDays == 0)
        return refusal(RefusalCode::NoData, "person_days", 1);
    return guarded<Hazard>([&]() -> Outcome<Hazard> {
        const double d = static_cast<double>(losses), tail = (1 - confidence) / 2;
        const double low = losses == 0 ? 0 : gammaQuantile(d, tail, -1);
        const Hazard rate{d / personDays, {low / personDays, gammaQuantile(d + 1, tail, 1) / personDays}};
        if (!std::isfinite(rate.interval.high))
            return refusal(RefusalCode::InvalidInput);
        return rate;
    });
}

double personDays(std::span<const std::int64_t> followersByDay)
{
    double sum = 0;
    for (std::size_t i = 1; i < followersByDay.size(); ++i)
        sum += (static_cast<double>(followersByDay[i - 1]) + static_cast<double>(followersByDay[i])) / 2;
    return sum;
}

Outcome<YearlyChurn> annualised(double monthlyShare)
{
    if (!isPart(monthlyShare))
        return refusal(RefusalCode::InvalidInput);
    return YearlyChurn{shareWithin(monthlyShare, 1, monthsPerYear), shareWithin(monthlyShare, daysPerMonth, daysPerWeek),
                       monthlyShare * monthsPerYear};
}

bool mayAnnualise(std::int64_t daysObserved)
{
    return daysObserved >= 60;
}

Outcome<double> remainingAfter(double start, double dailyShare, double days)
{
    if (!isPart(dailyShare) || !std::isfinite(start) || start < 0 || !std::isfinite(days) || days < 0)
        return refusal(RefusalCode::InvalidInput);
    return days == 0 ? start : start * std::exp(std::log1p(-dailyShare) * days);
}

} // namespace yiren::stats
