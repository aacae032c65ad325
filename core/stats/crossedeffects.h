#pragma once

#include "stats/outcome.h"

#include <Eigen/Dense>

#include <span>
#include <vector>

namespace yiren::stats {

// y = mean (of its topic) + effect of one weekday + effect of one block of hours + the post itself (ANALYTICS E).
struct PostValue {
    double y = 0;
    int weekday = 0; // 0 up to weekdays
    int block = 0;   // 0 up to blocks
    int topic = 0;   // 0 up to topics
};

// How many there are of each. Without topics all posts have one mean.
struct PostShape {
    int weekdays = 7;
    int blocks = 12;
    int topics = 1;
};

struct PostVariances {
    double weekday = 0;
    double block = 0;
    double post = 1;
};

// What REML needs of the data, once: cross products, with y measured from its mean.
class CrossedEffects
{
public:
    // Refuses fewer than three posts (TooFew), groups out of range, more than 1000 of a kind, topics without posts, what is not finite
    // (InvalidInput), equal y (Degenerate).
    [[nodiscard]] static Outcome<CrossedEffects> of(std::span<const PostValue> posts, const PostShape &shape);

    struct Solution {
        double mean = 0;            // of the topics' means
        Eigen::VectorXd effects;    // weekdays, then blocks: best linear unbiased predictions
        Eigen::MatrixXd covariance; // of the errors of mean, weekdays and blocks, times 1/ post variance
        double squares = 0;         // (y - μ)ᵀ H⁻¹ (y - μ), H = V / post variance
        double lnDeterminants = 0;  // ln|H| + ln|Xᵀ H⁻¹ X|
        Eigen::VectorXd moved;      // Zᵀ H⁻¹ (y - μ)
    };
    // At weekday and block variance as multiples of the post's.
    [[nodiscard]] Solution solve(double weekdayRatio, double blockRatio) const;
    // Of the deviance at the best post variance, by both ratios.
    [[nodiscard]] Eigen::Vector2d gradient(double weekdayRatio, double blockRatio) const;

    // ln|V| + ln|Xᵀ V⁻¹ X| + (y - μ)ᵀ V⁻¹ (y - μ) + (n - topics) ln 2π
    [[nodiscard]] double remlDeviance(const Solution &solution, double postVariance) const;
    [[nodiscard]] double freedom() const { return m_n - static_cast<double>(m_shape.topics); }
    [[nodiscard]] double variance() const { return m_variance; } // of y, by n
    [[nodiscard]] const PostShape &shape() const { return m_shape; }

private:
    struct Factors;
    [[nodiscard]] Factors factorsAt(double weekdayRatio, double blockRatio) const;
    [[nodiscard]] Solution solved(const Factors &factors) const;
    [[nodiscard]] Eigen::MatrixXd covarianceAt(const Factors &factors) const;

    PostShape m_shape;
    double m_n = 0;
    double m_shift = 0; // the mean of y
    double m_variance = 0;
    Eigen::MatrixXd m_zz;
    Eigen::MatrixXd m_zx;
    Eigen::VectorXd m_zy;
    Eigen::VectorXd m_postsOfTopic; // the diagonal of XᵀX
    Eigen::VectorXd m_xy;
    double m_yy = 0;
};

// The variances of least REML deviance; what is below 1e-6 is 0. Refuses where posts do not differ beyond weekday and block
// (NotIdentified).
[[nodiscard]] Outcome<PostVariances> remlVariances(const CrossedEffects &model);

} // namespace yiren::stats
