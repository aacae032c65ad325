#pragma once

#include <QString>

namespace yiren {

// The words of a message or a rule as they are compared: without spaces around, one width, one case ("１ " is "1", "VIP" is "vip").
[[nodiscard]] QString comparable(const QString &text);

// A pattern as it is held against comparable texts: what has another width in it ("？", "，", "１") is what such a text has, as itself and
// not as a sign of patterns. Nobody waits for it: only the first 500 characters of a text are looked at, and a match that takes more than
// so many steps is given up. QRegularExpression has no limit of its own; PCRE2 takes one from the pattern's first characters (pcre2pattern,
// "Setting match resource limits"), and the lowest that is named counts.
inline constexpr qsizetype mostPatternCharacters = 200;
inline constexpr qsizetype mostMatchedCharacters = 500;

enum class PatternResult { Matches, Differs, GaveUp, Invalid };
[[nodiscard]] PatternResult matchPattern(const QString &pattern, const QString &comparableText);
// Why it is none; empty: it is one.
[[nodiscard]] QString patternProblem(const QString &pattern);

} // namespace yiren
