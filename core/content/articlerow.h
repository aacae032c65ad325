#pragma once

#include "content/article.h"
#include "storage/statement.h"

namespace yiren {

// The columns in which the tables post and post_version both hold an article, in their order.
inline constexpr QLatin1String
    articleColumns("title, author, digest, body, source_url, cover, wide_crop, square_crop, theme, opens_comments, "
                   "only_fans_comment");
inline constexpr int articleColumnCount = 11;

[[nodiscard]] Article articleOf(const Statement &row, int firstColumn);
void bindArticle(Statement &statement, int firstParameter, const Article &article);

} // namespace yiren
