#pragma once

#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace yiren::support {

// Revenue of a shop by day, as forecasts are tried on: a level, a week, noise; the level may wander, the noise may be skewed.
struct SimulatedShop {
    const char *name = "";
    double level = 400;
    double week = 80;      // how much weekdays differ
    double noise = 60;     // standard deviation of a day
    double wandering = 0;  // of the level's daily step
    double trend = 0;      // per day
    bool isSkewed = false; // a few large days

    [[nodiscard]] std::vector<double> days(std::size_t count, std::mt19937_64 &engine) const
    {
        constexpr std::array pattern = {0.1, -0.5, -0.8, -0.3, 0.4, 1.3, -0.2};
        std::normal_distribution<double> normal;
        std::vector<double> all;
        double at = level;
        for (std::size_t i = 0; i < count; ++i) {
            at += trend + wandering * normal(engine);
            const double z = normal(engine);
            // A shifted lognormal with mean 0 and standard deviation 1.
            const double shock = isSkewed ? (std::exp(0.6 * z) - std::exp(0.18)) / std::sqrt((std::exp(0.36) - 1) * std::exp(0.36)) : z;
            all.push_back(at + week * pattern[i % pattern.size()] + noise * shock);
        }
        return all;
    }
};

inline const std::array simulatedShops = {
    SimulatedShop{"steady", 400, 80, 60, 0, 0, false},          SimulatedShop{"noisy", 400, 20, 150, 0, 0, false},
    SimulatedShop{"wandering", 400, 80, 40, 12, 0, false},      SimulatedShop{"growing", 300, 80, 50, 0, 2, false},
    SimulatedShop{"a few large days", 400, 60, 90, 4, 0, true},
};

// How many forecasts were tried, and how many of the days and totals fell into their bands.
struct BandCount {
    int forecasts = 0;
    int refused = 0;
    int smoothed = 0;
    double daysInside = 0; // of 7 each
    double totalsInside = 0;

    void add(const BandCount &other)
    {
        forecasts += other.forecasts;
        refused += other.refused;
        smoothed += other.smoothed;
        daysInside += other.daysInside;
        totalsInside += other.totalsInside;
    }
    [[nodiscard]] double dayShare() const { return daysInside / (7.0 * forecasts); }
    [[nodiscard]] double totalShare() const { return totalsInside / forecasts; }
};

} // namespace yiren::support
