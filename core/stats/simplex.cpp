#include "stats/simplex.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

constexpr int mostSimplexSteps = 600;
constexpr int mostSimplexStarts = 6;
constexpr double simplexIsFlat = 1e-13; // spread of its values, of their size
constexpr double helpsAnew = 1e-10;     // what a new start must gain

using SimplexFunction = std::function<double(const std::vector<double> &)>;

std::vector<SimplexMinimum> simplexAround(const SimplexFunction &function, const std::vector<double> &start, double step)
{
    std::vector<SimplexMinimum> corners{{start, function(start)}};
    for (std::size_t i = 0; i < start.size(); ++i) {
        std::vector<double> corner = start;
        corner[i] += step;
        corners.push_back({corner, function(corner)});
    }
    return corners;
}

// The point on the line from the worst corner through the middle of the others, `way` of that distance beyond the middle.
SimplexMinimum pointBeyond(const SimplexFunction &function, const std::vector<SimplexMinimum> &corners, double way)
{
    const std::size_t dimensions = corners.front().at.size();
    std::vector<double> point(dimensions, 0);
    for (std::size_t j = 0; j < dimensions; ++j) {
        for (std::size_t i = 0; i < dimensions; ++i)
            point[j] += corners[i].at[j] / static_cast<double>(dimensions);
        point[j] += way * (point[j] - corners.back().at[j]);
    }
    const double value = function(point);
    return {std::move(point), value};
}

void shrink(const SimplexFunction &function, std::vector<SimplexMinimum> &corners)
{
    for (std::size_t i = 1; i < corners.size(); ++i) {
        for (std::size_t j = 0; j < corners[i].at.size(); ++j)
            corners[i].at[j] = (corners[i].at[j] + corners[0].at[j]) / 2;
        corners[i].value = function(corners[i].at);
    }
}

void move(const SimplexFunction &function, std::vector<SimplexMinimum> &corners)
{
    const SimplexMinimum reflected = pointBeyond(function, corners, 1);
    if (reflected.value < corners.front().value) {
        const SimplexMinimum expanded = pointBeyond(function, corners, 2);
        corners.back() = expanded.value < reflected.value ? expanded : reflected;
        return;
    }
    if (reflected.value < corners[corners.size() - 2].value) {
        corners.back() = reflected;
        return;
    }
    const bool isOutside = reflected.value < corners.back().value;
    const SimplexMinimum contracted = pointBeyond(function, corners, isOutside ? 0.5 : -0.5);
    if (contracted.value < std::min(reflected.value, corners.back().value))
        corners.back() = contracted;
    else
        shrink(function, corners);
}

SimplexMinimum descend(const SimplexFunction &function, const std::vector<double> &start, double step)
{
    const auto isLower = [](const SimplexMinimum &a, const SimplexMinimum &b) { return a.value < b.value; };
    std::vector<SimplexMinimum> corners = simplexAround(function, start, step);
    for (int i = 0; i < mostSimplexSteps; ++i) {
        std::stable_sort(corners.begin(), corners.end(), isLower);
        if (!(corners.back().value - corners.front().value > simplexIsFlat * (std::abs(corners.front().value) + 1e-300)))
            break;
        move(function, corners);
    }
    return *std::min_element(corners.begin(), corners.end(), isLower);
}

} // namespace

SimplexMinimum simplexMinimum(const SimplexFunction &function, const std::vector<double> &start, double step)
{
    SimplexMinimum best = descend(function, start, step);
    for (int i = 1; i < mostSimplexStarts; ++i) {
        const SimplexMinimum anew = descend(function, best.at, step / 4);
        const bool helped = anew.value < best.value - helpsAnew * std::abs(best.value);
        if (anew.value < best.value)
            best = anew;
        if (!helped)
            break;
    }
    return best;
}

} // namespace yiren::stats
