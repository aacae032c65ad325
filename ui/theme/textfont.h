#pragma once

#include <QFont>

namespace yiren {

// The writing that most of the window's text is in. Chinese and Latin fonts both have “ ”, ’, …, — and ·: in the one they are as wide as a
// character, in the other as narrow as a letter.
enum class Writing { Chinese, Latin };

// The window's font: the writing's own fonts first; what they lack comes from the other's.
[[nodiscard]] QFont textFont(Writing writing);

} // namespace yiren
