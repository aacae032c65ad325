#pragma once

#include "content/articlecheck.h"
#include "storage/database.h"

namespace yiren {

// checkArticle() with the pictures of the data file.
[[nodiscard]] std::vector<Finding> findingsOf(Database &database, const Article &article, PostKind kind, const WordRules &words);

// The first of those for which it is not sent; nothing: it may go out. Words only advise, so this asks no word list.
[[nodiscard]] std::optional<Finding> whatKeepsBack(Database &database, const Article &article, PostKind kind);

} // namespace yiren
