#pragma once

#include "stats/outcome.h"

#include <QString>

namespace yiren {

// Why there is no figure, as a sentence that stands in its place: "About 12 more customers who came back are needed."
[[nodiscard]] QString refusalSentence(const stats::Refusal &refusal);

} // namespace yiren
