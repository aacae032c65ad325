#include "readership/commentedarticles.h"

#include "readership/outwardpoststore.h"
#include "readership/readingstore.h"

#include <algorithm>

namespace yiren {

namespace {

// "2247500010_1": the place from 1.
std::optional<CommentedArticle> articleNamed(const QString &messageId, const QString &title, const QString &url, const QString &day)
{
    bool isNumber = false;
    const int place = messageId.section(u'_', 1).toInt(&isNumber);
    const QString message = messageId.section(u'_', 0, 0);
    if (!isNumber || place < 1 || message.isEmpty())
        return {};
    return CommentedArticle{MessageDataId(message), place - 1, title, url, day};
}

void addArticle(std::vector<CommentedArticle> &all, const std::optional<CommentedArticle> &article)
{
    if (article && std::ranges::none_of(all, [&](const CommentedArticle &known) { return known.isSame(*article); }))
        all.push_back(*article);
}

} // namespace

Result<std::vector<CommentedArticle>> commentedArticles(Database &database, AccountId account)
{
    const auto posts = OutwardPostStore(database).posts(account);
    const auto read = posts ? ReadingStore(database).articles(account) : failure(posts.error());
    if (!read)
        return failure(read.error());
    std::vector<CommentedArticle> all;
    for (const OutwardPost &post : *posts) {
        const QString day = post.days.empty() ? QString() : post.days.rbegin()->toText();
        for (const QString &id : post.messageIds)
            addArticle(all, articleNamed(id, post.title, post.url, day));
    }
    for (const ArticleTotal &article : *read)
        addArticle(all, articleNamed(article.messageId, article.title, article.url, article.published.toText()));
    std::ranges::stable_sort(all, [](const CommentedArticle &one, const CommentedArticle &other) { return one.day > other.day; });
    return all;
}

} // namespace yiren
