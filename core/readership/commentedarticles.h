#pragma once

#include "bills/accountid.h"
#include "comments/comment.h"
#include "storage/database.h"

namespace yiren {

// Articles whose comments may be read: those of posts that went out from here and those that the statistics named, the newest first.
[[nodiscard]] Result<std::vector<CommentedArticle>> commentedArticles(Database &database, AccountId account);

} // namespace yiren
