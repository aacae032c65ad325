#pragma once

#include "search/pinyin.h"

#include <QString>

namespace yiren {

// What finds a name by its first letters, in lower case: "林小满" -> "lxm", "Anna 王" -> "annaw". A character that is read in several ways
// gives one word for each, parted by spaces: "曾行" -> "ch cx zh zx"; at most eight, the rest is left out.
[[nodiscard]] QString pinyinInitials(const QString &name, const Pinyin &pinyin);

} // namespace yiren
