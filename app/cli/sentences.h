#pragma once

#include "base/error.h"

#include <QString>

namespace yiren {

// The one place where the command line words an error: what happened, with the place in the file or the endpoint and code.
[[nodiscard]] QString sentenceOf(const Error &error);
// What to do next; empty when there is nothing to do.
[[nodiscard]] QString nextStepOf(const Error &error);

} // namespace yiren
