#include "stats/fifths.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

Outcome<std::vector<int>> fifths(std::span<const double> values, BestEnd best)
{
    if (!std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); }))
        return refusal(RefusalCode::InvalidInput);
    if (values.size() < fewestForFifths)
        return refusal(RefusalCode::TooFew, "customers", static_cast<double>(fewestForFifths - values.size()));
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    const auto n = static_cast<std::ptrdiff_t>(sorted.size());
    std::vector<int> scores;
    scores.reserve(values.size());
    for (const double value : values) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), value);
        const std::ptrdiff_t twiceBelow = 2 * (first - sorted.begin()) + (last - first);
        const int fifth = static_cast<int>(std::min<std::ptrdiff_t>(5, 1 + 5 * twiceBelow / (2 * n)));
        scores.push_back(best == BestEnd::Largest ? fifth : 6 - fifth);
    }
    return scores;
}

} // namespace yiren::stats
