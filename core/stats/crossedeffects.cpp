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
CrossedEffects::Solution CrossedEffects::solve(double weekdayRatio, double blockRatio) const
{
    const Eigen::Index groups = m_zy.size();
    Eigen::VectorXd root(groups);
    root << Eigen::VectorXd::Constant(m_shape.weekdays, std::sqrt(weekdayRatio)),
        Eigen::VectorXd::Constant(m_shape.blocks, std::sqrt(blockRatio));
    const Eigen::MatrixXd scaled = root.asDiagonal() * m_zz * root.asDiagonal();
    const Eigen::LLT<Eigen::MatrixXd> m(Eigen::MatrixXd::Identity(groups, groups) + scaled);
    const Eigen::MatrixXd inner = root.asDiagonal() * m.solve(Eigen::MatrixXd(root.asDiagonal())); // Λ M⁻¹ Λ
    const Eigen::MatrixXd postsOfTopic = m_postsOfTopic.asDiagonal();
    const Eigen::LLT<Eigen::MatrixXd> x(postsOfTopic - m_zx.transpose() * inner * m_zx);
    const Eigen::VectorXd fixed = x.solve(m_xy - m_zx.transpose() * inner * m_zy);
    const Eigen::VectorXd zRest = m_zy - m_zx * fixed;
    Solution solution;
    solution.mean = m_shift + fixed.mean();
    solution.effects = inner * zRest;
    const Eigen::MatrixXd ofMeans = inner * m_zx;
    solution.covariance = inner + ofMeans * x.solve(ofMeans.transpose());
    const double rest = m_yy - 2 * fixed.dot(m_xy) + fixed.dot(m_postsOfTopic.cwiseProduct(fixed));
    solution.squares = rest - zRest.dot(solution.effects);
    solution.lnDeterminants = lnDeterminant(m) + lnDeterminant(x);
    const Eigen::MatrixXd zHx = m_zx - m_zz * ofMeans;
    const Eigen::VectorXd traces = (m_zz - m_zz * inner * m_zz - zHx * x.solve(zHx.transpose())).diagonal();
    const Eigen::VectorXd moved = zRest - m_zz * solution.effects; // Zᵀ H⁻¹ (y - μ)
    const double perSquare = freedom() / solution.squares;
    solution.gradient = {traces.head(m_shape.weekdays).sum() - perSquare * moved.head(m_shape.weekdays).squaredNorm(),
                         traces.tail(m_shape.blocks).sum() - perSquare * moved.tail(m_shape.blocks).squaredNorm()};
    return solution;
}

double CrossedEffects::remlDeviance(const Solution &solution, double postVariance) const
{
    return solution.lnDeterminants + solution.squares / postVariance + freedom() * std::log(2 * std::numbers::pi * postVariance);
}

} // namespace yiren::stats
