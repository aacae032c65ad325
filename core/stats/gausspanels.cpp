#include "stats/gausspanels.h"

#include <boost/math/quadrature/gauss.hpp>

#include <algorithm>
#include <cmath>

namespace yiren::stats {

double integral(const std::function<double(double)> &function, double from, double to, double centre)
{
    double sum = 0;
    const double fifth = (to - from) / 5;
    while (from < to) {
        const double width = std::min(fifth, std::max(4.0, 0.4 * std::abs(from - centre)));
        // The last one takes what rounding or a small remainder leaves.
        const double end = from + 1.1 * width >= to ? to : from + width;
        if (!(end > from))
            break;
        sum += boost::math::quadrature::gauss<double, 30>::integrate(function, from, end);
        from = end;
    }
    return sum;
}

double integralBetween(const std::function<double(double)> &function, std::vector<double> marks, double centre)
{
    std::sort(marks.begin(), marks.end());
    double sum = 0;
    for (std::size_t i = 0; i + 1 < marks.size(); ++i)
        sum += integral(function, marks[i], marks[i + 1], centre);
    return sum;
}

} // namespace yiren::stats
