#include "content/postversionstore.h"

#include "content/articlerow.h"

#include <QStringList>

namespace yiren {

namespace {

constexpr int articleFrom = 5;
const QString selectVersions =
    QStringLiteral("SELECT id, post_id, cause, began_at, saved_at, %1 FROM post_version WHERE post_id = ? ").arg(articleColumns);
const QString insertVersion = QStringLiteral("INSERT INTO post_version(post_id, cause, began_at, saved_at, %1) VALUES(%2)")
                                  .arg(articleColumns, QStringList(articleFrom - 1 + articleColumnCount, QStringLiteral("?")).join(u','));
const QString updateVersion = QStringLiteral("UPDATE post_version SET (saved_at, %1) = (%2) WHERE id = ?")
                                  .arg(articleColumns, QStringList(1 + articleColumnCount, QStringLiteral("?")).join(u','));

Result<std::vector<PostVersion>> versionsOf(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<PostVersion> versions;
    while (query.next())
        versions.push_back({query.integer(0), PostId(query.integer(1)), saveCauseFromName(query.text(2)).value_or(SaveCause::ByHand),
                            query.integer(3), query.integer(4), articleOf(query, articleFrom)});
    return versions;
}

} // namespace

Result<std::vector<PostVersion>> PostVersionStore::versions(PostId post)
{
    auto query = m_database.prepare(selectVersions + QLatin1String("ORDER BY id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(post));
    return versionsOf(*query);
}

Result<std::optional<PostVersion>> PostVersionStore::newest(PostId post)
{
    auto query = m_database.prepare(selectVersions + QLatin1String("ORDER BY id DESC LIMIT 1"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(post));
    const auto found = versionsOf(*query);
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<PostVersion> PostVersionStore::version(PostId post, qint64 id)
{
    auto query = m_database.prepare(selectVersions + QLatin1String("AND id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(post));
    query->bind(1, id);
    const auto found = versionsOf(*query);
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, "post.no_version", QString::number(id));
    return found->front();
}

Result<qint64> PostVersionStore::add(const PostVersion &version)
{
    auto insert = m_database.prepare(insertVersion);
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(version.post));
    insert->bind(1, saveCauseName(version.cause));
    insert->bind(2, version.beganAt);
    insert->bind(3, version.savedAt);
    bindArticle(*insert, articleFrom - 1, version.article);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Done PostVersionStore::renew(qint64 id, const Article &article, qint64 savedAt)
{
    auto update = m_database.prepare(updateVersion);
    if (!update)
        return failure(update.error());
    update->bind(0, savedAt);
    bindArticle(*update, 1, article);
    update->bind(1 + articleColumnCount, id);
    return update->run();
}

} // namespace yiren
