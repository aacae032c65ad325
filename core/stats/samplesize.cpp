#include "stats/samplesize.h"

#include "stats/arms.h"
#include "stats/normal.h"
#include "stats/special.h"

#include <boost/math/tools/roots.hpp>

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

bool isStrength(const TestStrength &strength)
{
    return isShare(strength.alpha) && isShare(strength.power) && (strength.sides == 1 || strength.sides == 2);
}

bool areRates(const RatesToTell &rates)
{
    return rates.p1 > 0 && rates.p1 <= 1 && rates.p2 >= 0 && rates.p2 < 1;
}

// The z that a result must pass.
double criticalZ(double alpha, int sides)
{
    return zBefore(alpha / sides);
}

// Root of a function that rises through 0 between the two ends.
template <typename Rising>
double rootBetween(Rising rising, double low, double high)
{
    boost::uintmax_t steps = 200;
    const auto found = boost::math::tools::toms748_solve(rising, low, high, boost::math::tools::eps_tolerance<double>(50), steps);
    return found.first + (found.second - found.first) / 2;
}

double powerOfMeans(double perArm, double effect, double alpha)
{
    const double freedom = 2 * (perArm - 1);
    const double critical = studentOfTailAbove(freedom, alpha / 2);
    return studentAbove(freedom, std::sqrt(perArm / 2) * std::abs(effect), critical);
}

} // namespace

Outcome<SampleSize> sampleSizeForRates(const RatesToTell &rates, const TestStrength &strength, double ratio)
{
    if (!areRates(rates) || !isStrength(strength) || !(ratio > 0) || !std::isfinite(ratio))
        return refusal(RefusalCode::InvalidInput);
    const double gap = rates.p1 - rates.p2;
    if (gap == 0)
        return refusal(RefusalCode::Degenerate);
    const double pooled = (rates.p1 + ratio * rates.p2) / (1 + ratio);
    const double alike = std::sqrt((1 + 1 / ratio) * pooled * (1 - pooled));
    const double apart = std::sqrt(rates.p1 * (1 - rates.p1) + rates.p2 * (1 - rates.p2) / ratio);
    const double needed = criticalZ(strength.alpha, strength.sides) * alike + zQuantile(strength.power) * apart;
    const double users = needed / gap * (needed / gap);
    if (!(needed > 0) || !std::isfinite(users * std::max(1.0, ratio)))
        return refusal(RefusalCode::InvalidInput);
    return SampleSize{users, users * ratio};
}

Outcome<ArcsineSize> sampleSizeByArcsine(const RatesToTell &rates, const TestStrength &strength)
{
    if (!areRates(rates) || !isStrength(strength))
        return refusal(RefusalCode::InvalidInput);
    const double effect = 2 * std::abs(std::asin(std::sqrt(rates.p2)) - std::asin(std::sqrt(rates.p1)));
    if (effect == 0)
        return refusal(RefusalCode::Degenerate);
    const double critical = criticalZ(strength.alpha, 2);
    // Over h sqrt(n/2); findings on the wrong side count, as they do in the programs that know this method.
    const auto excess = [&](double shift) { return normalCdf(shift - critical) + normalCdf(-shift - critical) - strength.power; };
    if (excess(0) >= 0)
        return refusal(RefusalCode::InvalidInput);
    return guarded<ArcsineSize>([&]() -> Outcome<ArcsineSize> {
        const double shift = rootBetween(excess, 0, critical + 40) / effect;
        return ArcsineSize{effect, 2 * shift * shift};
    });
}

Outcome<double> sampleSizeForMeans(double difference, double sd, const TestStrength &strength)
{
    const double effect = std::abs(difference) / sd;
    if (!isStrength(strength) || !std::isfinite(difference) || !std::isfinite(sd) || !(sd > 0) || !std::isfinite(effect))
        return refusal(RefusalCode::InvalidInput);
    if (!(effect > 0))
        return refusal(RefusalCode::Degenerate);
    const double critical = criticalZ(strength.alpha, 2);
    const double z = critical + zQuantile(strength.power);
    if (z <= 0)
        return refusal(RefusalCode::InvalidInput);
    const double nearly = 2 * (z / effect) * (z / effect) + critical * critical / 4;
    if (!std::isfinite(nearly))
        return refusal(RefusalCode::InvalidInput);
    constexpr double large = 1e5; // where the two agree to ten digits
    if (nearly > large)
        return nearly;
    return guarded<double>([&]() -> Outcome<double> {
        constexpr double fewest = 2;
        const auto excess = [&](double perArm) { return powerOfMeans(perArm, effect, strength.alpha) - strength.power; };
        if (excess(fewest) >= 0)
            return fewest;
        double enough = 2 * nearly + fewest;
        while (excess(enough) < 0)
            enough *= 2;
        return rootBetween(excess, fewest, enough);
    });
}

Outcome<Power> powerForRates(const RatesToTell &rates, double perArm, double alpha, int sides)
{
    if (!areRates(rates) || !isStrength({alpha, 0.5, sides}) || !(perArm >= 0) || !std::isfinite(perArm))
        return refusal(RefusalCode::InvalidInput);
    if (perArm == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    const double pooled = (rates.p1 + rates.p2) / 2;
    const double gap = std::sqrt(perArm) * std::abs(rates.p1 - rates.p2);
    const double needed = criticalZ(alpha, sides) * std::sqrt(2 * pooled * (1 - pooled));
    const double apart = std::sqrt(rates.p1 * (1 - rates.p1) + rates.p2 * (1 - rates.p2));
    if (!(apart > 0)) // p1 = 1 and p2 = 0: the result is certain
        return gap >= needed ? Power{1, 1} : Power{0, 0};
    const double towards = normalCdf((gap - needed) / apart);
    const double away = sides == 2 ? normalCdf((-gap - needed) / apart) : 0;
    return Power{towards, towards + away};
}

Outcome<double> detectableRate(double p1, double perArm, const TestStrength &strength, Direction direction)
{
    if (!isShare(p1) || !isStrength(strength) || !(perArm >= 0) || !std::isfinite(perArm))
        return refusal(RefusalCode::InvalidInput);
    if (perArm == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    const auto excess = [&](double p2) {
        const auto power = powerForRates({p1, p2}, perArm, strength.alpha, strength.sides);
        return (power ? power->towards : 1) - strength.power;
    };
    const double end = direction == Direction::Up ? std::nextafter(1.0, 0.0) : 0;
    if (excess(p1) >= 0)
        return refusal(RefusalCode::InvalidInput);
    if (excess(end) < 0)
        return refusal(RefusalCode::TooFew, "users");
    return guarded<double>([&]() -> Outcome<double> {
        const auto alongTheWay = [&](double way) { return excess(p1 + way * (end - p1)); };
        return p1 + rootBetween(alongTheWay, 0, 1) * (end - p1);
    });
}

Outcome<Duration> durationFor(double perArm, const Traffic &traffic)
{
    const bool isTraffic =
        traffic.usersPerDay > 0 && std::isfinite(traffic.usersPerDay) && traffic.shareInTest > 0 && traffic.shareInTest <= 1;
    if (!isTraffic || traffic.arms < 1 || !(perArm > 0) || !std::isfinite(perArm))
        return refusal(RefusalCode::InvalidInput);
    const double exact = static_cast<double>(traffic.arms) * perArm / (traffic.usersPerDay * traffic.shareInTest);
    const double days = std::ceil(exact * (1 - 1e-12)); // a share such as 0.29 is not exact, whole days must stay whole
    if (!(days < 1e9))
        return refusal(RefusalCode::InvalidInput);
    const auto whole = std::max<std::int64_t>(1, static_cast<std::int64_t>(days));
    return Duration{whole, (whole + 6) / 7 * 7};
}

} // namespace yiren::stats
