#include "content/poststore.h"

#include "content/articlerow.h"

#include <QStringList>

#include <variant>

namespace yiren {

namespace {

constexpr QLatin1String
    columns("id, account_id, kind, state, due_wall, due_zone, due_at, tag_id, series, is_idea, url, failure, created_at, "
            "edited_at");
constexpr int columnCount = 14;

const QString selectPosts =
    QStringLiteral("SELECT %1, %2 FROM post WHERE account_id = ? AND deleted_at IS NULL ").arg(columns, articleColumns);
const QString insertPost =
    QStringLiteral("INSERT INTO post(account_id, kind, state, due_wall, due_zone, due_at, tag_id, series, is_idea, url, "
                   "failure, created_at, edited_at, %1) VALUES(%2)")
        .arg(articleColumns, QStringList(columnCount - 1 + articleColumnCount, QStringLiteral("?")).join(u','));
const QString updatePost =
    QStringLiteral("UPDATE post SET (account_id, kind, state, due_wall, due_zone, due_at, tag_id, series, is_idea, url, "
                   "failure, created_at, edited_at, %1) = (%2) WHERE id = ?")
        .arg(articleColumns, QStringList(columnCount - 1 + articleColumnCount, QStringLiteral("?")).join(u','));
const QString updateDeleted = QStringLiteral("UPDATE post SET deleted_at = ? WHERE account_id = ? AND id = ?");
const QString selectSeries = QStringLiteral("SELECT DISTINCT series FROM post WHERE account_id = ? AND deleted_at IS NULL AND series <> '' "
                                            "ORDER BY series");

Post postOf(const Statement &row)
{
    Post post;
    post.id = PostId(row.integer(0));
    post.account = AccountId(row.integer(1));
    post.kind = postKindFromName(row.text(2)).value_or(post.kind);
    post.state = postStateFromName(row.text(3)).value_or(post.state);
    if (const auto at = row.optionalInteger(6))
        post.due = PlannedTime{row.text(4), row.text(5).toUtf8(), *at};
    if (const auto tag = row.optionalInteger(7))
        post.tagId = static_cast<int>(*tag);
    post.series = row.text(8);
    post.isIdea = row.integer(9) != 0;
    post.url = row.text(10);
    post.failure = row.text(11);
    post.createdAt = row.integer(12);
    post.editedAt = row.integer(13);
    post.article = articleOf(row, columnCount);
    return post;
}

// The columns but the id. Returns the parameter behind the last.
int bindPost(Statement &statement, const Post &post)
{
    statement.bind(0, toInteger(post.account));
    statement.bind(1, postKindName(post.kind));
    statement.bind(2, postStateName(post.state));
    statement.bind(3, post.due ? std::optional(post.due->wall) : std::nullopt);
    statement.bind(4, post.due ? std::optional(QString::fromUtf8(post.due->zone)) : std::nullopt);
    statement.bind(5, post.due ? std::optional(post.due->atMs) : std::nullopt);
    statement.bind(6, post.tagId);
    statement.bind(7, post.series);
    statement.bind(8, post.isIdea);
    statement.bind(9, post.url);
    statement.bind(10, post.failure);
    statement.bind(11, post.createdAt);
    statement.bind(12, post.editedAt);
    bindArticle(statement, columnCount - 1, post.article);
    return columnCount - 1 + articleColumnCount;
}

QString within(QString word)
{
    word.replace(u'\\', QLatin1String("\\\\")).replace(u'%', QLatin1String("\\%")).replace(u'_', QLatin1String("\\_"));
    return u'%' + word + u'%';
}

// The filter as conditions with their parameters, in their order.
class PostCondition
{
public:
    explicit PostCondition(const PostFilter &filter)
    {
        for (const QString &word : filter.words.split(u' ', Qt::SkipEmptyParts)) {
            const QString pattern = within(word);
            add(QStringLiteral("AND (title LIKE ? ESCAPE '\\' OR body LIKE ? ESCAPE '\\' OR series LIKE ? ESCAPE '\\') "),
                {pattern, pattern, pattern});
        }
        if (!filter.states.empty()) {
            QStringList names;
            for (const PostState state : filter.states)
                names.append(u'\'' + postStateName(state) + u'\'');
            m_sql += QStringLiteral("AND state IN (%1) ").arg(names.join(u','));
        }
        if (filter.series)
            add(QStringLiteral("AND series = ? "), {*filter.series});
        if (filter.isIdea)
            add(QStringLiteral("AND is_idea = ? "), {qint64(*filter.isIdea)});
        if (filter.dueFrom)
            add(QStringLiteral("AND due_at >= ? "), {*filter.dueFrom});
        if (filter.dueUntil)
            add(QStringLiteral("AND due_at < ? "), {*filter.dueUntil});
    }
    const QString &sql() const { return m_sql; }
    void bind(Statement &query, int at) const
    {
        for (const auto &value : m_values)
            std::visit([&](const auto &plain) { query.bind(at++, plain); }, value);
    }

private:
    void add(const QString &sql, std::initializer_list<std::variant<qint64, QString>> values)
    {
        m_sql += sql;
        m_values.insert(m_values.end(), values);
    }

    QString m_sql;
    std::vector<std::variant<qint64, QString>> m_values;
};

Result<std::vector<Post>> postsOf(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<Post> posts;
    while (query.next())
        posts.push_back(postOf(query));
    return posts;
}

Done changedOne(Statement &statement, PostId id)
{
    if (auto ran = statement.run(); !ran)
        return ran;
    return statement.changedRows() == 1 ? Done() : failure(ErrorKind::NotFound, "post.not_found", QString::number(toInteger(id)));
}

} // namespace

Result<Post> PostStore::post(AccountId account, PostId id)
{
    auto query = m_database.prepare(selectPosts + QLatin1String("AND id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(id));
    auto found = postsOf(*query);
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, "post.not_found", QString::number(toInteger(id)));
    return std::move(found->front());
}

Result<std::vector<Post>> PostStore::posts(AccountId account, const PostFilter &filter)
{
    const PostCondition condition(filter);
    auto query = m_database.prepare(selectPosts + condition.sql() + QLatin1String("ORDER BY due_at IS NULL, due_at, edited_at DESC, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    condition.bind(*query, 1);
    return postsOf(*query);
}

Result<QStringList> PostStore::series(AccountId account)
{
    auto query = m_database.prepare(selectSeries);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList names;
    while (query->next())
        names.append(query->text(0));
    return names;
}

Result<PostId> PostStore::add(const Post &post)
{
    auto insert = m_database.prepare(insertPost);
    if (!insert)
        return failure(insert.error());
    bindPost(*insert, post);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return PostId(insert->lastId());
}

Done PostStore::put(const Post &post)
{
    auto update = m_database.prepare(updatePost);
    if (!update)
        return failure(update.error());
    const int last = bindPost(*update, post);
    update->bind(last, toInteger(post.id));
    return changedOne(*update, post.id);
}

Done PostStore::setDeleted(AccountId account, PostId id, std::optional<qint64> at)
{
    auto update = m_database.prepare(updateDeleted);
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(account));
    update->bind(2, toInteger(id));
    return changedOne(*update, id);
}

} // namespace yiren
