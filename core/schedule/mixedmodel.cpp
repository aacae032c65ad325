#include "schedule/mixedmodel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yiren {

namespace {

using Matrix = std::vector<std::vector<double>>;

// An effect without variance: its own equations hold it at zero.
constexpr double smallestRatio = 1e-8;

// Gauss-Jordan without pivoting, which a positive definite matrix does not need. Returns the logarithm of the determinant; `matrix` becomes
// its inverse.
double invert(Matrix &matrix)
{
    double logDeterminant = 0;
    const size_t size = matrix.size();
    for (size_t pivot = 0; pivot < size; ++pivot) {
        const double divisor = matrix[pivot][pivot];
        logDeterminant += std::log(divisor);
        matrix[pivot][pivot] = 1;
        for (double &value : matrix[pivot])
            value /= divisor;
        for (size_t row = 0; row < size; ++row) {
            const double factor = matrix[row][pivot];
            if (row == pivot || factor == 0)
                continue;
            matrix[row][pivot] = 0;
            for (size_t column = 0; column < size; ++column)
                matrix[row][column] -= factor * matrix[pivot][column];
        }
    }
    return logDeterminant;
}

} // namespace

MixedModel::MixedModel(const std::vector<GroupedValue> &values, MixedModelShape shape, VarianceRatios ratios) : m_shape(shape)
{
    const auto size = size_t(1 + shape.firstGroups + shape.secondGroups);
    const std::array<double, 2> held{std::max(ratios.first, smallestRatio), std::max(ratios.second, smallestRatio)};
    m_inverse.assign(size, std::vector<double>(size, 0));
    std::vector<double> right(size, 0);
    double sumOfSquares = 0;
    for (const GroupedValue &value : values) {
        const auto rows = rowsOf(value.first, value.second);
        for (const size_t row : rows) {
            right[row] += value.y;
            for (const size_t column : rows)
                m_inverse[row][column] += 1;
        }
        sumOfSquares += value.y * value.y;
    }
    for (size_t row = 1; row < size; ++row)
        m_inverse[row][row] += 1 / held[row > size_t(shape.firstGroups)];
    const double logDeterminant = invert(m_inverse);
    m_solution.assign(size, 0);
    double explained = 0;
    for (size_t row = 0; row < size; ++row) {
        for (size_t column = 0; column < size; ++column)
            m_solution[row] += m_inverse[row][column] * right[column];
        explained += m_solution[row] * right[row];
    }
    const double freedom = double(values.size()) - 1;
    m_noise = std::max((sumOfSquares - explained) / freedom, 1e-12);
    m_deviance =
        freedom * std::log(m_noise) + logDeterminant + shape.firstGroups * std::log(held[0]) + shape.secondGroups * std::log(held[1]);
}

std::vector<size_t> MixedModel::rowsOf(int first, int second) const
{
    return {0, size_t(1 + first), size_t(1 + m_shape.firstGroups + second)};
}

double MixedModel::cellMean(int first, int second) const
{
    double mean = 0;
    for (const size_t row : rowsOf(first, second))
        mean += m_solution[row];
    return mean;
}

double MixedModel::cellVariance(int first, int second) const
{
    double sum = 0;
    for (const size_t row : rowsOf(first, second)) {
        for (const size_t column : rowsOf(first, second))
            sum += m_inverse[row][column];
    }
    return sum * m_noise;
}

VarianceRatios remlRatios(const std::vector<GroupedValue> &values, MixedModelShape shape)
{
    static constexpr std::array<double, 8> tried{0, 0.02, 0.06, 0.15, 0.4, 1, 2.5, 6};
    VarianceRatios best;
    double least = MixedModel(values, shape, best).remlDeviance();
    const auto take = [&](VarianceRatios ratios) {
        if (const double deviance = MixedModel(values, shape, ratios).remlDeviance(); deviance < least) {
            least = deviance;
            best = ratios;
        }
    };
    for (const double first : tried) {
        for (const double second : tried)
            take({first, second});
    }
    for (const double step : {1.5, 1.2}) {
        const VarianceRatios found = best;
        for (const double first : {found.first / step, found.first, found.first * step}) {
            for (const double second : {found.second / step, found.second, found.second * step})
                take({first, second});
        }
    }
    return best;
}

} // namespace yiren
