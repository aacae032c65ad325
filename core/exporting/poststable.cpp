#include "exporting/exports.h"

#include "content/poststore.h"

namespace yiren {

namespace {

using Kind = ExportTable::Kind;

std::vector<ExportTable::Cell> rowOf(const Post &post)
{
    const ExportTable::Cell due = post.due ? ExportTable::Cell(msToBeijingText(post.due->atMs)) : ExportTable::Cell();
    return {QString::number(toInteger(post.id)),
            post.article.title,
            postKindName(post.kind),
            postStateName(post.state),
            due,
            post.url,
            post.article.author,
            post.article.digest,
            post.series,
            post.failure,
            msToBeijingText(post.createdAt),
            msToBeijingText(post.editedAt)};
}

} // namespace

Result<ExportTable> postsTable(Database &database, AccountId account, const std::optional<Period> &period)
{
    PostFilter filter;
    if (period) {
        filter.dueFrom = period->startMs();
        filter.dueUntil = period->endMs();
    }
    const auto posts = PostStore(database).posts(account, filter);
    if (!posts)
        return failure(posts.error());
    ExportTable table;
    table.title = QStringLiteral("posts");
    for (const char *name :
         {"id", "title", "kind", "state", "due_at", "url", "author", "digest", "series", "failure", "created_at", "edited_at"})
        table.columns.push_back({QLatin1String(name), Kind::Text});
    for (const Post &post : *posts)
        table.rows.push_back(rowOf(post));
    return table;
}

} // namespace yiren
