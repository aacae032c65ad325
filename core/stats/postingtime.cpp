#include "stats/postingtime.h"

#include "stats/logisticnewton.h"
#include "stats/normal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace yiren::stats {

namespace {

constexpr int postingDraws = 20'000;
constexpr double sureEnough = 0.8;
constexpr std::ptrdiff_t fewestBlocksTried = 2;

std::vector<int> postsOfBlocks(std::span<const PostValue> posts)
{
    std::vector<int> counts;
    for (const PostValue &post : posts) {
        if (post.block < 0)
            continue;
        const auto block = static_cast<std::size_t>(post.block);
        counts.resize(std::max(counts.size(), block + 1), 0);
        ++counts[block];
    }
    return counts;
}

// The probability of each block to have the largest effect, of those that were tried.
std::vector<double> probabilitiesOfBest(const CrossedEffects::Solution &solution, double postVariance, const std::vector<int> &tried,
                                        Draws draws)
{
    const auto blocks = static_cast<Eigen::Index>(tried.size());
    const Eigen::VectorXd middle = solution.effects.tail(blocks);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> parts(postVariance * solution.covariance.bottomRightCorner(blocks, blocks));
    const Eigen::MatrixXd root = parts.eigenvectors() * parts.eigenvalues().cwiseMax(0).cwiseSqrt().asDiagonal();
    std::vector<double> wins(tried.size(), 0);
    Eigen::VectorXd normal(blocks);
    for (int draw = 0; draw < postingDraws; ++draw) {
        for (double &value : normal)
            value = draws.normal();
        const Eigen::VectorXd effects = middle + root * normal;
        std::size_t best = tried.size();
        for (std::size_t i = 0; i < tried.size(); ++i)
            if (tried[i] > 0 && (best == tried.size() || effects[static_cast<Eigen::Index>(i)] > effects[static_cast<Eigen::Index>(best)]))
                best = i;
        wins[best] += 1.0 / postingDraws;
    }
    return wins;
}

void decidePosting(PostingAdvice &advice)
{
    std::vector<int> order(advice.isBest.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return advice.isBest[static_cast<std::size_t>(a)] > advice.isBest[static_cast<std::size_t>(b)]; });
    double sum = 0;
    for (const int block : order) {
        if (sum >= sureEnough)
            break;
        advice.blocks.push_back(block);
        sum += advice.isBest[static_cast<std::size_t>(block)];
    }
    advice.verdict = advice.blocks.size() == 1 ? PostingAdvice::Verdict::OneBlock : PostingAdvice::Verdict::SeveralBlocks;
}

PostingEffects effectsOf(const CrossedEffects &model, const CrossedEffects::Solution &solution, double postVariance)
{
    const auto weekdays = static_cast<std::ptrdiff_t>(model.shape().weekdays);
    const double *effects = solution.effects.data();
    return {solution.mean,
            {effects, effects + weekdays},
            {effects + weekdays, effects + solution.effects.size()},
            model.remlDeviance(solution, postVariance),
            postVariance * solution.covariance};
}

CrossedEffects::Solution solutionAt(const CrossedEffects &model, const PostVariances &variances)
{
    return model.solve(variances.weekday / variances.post, variances.block / variances.post);
}

} // namespace

Outcome<double> postLogit(const Count &readersOfDelivered)
{
    if (!isCount(readersOfDelivered))
        return refusal(RefusalCode::InvalidInput);
    const auto x = static_cast<double>(readersOfDelivered.x);
    const auto others = static_cast<double>(readersOfDelivered.n - readersOfDelivered.x);
    return std::log((x + 0.5) / (others + 0.5));
}

double PostingEffects::logit(int atWeekday, int atBlock) const
{
    return mean + weekday.at(static_cast<std::size_t>(atWeekday)) + block.at(static_cast<std::size_t>(atBlock));
}

double PostingEffects::rate(int atWeekday, int atBlock) const
{
    return sigmoid(logit(atWeekday, atBlock));
}

Interval PostingEffects::rateInterval(int atWeekday, int atBlock) const
{
    const std::array<Eigen::Index, 3> parts{0, 1 + Eigen::Index{atWeekday}, 1 + static_cast<Eigen::Index>(weekday.size()) + atBlock};
    double variance = 0;
    for (const Eigen::Index row : parts) {
        for (const Eigen::Index column : parts)
            variance += covariance(row, column);
    }
    const double error = zTwoSided(0.95) * std::sqrt(std::max(variance, 0.0));
    const double middle = logit(atWeekday, atBlock);
    return {sigmoid(middle - error), sigmoid(middle + error)};
}

Outcome<PostingEffects> postingEffects(std::span<const PostValue> posts, const PostShape &shape, const PostVariances &variances)
{
    const auto isVariance = [](double value) { return value >= 0 && std::isfinite(value); };
    if (!isVariance(variances.weekday) || !isVariance(variances.block) || !isVariance(variances.post) || !(variances.post > 0))
        return refusal(RefusalCode::InvalidInput);
    const auto model = CrossedEffects::of(posts, shape);
    if (!model)
        return tl::unexpected(model.error());
    PostingEffects effects = effectsOf(*model, solutionAt(*model, variances), variances.post);
    if (!std::isfinite(effects.remlDeviance) || !std::isfinite(effects.mean))
        return refusal(RefusalCode::Degenerate);
    return effects;
}

Outcome<PostingFit> fitPosting(std::span<const PostValue> posts, const PostShape &shape)
{
    const auto model = CrossedEffects::of(posts, shape);
    if (!model)
        return tl::unexpected(model.error());
    const auto variances = remlVariances(*model);
    if (!variances)
        return tl::unexpected(variances.error());
    return PostingFit{*variances, effectsOf(*model, solutionAt(*model, *variances), variances->post)};
}

Outcome<void> mayAdvise(std::span<const PostValue> posts)
{
    if (posts.size() < fewestPostsToAdvise)
        return refusal(RefusalCode::TooFew, "posts", static_cast<double>(fewestPostsToAdvise - posts.size()));
    const std::vector<int> counts = postsOfBlocks(posts);
    const auto tried = std::count_if(counts.begin(), counts.end(), [](int count) { return count >= fewestPostsOfBlock; });
    if (tried < fewestBlocksTried)
        return refusal(RefusalCode::TooFew, "blocks", static_cast<double>(fewestBlocksTried - tried));
    return {};
}

Outcome<PostingAdvice> advisePosting(std::span<const PostValue> posts, const PostShape &shape, std::uint64_t seed)
{
    if (const auto may = mayAdvise(posts); !may)
        return tl::unexpected(may.error());
    auto fit = fitPosting(posts, shape);
    const auto model = CrossedEffects::of(posts, shape);
    if (!fit || !model)
        return tl::unexpected(fit ? model.error() : fit.error());
    PostingAdvice advice;
    advice.fit = std::move(*fit);
    if (advice.fit.variances.block == 0)
        return advice;
    std::vector<int> tried = postsOfBlocks(posts);
    tried.resize(static_cast<std::size_t>(shape.blocks), 0);
    const auto solution = solutionAt(*model, advice.fit.variances);
    advice.isBest = probabilitiesOfBest(solution, advice.fit.variances.post, tried, Draws(seed));
    decidePosting(advice);
    return advice;
}

} // namespace yiren::stats
