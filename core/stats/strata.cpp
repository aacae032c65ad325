#include "stats/strata.h"

#include "stats/normal.h"
#include "stats/special.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

// The sums over segments that all the figures are made of.
struct StrataSums {
    double difference = 0, differenceWeight = 0;
    double oddsOfB = 0, oddsOfA = 0;
    double excess = 0, variance = 0;
};

StrataSums sumsOf(const std::vector<Arms> &strata)
{
    StrataSums sums;
    for (const Arms &arms : strata) {
        const auto nA = static_cast<double>(arms.a.n);
        const auto nB = static_cast<double>(arms.b.n);
        const auto xA = static_cast<double>(arms.a.x);
        const auto xB = static_cast<double>(arms.b.x);
        const double n = nA + nB;
        if (n == 0)
            continue;
        sums.difference += (xB * nA - xA * nB) / n;
        sums.differenceWeight += nA * nB / n;
        sums.oddsOfB += xB * (nA - xA) / n;
        sums.oddsOfA += xA * (nB - xB) / n;
        const double s = xA + xB;
        if (n >= 2 && s > 0 && s < n) {
            sums.excess += xB - nB * s / n;
            sums.variance += nA / n * (nB / n) * (s * (n - s) / (n - 1));
        }
    }
    return sums;
}

Arms together(const std::vector<Arms> &strata)
{
    Arms all;
    for (const Arms &arms : strata) {
        all.a.x += arms.a.x, all.a.n += arms.a.n;
        all.b.x += arms.b.x, all.b.n += arms.b.n;
    }
    return all;
}

// Segments without users say nothing of the mix.
ChiSquare mixOf(const std::vector<Arms> &strata, const Arms &all)
{
    ChiSquare mix{0, -1, 1};
    const double users = static_cast<double>(all.a.n) + static_cast<double>(all.b.n);
    const double shareA = static_cast<double>(all.a.n) / users;
    const double shareB = static_cast<double>(all.b.n) / users;
    for (const Arms &arms : strata) {
        const double n = static_cast<double>(arms.a.n) + static_cast<double>(arms.b.n);
        if (n == 0)
            continue;
        const double gap = static_cast<double>(arms.b.n) - n * shareB;
        mix.statistic += gap * gap / (n * shareA * shareB);
        ++mix.degrees;
    }
    if (mix.degrees > 0)
        mix.p = gammaAbove(static_cast<double>(mix.degrees) / 2, mix.statistic / 2);
    return mix;
}

int signOf(double value)
{
    return value > 1e-15 ? 1 : value < -1e-15 ? -1 : 0; // equal rates differ by rounding
}

} // namespace

Outcome<StrataReport> compareStrata(const std::vector<Arms> &strata)
{
    constexpr std::size_t most = 100'000; // their sums of users stay within 64 bits
    if (strata.size() > most || !std::all_of(strata.begin(), strata.end(), areCounts))
        return refusal(RefusalCode::InvalidInput);
    const Arms all = together(strata);
    if (all.a.n == 0 || all.b.n == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    const StrataSums sums = sumsOf(strata);
    if (!(sums.variance > 0) || !(sums.differenceWeight > 0))
        return refusal(RefusalCode::Degenerate);
    return guarded<StrataReport>([&]() -> Outcome<StrataReport> {
        StrataReport report;
        report.pooledDifference = rateDifference(all);
        for (const Arms &arms : strata)
            report.differences.push_back(incomparable(arms) ? std::nullopt : std::optional(rateDifference(arms)));
        report.riskDifference = sums.difference / sums.differenceWeight;
        if (!(sums.oddsOfA > 0) && !(sums.oddsOfB > 0))
            return refusal(RefusalCode::Degenerate);
        report.oddsRatio = sums.oddsOfB / sums.oddsOfA;
        const double z = sums.excess / std::sqrt(sums.variance);
        report.association = {z * z, 1, tailBeyond(z)};
        report.mix = mixOf(strata, all);
        report.isReversed = signOf(report.pooledDifference) != signOf(report.riskDifference);
        report.isMixed =
            report.mix.p < splitAlarm && std::abs(report.pooledDifference - report.riskDifference) > std::abs(report.pooledDifference) / 2;
        return report;
    });
}

} // namespace yiren::stats
