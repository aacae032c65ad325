#pragma once

#include <cstddef>
#include <vector>

namespace yiren {

// y = mean + effect of one of the first groups + effect of one of the second groups + noise, all effects random and independent.
struct GroupedValue {
    double y = 0;
    int first = 0;  // 0 up to the model's count
    int second = 0; //
};

struct MixedModelShape {
    int firstGroups = 0;
    int secondGroups = 0;
};

// The variances of both effects as multiples of the noise's.
struct VarianceRatios {
    double first = 0;
    double second = 0;
};

// The estimate at given ratios, from Henderson's mixed-model equations: best linear unbiased prediction with the mean estimated along.
class MixedModel
{
public:
    // At least two values.
    MixedModel(const std::vector<GroupedValue> &values, MixedModelShape shape, VarianceRatios ratios);

    double remlDeviance() const { return m_deviance; } // up to a constant that is the same for all ratios; lower is better
    double noiseVariance() const { return m_noise; }
    double cellMean(int first, int second) const;     // mean + both effects
    double cellVariance(int first, int second) const; // of its error

private:
    std::vector<size_t> rowsOf(int first, int second) const;

    MixedModelShape m_shape;
    std::vector<double> m_solution;
    std::vector<std::vector<double>> m_inverse;
    double m_noise = 0;
    double m_deviance = 0;
};

// The ratios of least deviance, 0 included, to about a tenth of their size.
[[nodiscard]] VarianceRatios remlRatios(const std::vector<GroupedValue> &values, MixedModelShape shape);

} // namespace yiren
