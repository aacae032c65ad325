#include "stats/revenue.h"

#include "stats/welch.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace yiren::stats {

Outcome<RevenueParts> revenueParts(std::span<const double> perVisitor)
{
    const auto moments = momentsOf(perVisitor);
    if (!moments)
        return tl::unexpected(moments.error());
    RevenueParts parts;
    parts.buyers = std::count_if(perVisitor.begin(), perVisitor.end(), [](double spent) { return spent > 0; });
    parts.rate = static_cast<double>(parts.buyers) / static_cast<double>(moments->n);
    parts.perVisitor = moments->mean;
    if (parts.buyers > 0)
        parts.perBuyer = moments->mean * static_cast<double>(moments->n) / static_cast<double>(parts.buyers);
    if (!std::isfinite(parts.perBuyer.value_or(0)))
        return refusal(RefusalCode::InvalidInput);
    return parts;
}

Outcome<SumRatio> ratioOfSums(std::span<const double> numerators, std::span<const double> denominators)
{
    if (numerators.size() != denominators.size())
        return refusal(RefusalCode::InvalidInput);
    const auto top = momentsOf(numerators);
    if (!top)
        return tl::unexpected(top.error());
    const auto bottom = momentsOf(denominators);
    if (!bottom)
        return tl::unexpected(bottom.error());
    if (top->n < 2)
        return refusal(RefusalCode::TooFew, "users", 1);
    if (bottom->mean == 0)
        return refusal(RefusalCode::Degenerate, "denominator");
    const double ratio = top->mean / bottom->mean;
    double squares = 0;
    for (std::size_t i = 0; i < numerators.size(); ++i) {
        const double rest = (numerators[i] - top->mean) - ratio * (denominators[i] - bottom->mean);
        squares += rest * rest;
    }
    const auto n = static_cast<double>(top->n);
    const SumRatio estimate{ratio, std::sqrt(squares / (n - 1) / n) / std::abs(bottom->mean)};
    if (!std::isfinite(estimate.ratio) || !std::isfinite(estimate.standardError))
        return refusal(RefusalCode::InvalidInput);
    return estimate;
}

} // namespace yiren::stats
