#pragma once

#include <algorithm>
#include <cstdio>
#include <vector>

namespace yiren {

// Ours and a bare way of doing the same, measured in turn: a machine that is busy meanwhile slows both.
class Comparison
{
public:
    void add(double oursMs, double bareMs)
    {
        m_ours.push_back(oursMs);
        m_bare.push_back(bareMs);
    }
    // "first picture: ours 163.0 ms, an empty window 101.2 ms, ratio 1.61 (medians of 7)"
    void say(const char *what, const char *bareName) const
    {
        const double ours = median(m_ours), bare = median(m_bare);
        std::printf("%s: ours %.2f ms, %s %.2f ms, ratio %.2f (medians of %zu)\n", what, ours, bareName, bare, ours / bare, m_ours.size());
    }

private:
    static double median(std::vector<double> values)
    {
        std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
        return values[values.size() / 2];
    }

    std::vector<double> m_ours, m_bare;
};

} // namespace yiren
