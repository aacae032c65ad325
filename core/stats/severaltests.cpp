#include "stats/severaltests.h"

#include "stats/arms.h"
#include "stats/special.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiren::stats {

namespace {

std::optional<Refusal> noPValues(const std::vector<double> &p)
{
    if (p.empty())
        return Refusal{RefusalCode::NoData};
    if (!std::all_of(p.begin(), p.end(), [](double value) { return value >= 0 && value <= 1; }))
        return Refusal{RefusalCode::InvalidInput};
    return std::nullopt;
}

// Places of the values from the smallest to the largest.
std::vector<std::size_t> placesBySize(const std::vector<double> &p)
{
    std::vector<std::size_t> places(p.size());
    std::iota(places.begin(), places.end(), std::size_t(0));
    std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) { return p[left] < p[right]; });
    return places;
}

} // namespace

Outcome<std::vector<double>> holmAdjusted(const std::vector<double> &p)
{
    if (const auto refused = noPValues(p))
        return tl::unexpected(*refused);
    const std::vector<std::size_t> places = placesBySize(p);
    std::vector<double> adjusted(p.size());
    double largest = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        largest = std::max(largest, std::min(1.0, static_cast<double>(p.size() - i) * p[places[i]]));
        adjusted[places[i]] = largest;
    }
    return adjusted;
}

Outcome<std::vector<double>> benjaminiHochbergAdjusted(const std::vector<double> &p)
{
    if (const auto refused = noPValues(p))
        return tl::unexpected(*refused);
    const std::vector<std::size_t> places = placesBySize(p);
    std::vector<double> adjusted(p.size());
    double smallest = 1;
    for (std::size_t rank = places.size(); rank > 0; --rank) {
        const std::size_t place = places[rank - 1];
        smallest = std::min(smallest, static_cast<double>(p.size()) / static_cast<double>(rank) * p[place]);
        adjusted[place] = smallest;
    }
    return adjusted;
}

Outcome<ChiSquare> armsChiSquare(const std::vector<Count> &arms)
{
    constexpr double fewestExpected = 5;
    double converted = 0;
    double users = 0;
    for (const Count &arm : arms) {
        if (!isCount(arm) || arm.n > mostUsers)
            return refusal(RefusalCode::InvalidInput);
        converted += static_cast<double>(arm.x);
        users += static_cast<double>(arm.n);
    }
    if (arms.size() < 2)
        return refusal(RefusalCode::InvalidInput);
    if (users == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    const double rate = converted / users;
    const double rest = (users - converted) / users;
    double sum = 0;
    for (const Count &arm : arms) {
        const auto n = static_cast<double>(arm.n);
        const double fewest = n * std::min(converted, users - converted) / users;
        if (fewest < fewestExpected)
            return refusal(RefusalCode::TooFew, "conversions", fewestExpected - fewest);
        const double gap = static_cast<double>(arm.x) - n * rate;
        sum += gap * gap / (n * rate * rest); // of both cells of the arm
    }
    const auto degrees = static_cast<std::int64_t>(arms.size()) - 1;
    return guarded<ChiSquare>([&]() -> Outcome<ChiSquare> {
        return ChiSquare{sum, degrees, gammaAbove(static_cast<double>(degrees) / 2, sum / 2)};
    });
}

} // namespace yiren::stats
