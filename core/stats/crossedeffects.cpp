#include "stats/crossedeffects.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiren::stats {

namespace {

constexpr std::size_t fewestToFit = 3;
constexpr int mostGroups = 1000;

bool isShaped(std::span<const PostValue> posts, const PostShape &shape)
{
    const auto isCount = [](int count) { return count > 0 && count <= mostGroups; };
    const auto isInside = [](int group, int count) { return group >= 0 && group < count; };
    return isCount(shape.weekdays) && isCount(shape.blocks) && isCount(shape.topics)
        && std::all_of(posts.begin(), posts.end(), [&](const PostValue &post) {
               return std::isfinite(post.y) && isInside(post.weekday, shape.weekdays) && isInside(post.block, shape.blocks)
                   && isInside(post.topic, shape.topics);
           });
}

double lnDeterminant(const Eigen::LLT<Eigen::MatrixXd> &factors)
{
    return 2 * factors.matrixLLT().diagonal().array().log().sum();
}

} // namespace

Outcome<CrossedEffects> CrossedEffects::of(std::span<const PostValue> posts, const PostShape &shape)
{
    if (!isShaped(posts, shape))
        return refusal(RefusalCode::InvalidInput);
    const std::size_t fewest = std::max(fewestToFit, static_cast<std::size_t>(shape.topics) + 2);
    if (posts.size() < fewest)
        return refusal(posts.empty() ? RefusalCode::NoData : RefusalCode::TooFew, "posts", static_cast<double>(fewest - posts.size()));
    CrossedEffects model;
    model.m_shape = shape;
    model.m_n = static_cast<double>(posts.size());
    for (const PostValue &post : posts)
        model.m_shift += post.y / model.m_n;
    const Eigen::Index groups = shape.weekdays + shape.blocks;
    model.m_zz = Eigen::MatrixXd::Zero(groups, groups);
    model.m_zx = Eigen::MatrixXd::Zero(groups, shape.topics);
    model.m_zy = Eigen::VectorXd::Zero(groups);
    model.m_postsOfTopic = Eigen::VectorXd::Zero(shape.topics);
    model.m_xy = Eigen::VectorXd::Zero(shape.topics);
    for (const PostValue &post : posts) {
        const double y = post.y - model.m_shift;
        const Eigen::Index block = shape.weekdays + post.block;
        for (const Eigen::Index group : {Eigen::Index{post.weekday}, block}) {
            model.m_zz(group, post.weekday) += 1;
            model.m_zz(group, block) += 1;
            model.m_zx(group, post.topic) += 1;
            model.m_zy[group] += y;
        }
        model.m_postsOfTopic[post.topic] += 1;
        model.m_xy[post.topic] += y;
        model.m_yy += y * y;
    }
    model.m_variance = model.m_yy / model.m_n;
    if (model.m_postsOfTopic.minCoeff() < 1 || !std::isfinite(model.m_yy))
        return refusal(RefusalCode::InvalidInput);
    if (std::all_of(posts.begin(), posts.end(), [&](const PostValue &post) { return post.y == posts.front().y; }))
        return refusal(RefusalCode::Degenerate, "variance");
    return model;
}

// With Λ² the ratios and M = I + Λ ZᵀZ Λ, all that is n wide falls away: H⁻¹ = I - Z Λ M⁻¹ Λ Zᵀ, |H| = |M| (Bates et al. 2015).
struct CrossedEffects::Factors {
    Eigen::MatrixXd inner;   // Λ M⁻¹ Λ
    Eigen::MatrixXd ofMeans; // inner ZᵀX
    Eigen::LLT<Eigen::MatrixXd> x;
    double lnDeterminants = 0;
};

CrossedEffects::Factors CrossedEffects::factorsAt(double weekdayRatio, double blockRatio) const
{
    const Eigen::Index groups = m_zy.size();
    Eigen::VectorXd root(groups);
    root << Eigen::VectorXd::Constant(m_shape.weekdays, std::sqrt(weekdayRatio)),
        Eigen::VectorXd::Constant(m_shape.blocks, std::sqrt(blockRatio));
    const Eigen::MatrixXd scaled = root.asDiagonal() * m_zz * root.asDiagonal();
    const Eigen::LLT<Eigen::MatrixXd> m(Eigen::MatrixXd::Identity(groups, groups) + scaled);
    Factors factors;
    factors.inner = root.asDiagonal() * m.solve(Eigen::MatrixXd(root.asDiagonal()));
    factors.ofMeans = factors.inner * m_zx;
    const Eigen::MatrixXd postsOfTopic = m_postsOfTopic.asDiagonal();
    factors.x.compute(postsOfTopic - m_zx.transpose() * factors.ofMeans);
    factors.lnDeterminants = lnDeterminant(m) + lnDeterminant(factors.x);
    return factors;
}

// Of estimation and prediction errors (Henderson 1975): the topics' means, averaged, and the effects.
Eigen::MatrixXd CrossedEffects::covarianceAt(const Factors &factors) const
{
    const Eigen::Index groups = m_zy.size();
    const Eigen::VectorXd average = Eigen::VectorXd::Constant(m_shape.topics, 1.0 / m_shape.topics);
    const Eigen::VectorXd ofMean = factors.x.solve(average);
    Eigen::MatrixXd covariance(1 + groups, 1 + groups);
    covariance(0, 0) = average.dot(ofMean);
    covariance.bottomLeftCorner(groups, 1) = -factors.ofMeans * ofMean;
    covariance.topRightCorner(1, groups) = covariance.bottomLeftCorner(groups, 1).transpose();
    covariance.bottomRightCorner(groups, groups) = factors.inner + factors.ofMeans * factors.x.solve(factors.ofMeans.transpose());
    return covariance;
}

CrossedEffects::Solution CrossedEffects::solved(const Factors &factors) const
{
    const Eigen::VectorXd fixed = factors.x.solve(m_xy - factors.ofMeans.transpose() * m_zy);
    const Eigen::VectorXd zRest = m_zy - m_zx * fixed;
    Solution solution;
    solution.mean = m_shift + fixed.mean();
    solution.effects = factors.inner * zRest;
    solution.covariance = covarianceAt(factors);
    const double rest = m_yy - 2 * fixed.dot(m_xy) + fixed.dot(m_postsOfTopic.cwiseProduct(fixed));
    solution.squares = rest - zRest.dot(solution.effects);
    solution.lnDeterminants = factors.lnDeterminants;
    solution.moved = zRest - m_zz * solution.effects;
    return solution;
}

CrossedEffects::Solution CrossedEffects::solve(double weekdayRatio, double blockRatio) const
{
    return solved(factorsAt(weekdayRatio, blockRatio));
}

// tr(Zᵀ P Z) - (n - p) |Zᵀ P y|² / yᵀ P y, group by group.
Eigen::Vector2d CrossedEffects::gradient(double weekdayRatio, double blockRatio) const
{
    const Factors factors = factorsAt(weekdayRatio, blockRatio);
    const Solution solution = solved(factors);
    const Eigen::MatrixXd zHx = m_zx - m_zz * factors.ofMeans;
    const Eigen::VectorXd traces = (m_zz - m_zz * factors.inner * m_zz - zHx * factors.x.solve(zHx.transpose())).diagonal();
    const double perSquare = freedom() / solution.squares;
    return {traces.head(m_shape.weekdays).sum() - perSquare * solution.moved.head(m_shape.weekdays).squaredNorm(),
            traces.tail(m_shape.blocks).sum() - perSquare * solution.moved.tail(m_shape.blocks).squaredNorm()};
}

double CrossedEffects::remlDeviance(const Solution &solution, double postVariance) const
{
    return solution.lnDeterminants + solution.squares / postVariance + freedom() * std::log(2 * std::numbers::pi * postVariance);
}

} // namespace yiren::stats
