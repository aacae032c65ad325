#pragma once

namespace yiren::format {

// The ends of an interval as people read them: rounded outward to so many decimals, so that the printed interval never says more than the
// computed one (ANALYTICS 0.5). What is 0.3 but for the last bits of a double stays 0.3.
[[nodiscard]] double outwardDown(double value, int decimals);
[[nodiscard]] double outwardUp(double value, int decimals);

} // namespace yiren::format
