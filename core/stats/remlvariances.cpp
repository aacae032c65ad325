#include "stats/crossedeffects.h"
#include "stats/simplex.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace yiren::stats {

namespace {

constexpr double noVariance = 1e-6;        // ANALYTICS E: less is 0
constexpr double farthestLnRatio = 18;     // the search stays inside e^±18
constexpr double postsAreExplained = 1e-9; // of the variance of y: what is left for the posts
constexpr double helpsEnough = 1e-9;       // of deviance, for a variance to be more than 0
constexpr int mostPolishings = 30;

enum class Varying { None, Weekday, Block, Both };

// The profiled deviance over the ln ratios that vary; the post's variance is that of least deviance.
struct ProfiledDeviance {
    const CrossedEffects &model;
    Varying varying;

    [[nodiscard]] Eigen::Vector2d ratios(const std::vector<double> &ln) const
    {
        const auto ratioOf = [](double value) { return std::exp(std::clamp(value, -farthestLnRatio, farthestLnRatio)); };
        switch (varying) {
        case Varying::None:
            return {0, 0};
        case Varying::Weekday:
            return {ratioOf(ln[0]), 0};
        case Varying::Block:
            return {0, ratioOf(ln[0])};
        case Varying::Both:
            break;
        }
        return {ratioOf(ln[0]), ratioOf(ln[1])};
    }
    [[nodiscard]] double at(const std::vector<double> &ln) const
    {
        const Eigen::Vector2d at = ratios(ln);
        const auto solution = model.solve(at[0], at[1]);
        if (!(solution.squares > postsAreExplained * model.variance()))
            return std::numeric_limits<double>::infinity();
        return model.remlDeviance(solution, solution.squares / model.freedom());
    }
    // By the ln ratios that vary.
    [[nodiscard]] Eigen::VectorXd slope(const std::vector<double> &ln) const
    {
        const Eigen::Vector2d at = ratios(ln);
        const Eigen::Vector2d both = model.gradient(at[0], at[1]).cwiseProduct(at);
        if (varying == Varying::Both)
            return both;
        return Eigen::VectorXd::Constant(1, varying == Varying::Weekday ? both[0] : both[1]);
    }
};

// Newton's steps on the slope, which is exact where the deviance itself is flat to its last digits.
std::vector<double> polished(const ProfiledDeviance &deviance, std::vector<double> at)
{
    constexpr double apart = 1e-4;
    const auto n = static_cast<Eigen::Index>(at.size());
    Eigen::VectorXd slope = deviance.slope(at);
    for (int i = 0; i < mostPolishings; ++i) {
        Eigen::MatrixXd curvature(n, n);
        for (Eigen::Index j = 0; j < n; ++j) {
            std::vector<double> above = at;
            std::vector<double> below = at;
            above[static_cast<std::size_t>(j)] += apart;
            below[static_cast<std::size_t>(j)] -= apart;
            curvature.col(j) = (deviance.slope(above) - deviance.slope(below)) / (2 * apart);
        }
        const Eigen::VectorXd step = curvature.fullPivLu().solve(slope);
        std::vector<double> next = at;
        for (Eigen::Index j = 0; j < n; ++j)
            next[static_cast<std::size_t>(j)] -= step[j];
        const Eigen::VectorXd reached = deviance.slope(next);
        if (!step.allFinite() || step.norm() > 1 || !(reached.norm() < slope.norm()))
            break;
        at = std::move(next);
        slope = reached;
    }
    return at;
}

struct VaryingFit {
    double deviance = std::numeric_limits<double>::infinity();
    PostVariances variances;
};

VaryingFit fitVarying(const CrossedEffects &model, Varying varying)
{
    const ProfiledDeviance profiled{model, varying};
    SimplexMinimum best{{}, std::numeric_limits<double>::infinity()};
    for (const auto &[weekday, block] : {std::array{-1.0, -1.0}, std::array{-4.0, 0.0}, std::array{1.0, -4.0}}) {
        std::vector<double> start{varying == Varying::Block ? block : weekday, block};
        start.resize(varying == Varying::Both ? 2 : (varying == Varying::None ? 0 : 1));
        SimplexMinimum found = simplexMinimum([&](const std::vector<double> &ln) { return profiled.at(ln); }, start, 1);
        if (found.value < best.value)
            best = std::move(found);
    }
    if (!std::isfinite(best.value))
        return {};
    if (varying != Varying::None)
        best.at = polished(profiled, std::move(best.at));
    const Eigen::Vector2d ratios = profiled.ratios(best.at);
    const double post = model.solve(ratios[0], ratios[1]).squares / model.freedom();
    return {profiled.at(best.at), {ratios[0] * post, ratios[1] * post, post}};
}

bool isVarying(const PostVariances &variances, Varying varying)
{
    const bool hasWeekday = varying == Varying::None || varying == Varying::Block || variances.weekday >= noVariance;
    const bool hasBlock = varying == Varying::None || varying == Varying::Weekday || variances.block >= noVariance;
    return hasWeekday && hasBlock;
}

} // namespace

Outcome<PostVariances> remlVariances(const CrossedEffects &model)
{
    return guarded<PostVariances>([&]() -> Outcome<PostVariances> {
        std::optional<VaryingFit> best;
        for (const Varying varying : {Varying::None, Varying::Weekday, Varying::Block, Varying::Both}) {
            const VaryingFit fit = fitVarying(model, varying);
            const bool isBetter = !best || fit.deviance < best->deviance - helpsEnough;
            if (std::isfinite(fit.deviance) && isBetter && isVarying(fit.variances, varying))
                best = fit;
        }
        const double largestRatio = std::exp(farthestLnRatio - 1);
        if (!best || std::max(best->variances.weekday, best->variances.block) > largestRatio * best->variances.post)
            return refusal(RefusalCode::NotIdentified, "posts");
        return best->variances;
    });
}

} // namespace yiren::stats
