#include "stats/countlaw.h"
#include "stats/exacttest.h"

#include <boost/math/tools/minima.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace yiren::stats {

namespace {

constexpr std::int64_t mostForSearch = 50'000;
constexpr double slack = 1 + 1e-9; // tables whose p is equal but for rounding

// For each count of A, the least count of B whose table is as extreme; n_B + 1 where none is. It rises with A's count.
std::vector<std::int64_t> edgeOfExtreme(const Arms &arms)
{
    const double most = fisherGreater(arms) * slack;
    std::vector<std::int64_t> edge;
    std::int64_t b = 0;
    for (std::int64_t a = 0; a <= arms.a.n; ++a) {
        while (b <= arms.b.n && fisherGreater({{a, arms.a.n}, {b, arms.b.n}}) > most)
            ++b;
        edge.push_back(b);
    }
    return edge;
}

// All probabilities of a binomial, from its peak outwards until they are too small for a double.
std::vector<double> massesOf(std::int64_t n, double p)
{
    constexpr double least = 1e-290;
    const BinomialLaw law(n, p);
    std::vector<double> masses(static_cast<std::size_t>(n) + 1);
    const auto at = [&](std::int64_t k) -> double & { return masses[static_cast<std::size_t>(k)]; };
    at(law.mode()) = law.mass(law.mode());
    for (std::int64_t k = law.mode(); k < n && at(k) > least; ++k)
        at(k + 1) = at(k) * law.step(k);
    for (std::int64_t k = law.mode(); k > 0 && at(k) > least; --k)
        at(k - 1) = at(k) / law.step(k - 1);
    return masses;
}

double probabilityOfExtreme(const Arms &arms, const std::vector<std::int64_t> &edge, double rate)
{
    const std::vector<double> ofA = massesOf(arms.a.n, rate);
    std::vector<double> fromB = massesOf(arms.b.n, rate);
    for (std::size_t k = fromB.size() - 1; k > 0; --k)
        fromB[k - 1] += fromB[k];
    fromB.push_back(0);
    double sum = 0;
    for (std::size_t a = 0; a < ofA.size(); ++a)
        sum += ofA[a] * fromB[static_cast<std::size_t>(edge[a])];
    return sum;
}

// The rates to look at, on the logit scale: a thousand evenly spaced, and more towards 0 and 1, where an arm of many users peaks.
std::vector<double> logitsToLookAt()
{
    constexpr int points = 1000;
    std::vector<double> logits;
    for (int i = 1; i <= points; ++i)
        logits.push_back(std::log(double(i) / (points + 1 - i)));
    for (double y = -16; y < logits[0]; y += 0.1) {
        logits.push_back(y);
        logits.push_back(-y);
    }
    std::sort(logits.begin(), logits.end());
    return logits;
}

double largestProbability(const Arms &arms)
{
    const std::vector<std::int64_t> edge = edgeOfExtreme(arms);
    const auto minus = [&](double logit) { return -probabilityOfExtreme(arms, edge, 1 / (1 + std::exp(-logit))); };
    const std::vector<double> logits = logitsToLookAt();
    std::vector<double> values;
    for (const double logit : logits)
        values.push_back(minus(logit));
    std::vector<std::size_t> peaks;
    for (std::size_t i = 1; i + 1 < values.size(); ++i)
        if (values[i] <= values[i - 1] && values[i] <= values[i + 1])
            peaks.push_back(i);
    std::sort(peaks.begin(), peaks.end(), [&](std::size_t left, std::size_t right) { return values[left] < values[right]; });
    peaks.resize(std::min<std::size_t>(peaks.size(), 5));
    double least = *std::min_element(values.begin(), values.end());
    for (const std::size_t i : peaks)
        least = std::min(least, boost::math::tools::brent_find_minima(minus, logits[i - 1], logits[i + 1], 30).second);
    return std::min(1.0, -least);
}

} // namespace

bool offersBoschloo(const Arms &arms)
{
    return !incomparable(arms) && arms.a.n <= 40'000 && arms.b.n <= 40'000 && arms.a.n * arms.b.n <= 40'000;
}

Outcome<ExactTest> boschlooTest(const Arms &arms)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    if (arms.a.n + arms.b.n > mostForSearch)
        return refusal(RefusalCode::NotIdentified);
    return guarded<ExactTest>([&]() -> Outcome<ExactTest> {
        const double greater = largestProbability(arms);
        const double less = largestProbability({arms.b, arms.a});
        return ExactTest{greater, less, std::min(1.0, 2 * std::min(greater, less))};
    });
}

} // namespace yiren::stats
