#pragma once

#include "base/error.h"

#include <QString>

#include <functional>

namespace yiren {

// A failure in words: what happened, what to do, and the code for support.
struct Problem {
    QString sentence;
    QString nextStep; // empty: nothing to do
    QString code;
};

// Words an error in the language that is on. The window gives it to its pages; the words stand in one place for window and command line.
using ProblemWords = std::function<Problem(const Error &)>;

} // namespace yiren
