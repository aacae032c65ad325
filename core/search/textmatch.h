#pragma once

#include "search/pinyin.h"

#include <optional>

namespace yiren {

// How well what was typed names a text: 0 is best, nothing means not at all. Every word that was typed, parted by spaces, must be found;
// upper and lower case and full and half width are the same. A word is found, best first: at the start of the text, at the start of one of
// its words, within it, or by pinyin, where each Chinese character is typed by any beginning of one of its readings ("rj", "rijie" and
// "rji" all find 日结). Nothing typed finds every text.
[[nodiscard]] std::optional<int> matchRank(const QString &text, const QString &typed, const Pinyin &pinyin);

} // namespace yiren
