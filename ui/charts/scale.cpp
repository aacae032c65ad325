#include "charts/scale.h"

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr double steps[] = {1, 2, 2.5, 5, 10};

std::vector<double> ticksOfStep(double low, double high, double step)
{
    std::vector<double> ticks;
    const auto first = static_cast<qint64>(std::floor(low / step + 1e-9));
    const auto last = static_cast<qint64>(std::ceil(high / step - 1e-9));
    for (qint64 i = first; i <= last; ++i)
        ticks.push_back(static_cast<double>(i) * step);
    return ticks;
}

} // namespace

std::vector<double> niceTicks(double low, double high, int most)
{
    if (!std::isfinite(low) || !std::isfinite(high) || high < low)
        return {0, 1};
    if (high - low < 1e-9 * std::max(1.0, std::abs(high))) {
        low = std::min(0.0, low);
        high = high > 0 ? high : low < 0 ? 0 : 1;
    }
    for (double power = std::pow(10, std::floor(std::log10((high - low) / most))); std::isfinite(power); power *= 10) {
        for (double factor : steps) {
            auto ticks = ticksOfStep(low, high, factor * power);
            if (static_cast<int>(ticks.size()) - 1 <= most)
                return ticks;
        }
    }
    return {low, high};
}

std::vector<QPointF> thinned(const std::vector<QPointF> &points, int pixels)
{
    const size_t buckets = static_cast<size_t>(std::max(1, pixels));
    if (points.size() <= 4 * buckets)
        return points;
    std::vector<QPointF> kept;
    kept.reserve(4 * buckets);
    const auto lower = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
    for (size_t bucket = 0; bucket < buckets; ++bucket) {
        const auto begin = points.begin() + static_cast<std::ptrdiff_t>(bucket * points.size() / buckets);
        const auto end = points.begin() + static_cast<std::ptrdiff_t>((bucket + 1) * points.size() / buckets);
        const auto [lowest, highest] = std::minmax_element(begin, end, lower);
        std::vector<std::ptrdiff_t> places{begin - points.begin(), lowest - points.begin(), highest - points.begin(),
                                           end - points.begin() - 1};
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        for (std::ptrdiff_t place : places)
            kept.push_back(points[static_cast<size_t>(place)]);
    }
    return kept;
}

} // namespace yiren
