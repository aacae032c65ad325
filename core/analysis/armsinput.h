#pragma once

#include "analysis/inputs.h"
#include "stats/arms.h"

namespace yiren::analysis {

// conv_a, n_a, conv_b, n_b of an input.
[[nodiscard]] stats::Arms readArms(Inputs &in);

// 1 for "b_minus_a", -1 for "a_minus_b"; another text makes the input invalid. `otherwise` where the member is left out.
[[nodiscard]] std::optional<double> readDirection(Inputs &in, const QString &otherwise);

[[nodiscard]] inline tl::unexpected<stats::Refusal> invalidInput()
{
    return stats::refusal(stats::RefusalCode::InvalidInput);
}

} // namespace yiren::analysis
