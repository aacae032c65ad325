#pragma once

#include "sandbox/official/deskanswer.h"
#include "sandbox/official/officialbooks.h"

namespace yiren::sandbox {

enum class ArticlePlace { Alone, AmongOthers }; // a digest counts only for an article that is alone in its draft

// What WeChat has against an article that is to be kept (contract/wechat-official-account.md 3.5), in the order of its members.
[[nodiscard]] std::optional<DeskAnswer> articleProblem(const QJsonObject &article, const OfficialBooks &books);
// The article as draft/get gives it back: cleaned, every member there. Only for one without a problem.
[[nodiscard]] QJsonObject keptArticle(const QJsonObject &article, OfficialBooks &books, ArticlePlace place);

} // namespace yiren::sandbox
