#include "stats/logisticnewton.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yiren::stats {

namespace {

constexpr int mostNewtonSteps = 200;
constexpr int mostHalvings = 40;
constexpr double stepToStopAt = 1e-10;
constexpr double roundingOfSum = 1e-13; // an objective that rises by less stands still
constexpr double smallestPivot = 1e-12; // of scaled columns: below it they depend on each other
constexpr double largestLogit = 35;     // beyond it probabilities are 0 or 1 in double: the labels are told apart
const double noMinimum = std::numeric_limits<double>::infinity();

double objective(const NewtonProblem &problem, const Eigen::VectorXd &weights)
{
    const Eigen::VectorXd z = problem.offset + problem.design * weights;
    double sum = problem.penalty.dot(weights.cwiseAbs2()) / 2;
    for (Eigen::Index i = 0; i < z.size(); ++i)
        sum += softplus(z[i]) - problem.labels[i] * z[i];
    return std::isfinite(sum) ? sum : noMinimum;
}

struct Ascent {
    Eigen::VectorXd gradient;
    Eigen::MatrixXd hessian;
};

Ascent slopeAt(const NewtonProblem &problem, const Eigen::VectorXd &weights)
{
    const Eigen::VectorXd mu = (problem.offset + problem.design * weights).unaryExpr([](double z) { return sigmoid(z); });
    const Eigen::VectorXd spread = mu.cwiseProduct(Eigen::VectorXd::Ones(mu.size()) - mu);
    Ascent slope;
    slope.gradient = problem.design.transpose() * (mu - problem.labels) + problem.penalty.cwiseProduct(weights);
    slope.hessian = problem.design.transpose() * spread.asDiagonal() * problem.design;
    slope.hessian.diagonal() += problem.penalty;
    return slope;
}

// The step of Newton, solved with each column scaled to a diagonal of 1: what is refused then is dependence, not scale. Empty: refused.
Eigen::VectorXd newtonStep(const Ascent &slope)
{
    const Eigen::VectorXd diagonal = slope.hessian.diagonal();
    if (!(diagonal.minCoeff() > 0) || !diagonal.allFinite())
        return {};
    const Eigen::VectorXd scale = diagonal.cwiseSqrt().cwiseInverse();
    const Eigen::LDLT<Eigen::MatrixXd> factors(scale.asDiagonal() * slope.hessian * scale.asDiagonal());
    if (factors.info() != Eigen::Success || !(factors.vectorD().minCoeff() > smallestPivot))
        return {};
    const Eigen::VectorXd step = scale.cwiseProduct(factors.solve(scale.cwiseProduct(slope.gradient)));
    return step.allFinite() ? step : Eigen::VectorXd();
}

bool tellsApartWholly(const NewtonProblem &problem, const Eigen::VectorXd &weights)
{
    const bool isFree = problem.penalty.tail(problem.penalty.size() - 1).isZero(0);
    const Eigen::VectorXd z = problem.offset + problem.design * weights;
    for (Eigen::Index i = 0; i < z.size(); ++i)
        if ((problem.labels[i] > 0.5 ? z[i] : -z[i]) < largestLogit)
            return false;
    return isFree;
}

} // namespace

double softplus(double z)
{
    return std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z)));
}

double sigmoid(double z)
{
    const double small = std::exp(-std::abs(z));
    return (z >= 0 ? 1 : small) / (1 + small);
}

Outcome<NewtonSolution> newtonLogistic(const NewtonProblem &problem)
{
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(problem.design.cols());
    double best = objective(problem, weights);
    for (int i = 0; i < mostNewtonSteps; ++i) {
        Eigen::VectorXd step = newtonStep(slopeAt(problem, weights));
        if (step.size() == 0)
            return refusal(RefusalCode::NotIdentified);
        double reached = objective(problem, weights - step);
        for (int halving = 0; halving < mostHalvings && reached > best + roundingOfSum * std::abs(best); ++halving) {
            step /= 2;
            reached = objective(problem, weights - step);
        }
        weights -= step;
        best = reached;
        if (tellsApartWholly(problem, weights))
            return refusal(RefusalCode::NotIdentified);
        if (step.cwiseAbs().maxCoeff() < stepToStopAt * std::max(1.0, weights.cwiseAbs().maxCoeff()))
            return NewtonSolution{weights, slopeAt(problem, weights).hessian};
    }
    return refusal(RefusalCode::NotIdentified);
}

} // namespace yiren::stats
