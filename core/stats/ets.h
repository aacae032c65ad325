#pragma once

#include "stats/forecast.h"

namespace yiren::stats {

// Additive exponential smoothing in the form of its errors, ETS(A,A,A) and without trend ETS(A,N,A) (Hyndman et al. 2008; ANALYTICS D.1):
//   e = y - (level + trend + season of a season ago);  level += trend + alpha e;  trend += beta e;  season += gamma e.
// 0 < alpha < 1, 0 <= beta <= alpha, 0 <= gamma <= 1 - alpha. (R's HoltWinters means beta/alpha and gamma/(1 - alpha).)
struct EtsParameters {
    double alpha = 0.1;
    double beta = 0;
    double gamma = 0;
    bool hasTrend = true; // false: trend and beta are 0
};

struct EtsState {
    double level = 0;
    double trend = 0;
    std::vector<double> seasonal; // oldest first: that of the next day stands in front
};

struct EtsRun {
    double variance = 0; // mean of e²
    EtsState end;
};

// Runs through the days. Refuses parameters outside their ranges, no seasonal values, what is not finite (InvalidInput), no days (NoData).
[[nodiscard]] Outcome<EtsRun> runEts(std::span<const double> y, const EtsParameters &parameters, const EtsState &start);

// The days after a run: variance σ² (1 + Σ_{j<h} c_j²), c_j = alpha + beta j + gamma where j is a whole number of seasons. Horizon 1 to
// longestHorizon.
[[nodiscard]] Outcome<Forecast> etsForecast(const EtsRun &run, const EtsParameters &parameters, std::size_t horizon);
[[nodiscard]] Outcome<TotalForecast> etsTotal(const EtsRun &run, const EtsParameters &parameters, std::size_t horizon,
                                              std::size_t skipped = 0);

inline constexpr std::size_t fewestDaysOfEts = 56;

struct FittedEts {
    EtsParameters parameters;
    EtsState start;
    EtsRun run;
};

// Start: level the mean of the first two seasons, trend 0, seasonal values the means of each weekday in the first four less their mean.
// Parameters of least Σe² (Nelder-Mead on logits from three starts); with or without trend, whichever has the smaller AIC. Refuses fewer
// than 56 days or eight seasons (TooFew).
[[nodiscard]] Outcome<FittedEts> fitEts(std::span<const double> y, std::size_t season);

} // namespace yiren::stats
