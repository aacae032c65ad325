#pragma once

#include "stats/draws.h"
#include "stats/proportion.h"

#include <span>

namespace yiren::stats {

// A rate drawn towards what is known of the larger group; its weight is that of n + m users.
struct ShrunkenRate {
    double rate = 0;
    double weight = 0;
};

// (x + m p)/(n + m): a prior mean p in [0, 1] with the weight of m >= 0 users (ANALYTICS C.7). Refuses n + m = 0 (NoData).
[[nodiscard]] Outcome<ShrunkenRate> shrunkenRate(const Count &count, double priorMean, double priorWeight);

struct PriorWeight {
    double users = 0;    // m, 1 to 10,000
    bool differ = false; // false: m is at its largest, the groups do not differ, the overall best topic is for everybody
};

// How much the groups resemble each other: m of greatest beta-binomial likelihood. `mean` is their common rate; groups without users say
// nothing. Refuses a mean of 0 or 1 (Degenerate), fewer than two groups with users (TooFew).
[[nodiscard]] Outcome<PriorWeight> priorWeight(std::span<const Count> groups, double mean);

inline constexpr int fewestArticlesOfTopic = 3; // fewer say nothing of a topic: articles differ more than topics do

// Thompson sampling: each topic's rate is drawn from its beta distribution, the largest wins; what is less known is tried now and then.
// Refuses no topics (NoData) and rates outside [0, 1] or without weight (InvalidInput).
[[nodiscard]] Outcome<std::size_t> topicToSend(std::span<const ShrunkenRate> topics, Draws &draws);

} // namespace yiren::stats
