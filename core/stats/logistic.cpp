#include "stats/logistic.h"

#include "stats/logisticnewton.h"
#include "stats/welch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiren::stats {

namespace {

Outcome<void> checkedRows(const LabelledRows &rows)
{
    if (rows.features.size() != rows.labels.size())
        return refusal(RefusalCode::InvalidInput);
    if (rows.labels.empty())
        return refusal(RefusalCode::NoData, "users", 1);
    for (std::size_t i = 0; i < rows.labels.size(); ++i)
        if (rows.features[i].size() != rows.features.front().size() || (rows.labels[i] != 0 && rows.labels[i] != 1))
            return refusal(RefusalCode::InvalidInput);
    const auto events = std::count(rows.labels.begin(), rows.labels.end(), 1);
    if (events == 0 || events == static_cast<std::ptrdiff_t>(rows.labels.size()))
        return refusal(RefusalCode::Degenerate, "events");
    return {};
}

Outcome<LogisticModel> standardised(const LabelledRows &rows, double lambda)
{
    const std::size_t features = rows.features.front().size();
    LogisticModel model;
    model.lambda = lambda;
    model.weights.assign(features, 0);
    std::vector<double> column(rows.features.size());
    for (std::size_t j = 0; j < features; ++j) {
        for (std::size_t i = 0; i < column.size(); ++i)
            column[i] = rows.features[i][j];
        const auto moments = momentsOf(column);
        if (!moments)
            return tl::unexpected(moments.error());
        const auto n = static_cast<double>(moments->n);
        model.mean.push_back(moments->mean);
        model.sd.push_back(std::sqrt(moments->variance * (n - 1) / n));
    }
    return model;
}

NewtonProblem problemOf(const LabelledRows &rows, const LogisticModel &model, const std::vector<std::size_t> &columns)
{
    const auto n = static_cast<Eigen::Index>(rows.labels.size());
    const auto width = static_cast<Eigen::Index>(columns.size()) + 1;
    NewtonProblem problem{Eigen::MatrixXd::Ones(n, width), Eigen::VectorXd(n), Eigen::VectorXd::Zero(n),
                          Eigen::VectorXd::Constant(width, model.lambda)};
    problem.penalty[0] = 0;
    for (Eigen::Index i = 0; i < n; ++i) {
        const std::vector<double> &row = rows.features[static_cast<std::size_t>(i)];
        problem.labels[i] = rows.labels[static_cast<std::size_t>(i)];
        for (Eigen::Index j = 1; j < width; ++j) {
            const std::size_t column = columns[static_cast<std::size_t>(j - 1)];
            problem.design(i, j) = (row[column] - model.mean[column]) / model.sd[column];
        }
    }
    return problem;
}

} // namespace

std::vector<double> LogisticModel::contributions(std::span<const double> row) const
{
    std::vector<double> all(weights.size(), 0);
    for (std::size_t j = 0; j < all.size(); ++j)
        if (weights[j] != 0)
            all[j] = weights[j] * (row[j] - mean[j]) / sd[j];
    return all;
}

double LogisticModel::logit(std::span<const double> row) const
{
    const std::vector<double> parts = contributions(row);
    return std::accumulate(parts.begin(), parts.end(), intercept);
}

double LogisticModel::probability(std::span<const double> row) const
{
    return sigmoid(logit(row));
}

double logLossOf(const LogisticModel &model, const LabelledRows &rows)
{
    double sum = 0;
    for (std::size_t i = 0; i < rows.labels.size(); ++i) {
        const double z = model.logit(rows.features[i]);
        sum += rows.labels[i] == 1 ? softplus(-z) : softplus(z);
    }
    return sum / static_cast<double>(rows.labels.size());
}

Outcome<LogisticModel> fitLogistic(const LabelledRows &rows, double lambda, std::optional<std::size_t> used)
{
    if (const auto checked = checkedRows(rows); !checked)
        return tl::unexpected(checked.error());
    if (!(lambda >= 0) || !std::isfinite(lambda))
        return refusal(RefusalCode::InvalidInput);
    auto model = standardised(rows, lambda);
    if (!model)
        return model;
    std::vector<std::size_t> columns;
    for (std::size_t j = 0; j < std::min(used.value_or(model->sd.size()), model->sd.size()); ++j)
        if (model->sd[j] > 0)
            columns.push_back(j);
    return guarded<LogisticModel>([&]() -> Outcome<LogisticModel> {
        const auto solution = newtonLogistic(problemOf(rows, *model, columns));
        if (!solution)
            return tl::unexpected(solution.error());
        model->intercept = solution->weights[0];
        for (std::size_t j = 0; j < columns.size(); ++j)
            model->weights[columns[j]] = solution->weights[static_cast<Eigen::Index>(j) + 1];
        model->trainLogLoss = logLossOf(*model, rows);
        if (!std::isfinite(model->trainLogLoss))
            return refusal(RefusalCode::InvalidInput);
        return *model;
    });
}

} // namespace yiren::stats
