#include "experiments/verdict.h"

#include <array>

namespace yiren {

QString verdictName(VerdictKind kind)
{
    constexpr std::array names{"not_started", "no_counts", "keep_running", "early_winner",   "winner", "practically_same",
                               "safe_choice", "unknown",   "broken_split", "not_comparable", "stopped"};
    return QLatin1String(names[static_cast<size_t>(kind)]);
}

} // namespace yiren
