#include "stats/bootstrap.h"

#include "stats/normal.h"
#include "stats/welch.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace yiren::stats {

namespace {

constexpr int fewestDraws = 1000;
constexpr int mostDraws = 1'000'000;

double resampledMean(std::span<const double> values, Draws &draws)
{
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        sum += values[draws.index(values.size())];
    return sum / static_cast<double>(values.size());
}

// The jackknife's figures of a mean: the sums of squares and cubes of what the statistic moves by when one user is left out.
struct LeftOut {
    double squares = 0;
    double cubes = 0;

    void add(std::span<const double> values, double mean, double sign)
    {
        for (const double value : values) {
            const double moved = sign * (value - mean) / static_cast<double>(values.size() - 1);
            squares += moved * moved;
            cubes += moved * moved * moved;
        }
    }
    [[nodiscard]] double acceleration() const { return cubes / (6 * std::pow(squares, 1.5)); }
};

double orderStatistic(const std::vector<double> &sorted, double q)
{
    const double place = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size())
        return sorted.back();
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

Interval acceleratedInterval(const std::vector<double> &sorted, double difference, double acceleration, double confidence)
{
    const auto below = std::lower_bound(sorted.begin(), sorted.end(), difference);
    const auto upTo = std::upper_bound(below, sorted.end(), difference);
    const double smaller = static_cast<double>(below - sorted.begin()) + static_cast<double>(upTo - below) / 2;
    const auto all = static_cast<double>(sorted.size());
    const double bias = zQuantile(std::clamp(smaller / all, 0.5 / all, 1 - 0.5 / all));
    const auto level = [&](double z) {
        const double scale = 1 - acceleration * (bias + z);
        return scale > 0 ? normalCdf(bias + (bias + z) / scale) : (z > 0 ? 1 : 0);
    };
    const double z = zTwoSided(confidence);
    return {orderStatistic(sorted, level(-z)), orderStatistic(sorted, level(z))};
}

} // namespace

Outcome<BootstrapInterval> bootstrapDifference(std::span<const double> a, std::span<const double> b, const BootstrapPlan &plan)
{
    if (plan.draws < fewestDraws || plan.draws > mostDraws)
        return refusal(RefusalCode::InvalidInput);
    const auto test = welch(a, b, plan.confidence);
    if (!test)
        return tl::unexpected(test.error());
    const auto ofA = momentsOf(a);
    const auto ofB = momentsOf(b);
    if (!ofA || !ofB)
        return refusal(RefusalCode::InvalidInput);
    Draws draws(plan.seed);
    std::vector<double> differences(static_cast<std::size_t>(plan.draws));
    for (double &difference : differences) {
        const double meanOfA = resampledMean(a, draws);
        difference = resampledMean(b, draws) - meanOfA;
    }
    std::sort(differences.begin(), differences.end());
    LeftOut leftOut;
    leftOut.add(a, ofA->mean, -1);
    leftOut.add(b, ofB->mean, 1);
    const double tail = (1 - plan.confidence) / 2;
    return BootstrapInterval{test->difference,
                             {orderStatistic(differences, tail), orderStatistic(differences, 1 - tail)},
                             acceleratedInterval(differences, test->difference, leftOut.acceleration(), plan.confidence)};
}

} // namespace yiren::stats
