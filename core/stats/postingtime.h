#pragma once

#include "stats/crossedeffects.h"
#include "stats/draws.h"
#include "stats/proportion.h"

namespace yiren::stats {

// ln((x + ½)/(n - x + ½)) of a post that x of n saw within a day: the post is the unit, because posts differ far more than their readers
// do.
[[nodiscard]] Outcome<double> postLogit(const Count &readersOfDelivered);

struct PostingEffects {
    double mean = 0; // logit of the usual post
    std::vector<double> weekday;
    std::vector<double> block;
    double remlDeviance = 0;
    Eigen::MatrixXd covariance; // of the errors of mean, weekdays and blocks, logit

    // The expected rate of a weekday and block, also of one that was never tried.
    [[nodiscard]] double rate(int atWeekday, int atBlock) const;
    // Its 95 % interval: of what is usual there, not of a single post.
    [[nodiscard]] Interval rateInterval(int atWeekday, int atBlock) const;

private:
    [[nodiscard]] double logit(int atWeekday, int atBlock) const;
};

// Mean and effects at given variances; post > 0, the others >= 0. Refuses what CrossedEffects::of() refuses.
[[nodiscard]] Outcome<PostingEffects> postingEffects(std::span<const PostValue> posts, const PostShape &shape,
                                                     const PostVariances &variances);

struct PostingFit {
    PostVariances variances;
    PostingEffects effects;
};
[[nodiscard]] Outcome<PostingFit> fitPosting(std::span<const PostValue> posts, const PostShape &shape);

inline constexpr std::size_t fewestPostsToAdvise = 20;
inline constexpr int fewestPostsOfBlock = 4;
inline constexpr int fewestPostsOfTopic = 5; // for topics to have means of their own

// The product's rule before anything is said: at least 20 posts, at least two blocks with four (TooFew).
[[nodiscard]] Outcome<void> mayAdvise(std::span<const PostValue> posts);

struct PostingAdvice {
    enum class Verdict {
        NoVisibleDifference, // time of day makes none for this account
        OneBlock,            // best with a probability of at least 0.8
        SeveralBlocks,       // the fewest that hold the best one with at least 0.8
    };
    Verdict verdict = Verdict::NoVisibleDifference;
    std::vector<int> blocks;    // likeliest first
    std::vector<double> isBest; // of each block: probability among the blocks that were tried, by 20,000 draws
    PostingFit fit;
};

// Refuses what mayAdvise() and fitPosting() refuse.
[[nodiscard]] Outcome<PostingAdvice> advisePosting(std::span<const PostValue> posts, const PostShape &shape,
                                                   std::uint64_t seed = Draws::usualSeed);

} // namespace yiren::stats
