#include "content/postcheck.h"

#include "content/picturestore.h"

#include <algorithm>

namespace yiren {

std::vector<Finding> findingsOf(Database &database, const Article &article, PostKind kind, const WordRules &words)
{
    PictureStore pictures(database);
    const CheckedPost facts{kind, [&pictures](const PictureId &id) { return pictures.facts(id).value_or(std::nullopt); }};
    return checkArticle(article, facts, words);
}

std::optional<Finding> whatKeepsBack(Database &database, const Article &article, PostKind kind)
{
    const std::vector<Finding> findings = findingsOf(database, article, kind, WordRules({}));
    const auto found = std::ranges::find(findings, FindingSeverity::Blocks, &Finding::severity);
    return found == findings.end() ? std::nullopt : std::optional(*found);
}

} // namespace yiren
