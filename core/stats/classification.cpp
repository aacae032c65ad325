#include "stats/classification.h"

#include "stats/logisticnewton.h"
#include "stats/normal.h"
#include "stats/welch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiren::stats {

namespace {

constexpr std::size_t calibrationBinCount = 5;

Outcome<void> checkedPairs(std::span<const int> labels, std::span<const double> probabilities)
{
    if (labels.size() != probabilities.size())
        return refusal(RefusalCode::InvalidInput);
    if (labels.empty())
        return refusal(RefusalCode::NoData, "users", 1);
    for (std::size_t i = 0; i < labels.size(); ++i)
        if ((labels[i] != 0 && labels[i] != 1) || !(probabilities[i] >= 0 && probabilities[i] <= 1))
            return refusal(RefusalCode::InvalidInput);
    const auto events = std::count(labels.begin(), labels.end(), 1);
    if (events == 0 || events == static_cast<std::ptrdiff_t>(labels.size()))
        return refusal(RefusalCode::Degenerate, "events");
    return {};
}

// For each of `values` the share of `others` below it, equal ones counting half.
std::vector<double> sharesBelow(const std::vector<double> &values, const std::vector<double> &sortedOthers)
{
    std::vector<double> shares;
    shares.reserve(values.size());
    for (const double value : values) {
        const auto [first, last] = std::equal_range(sortedOthers.begin(), sortedOthers.end(), value);
        const auto twice = (first - sortedOthers.begin()) + (last - sortedOthers.begin());
        shares.push_back(static_cast<double>(twice) / 2 / static_cast<double>(sortedOthers.size()));
    }
    return shares;
}

void rankInto(ClassificationMetrics &metrics, std::span<const int> labels, std::span<const double> probabilities)
{
    std::vector<double> ofEvents;
    std::vector<double> ofOthers;
    for (std::size_t i = 0; i < labels.size(); ++i)
        (labels[i] == 1 ? ofEvents : ofOthers).push_back(probabilities[i]);
    std::sort(ofEvents.begin(), ofEvents.end());
    std::sort(ofOthers.begin(), ofOthers.end());
    const auto below = momentsOf(sharesBelow(ofEvents, ofOthers));
    const auto above = momentsOf(sharesBelow(ofOthers, ofEvents));
    metrics.auc = below->mean;
    if (ofEvents.size() < 2 || ofOthers.size() < 2)
        return;
    const double variance = below->variance / static_cast<double>(below->n) + above->variance / static_cast<double>(above->n);
    const double half = zTwoSided(0.95) * std::sqrt(variance);
    metrics.aucVariance = variance;
    metrics.aucInterval = Interval{std::max(0.0, metrics.auc - half), std::min(1.0, metrics.auc + half)};
}

double logitOf(double probability)
{
    const double p = std::clamp(probability, usualClip, 1 - usualClip);
    return std::log(p) - std::log1p(-p);
}

NewtonProblem calibrationProblem(std::span<const int> labels, std::span<const double> probabilities)
{
    const auto n = static_cast<Eigen::Index>(labels.size());
    NewtonProblem problem{Eigen::MatrixXd::Ones(n, 2), Eigen::VectorXd(n), Eigen::VectorXd::Zero(n), Eigen::VectorXd::Zero(2)};
    for (Eigen::Index i = 0; i < n; ++i) {
        problem.labels[i] = labels[static_cast<std::size_t>(i)];
        problem.design(i, 1) = logitOf(probabilities[static_cast<std::size_t>(i)]);
    }
    return problem;
}

} // namespace

Outcome<ClassificationMetrics> classificationMetrics(std::span<const int> labels, std::span<const double> probabilities, double clip)
{
    if (!(clip > 0 && clip < 0.5))
        return refusal(RefusalCode::InvalidInput);
    if (const auto checked = checkedPairs(labels, probabilities); !checked)
        return tl::unexpected(checked.error());
    const auto n = static_cast<double>(labels.size());
    ClassificationMetrics metrics;
    double squares = 0;
    double losses = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double p = std::clamp(probabilities[i], clip, 1 - clip);
        squares += (probabilities[i] - labels[i]) * (probabilities[i] - labels[i]);
        losses -= labels[i] == 1 ? std::log(p) : std::log1p(-p);
    }
    const double base = static_cast<double>(std::count(labels.begin(), labels.end(), 1)) / n;
    metrics.brier = squares / n;
    metrics.logLoss = losses / n;
    metrics.brierBase = base * (1 - base);
    metrics.brierSkill = 1 - metrics.brier / metrics.brierBase;
    rankInto(metrics, labels, probabilities);
    return metrics;
}

double Calibration::recalibrated(double probability) const
{
    return sigmoid(intercept + slope * logitOf(probability));
}

Outcome<Calibration> calibrationOf(std::span<const int> labels, std::span<const double> probabilities)
{
    if (const auto checked = checkedPairs(labels, probabilities); !checked)
        return tl::unexpected(checked.error());
    return guarded<Calibration>([&]() -> Outcome<Calibration> {
        NewtonProblem problem = calibrationProblem(labels, probabilities);
        const auto free = newtonLogistic(problem);
        if (!free)
            return tl::unexpected(free.error());
        const Eigen::MatrixXd covariance = free->information.inverse();
        problem.offset = problem.design.col(1);
        problem.design = Eigen::MatrixXd::Ones(problem.offset.size(), 1);
        problem.penalty = Eigen::VectorXd::Zero(1);
        const auto shifted = newtonLogistic(problem);
        if (!shifted)
            return tl::unexpected(shifted.error());
        const Calibration calibration{free->weights[0], free->weights[1], std::sqrt(covariance(1, 1)), shifted->weights[0]};
        if (!std::isfinite(calibration.slopeError))
            return refusal(RefusalCode::NotIdentified);
        return calibration;
    });
}

Outcome<std::vector<CalibrationBin>> calibrationBins(std::span<const int> labels, std::span<const double> probabilities)
{
    if (const auto checked = checkedPairs(labels, probabilities); !checked)
        return tl::unexpected(checked.error());
    std::vector<std::size_t> order(labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return probabilities[a] < probabilities[b]; });
    std::vector<CalibrationBin> bins;
    for (std::size_t bin = 0; bin < calibrationBinCount; ++bin) {
        const std::size_t first = bin * order.size() / calibrationBinCount;
        const std::size_t last = (bin + 1) * order.size() / calibrationBinCount;
        Count count;
        double sum = 0;
        for (std::size_t i = first; i < last; ++i) {
            count.x += labels[order[i]];
            sum += probabilities[order[i]];
        }
        count.n = static_cast<std::int64_t>(last - first);
        if (const auto observed = wilson(count))
            bins.push_back({sum / static_cast<double>(count.n), *observed});
    }
    return bins;
}

} // namespace yiren::stats
