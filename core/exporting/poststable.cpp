#include "exporting/exports.h"

#include "content/poststore.h"
#include "readership/postreadings.h"

namespace yiren {

namespace {

using Kind = ExportTable::Kind;

using Cells = std::vector<ExportTable::Cell>;

ExportTable::Cell cellOf(const Figure &figure)
{
    return figure.state() == Figure::State::Value ? ExportTable::Cell(figure.value()) : ExportTable::Cell();
}

// The newest figures; what was not reported is empty, 0 is 0.
void addFigures(Cells &row, const PostReading &reading)
{
    const NewestFigures newest = newestFigures(reading);
    const ReadingFigures &figures = newest.figures;
    for (const Figure *figure : {&figures.readers, &figures.sharers, &figures.looking, &figures.likes, &figures.comments,
                                 &figures.collections, &figures.followers, &figures.praiseFen})
        row.push_back(cellOf(*figure));
    const bool isKnown = newest.origin != NewestFigures::Origin::Nobody;
    row.push_back(isKnown ? ExportTable::Cell(newest.upTo.toText()) : ExportTable::Cell());
    row.push_back(!isKnown                                             ? ExportTable::Cell()
                      : newest.origin == NewestFigures::Origin::WeChat ? ExportTable::Cell(QStringLiteral("wechat"))
                                                                       : ExportTable::Cell(QStringLiteral("typed")));
}

Cells postRow(const Post &post)
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
    auto readings = postReadings(database, account);
    if (!posts || !readings)
        return failure(posts ? readings.error() : posts.error());
    ExportTable table;
    table.title = QStringLiteral("posts");
    for (const char *name :
         {"id", "title", "kind", "state", "due_at", "url", "author", "digest", "series", "failure", "created_at", "edited_at"})
        table.columns.push_back({QLatin1String(name), Kind::Text});
    for (const char *name : {"readers", "shares", "looking", "likes", "comments", "collections", "follows"})
        table.columns.push_back({QLatin1String(name), Kind::Integer});
    table.columns.push_back({QStringLiteral("praise_fen"), Kind::Fen});
    for (const char *name : {"figures_up_to", "figures_from"})
        table.columns.push_back({QLatin1String(name), Kind::Text});
    for (const Post &post : *posts) {
        table.rows.push_back(postRow(post));
        addFigures(table.rows.back(), (*readings)[post.id]);
    }
    return table;
}

} // namespace yiren
