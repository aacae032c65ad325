#include "analysis/armsinput.h"

namespace yiren::analysis {

stats::Arms readArms(Inputs &in)
{
    const stats::Count a{in.count("conv_a"), in.count("n_a")};
    return {a, {in.count("conv_b"), in.count("n_b")}};
}

std::optional<double> readDirection(Inputs &in, const QString &otherwise)
{
    const QString direction = in.text("direction", otherwise);
    if (direction == QLatin1String("b_minus_a"))
        return 1;
    if (direction == QLatin1String("a_minus_b"))
        return -1;
    return std::nullopt;
}

} // namespace yiren::analysis
