#pragma once

#include "base/error.h"

#include <QString>

namespace yiren {

enum class Face { CommandLine, Window };

// The one place where an error is worded, for the command line and the window: what happened, with the place in the file or the endpoint
// and code.
[[nodiscard]] QString sentenceOf(const Error &error);
// What to do next; empty when there is nothing to do. A step that is a command on the command line is a button or a page in the window.
[[nodiscard]] QString nextStepOf(const Error &error, Face face = Face::CommandLine);

} // namespace yiren
