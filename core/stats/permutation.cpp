#include "stats/permutation.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace yiren::stats {

namespace {

// All values, and how many of them arm A has.
struct SplitOfAll {
    std::vector<double> values;
    std::size_t inA = 0;

    [[nodiscard]] double difference(std::uint32_t chosen) const
    {
        double ofA = 0;
        double ofB = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            ((chosen >> i) & 1U ? ofA : ofB) += values[i];
        return ofB / static_cast<double>(values.size() - inA) - ofA / static_cast<double>(inA);
    }
};

// The next larger number with as many bits set (Gosper's hack).
std::uint32_t nextWithSameBits(std::uint32_t bits)
{
    const std::uint32_t lowest = bits & (~bits + 1U);
    const std::uint32_t carried = bits + lowest;
    return carried | (((carried ^ bits) / lowest) >> 2U);
}

} // namespace

Outcome<PermutationTest> permutationTest(std::span<const double> a, std::span<const double> b)
{
    if (a.empty() || b.empty())
        return refusal(RefusalCode::NoData, "users", 1);
    if (a.size() + b.size() > mostPermutedUsers)
        return refusal(RefusalCode::InvalidInput);
    SplitOfAll all{{a.begin(), a.end()}, a.size()};
    all.values.insert(all.values.end(), b.begin(), b.end());
    double largest = 0;
    for (const double value : all.values) {
        if (!std::isfinite(value))
            return refusal(RefusalCode::InvalidInput);
        largest = std::max(largest, std::abs(value));
    }
    if (!std::isfinite(largest * static_cast<double>(mostPermutedUsers)))
        return refusal(RefusalCode::InvalidInput);
    const std::uint32_t given = (1U << a.size()) - 1U;
    // Sums of large values differ in their last digits by the order of adding alone.
    const double slack = std::max(1e-9, 1e-13 * largest);
    const double bound = std::abs(all.difference(given)) - slack;
    PermutationTest test;
    std::int64_t asLarge = 0;
    for (std::uint32_t chosen = given; chosen < (1U << all.values.size()); chosen = nextWithSameBits(chosen)) {
        ++test.splits;
        asLarge += std::abs(all.difference(chosen)) >= bound ? 1 : 0;
    }
    test.p = static_cast<double>(asLarge) / static_cast<double>(test.splits);
    return test;
}

} // namespace yiren::stats
