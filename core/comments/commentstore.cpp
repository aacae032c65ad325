#include "comments/commentstore.h"

namespace yiren {

namespace {

const QString commentColumns = QStringLiteral(
    "SELECT c.message_data_id, c.article_index, c.comment_id, c.openid, c.created_at, c.content, c.is_elected, c.reply, c.replied_at, "
    "c.is_gone, coalesce(u.id, 0), coalesce(u.name, '') FROM article_comment c LEFT JOIN customer u ON c.openid <> '' AND u.id = (SELECT "
    "i.customer_id FROM customer_identity i WHERE i.account_id = c.account_id AND i.kind = 'openid' AND i.value = c.openid LIMIT 1) "
    "WHERE c.account_id = ? ");

KeptComment commentOf(const Statement &row)
{
    KeptComment kept;
    kept.message = MessageDataId(row.text(0));
    kept.index = static_cast<int>(row.integer(1));
    kept.comment.id = CommentId(row.text(2));
    kept.comment.author = OpenId(row.text(3));
    kept.comment.createdAt = row.integer(4);
    kept.comment.text = row.text(5);
    kept.comment.isElected = row.integer(6) != 0;
    kept.comment.reply = row.text(7);
    kept.comment.repliedAt = row.integer(8);
    kept.isGone = row.integer(9) != 0;
    kept.customer = row.integer(10);
    kept.name = row.text(11);
    return kept;
}

} // namespace

Result<std::vector<KeptComment>> CommentStore::select(AccountId account, const QString &condition, const CommentWish &about)
{
    auto query = m_database.prepare(commentColumns + condition + QStringLiteral(" ORDER BY c.created_at DESC, c.comment_id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (!condition.isEmpty()) {
        query->bind(1, about.message);
        query->bind(2, about.index);
        query->bind(3, about.comment);
    }
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<KeptComment> comments;
    while (query->next())
        comments.push_back(commentOf(*query));
    return comments;
}

Result<std::vector<KeptComment>> CommentStore::comments(AccountId account)
{
    return select(account, {}, {});
}

Result<KeptComment> CommentStore::comment(AccountId account, const CommentWish &about)
{
    auto found = select(account, QStringLiteral("AND c.message_data_id = ? AND c.article_index = ? AND c.comment_id = ?"), about);
    if (!found)
        return failure(found.error());
    return found->empty() ? Result<KeptComment>(failure(ErrorKind::NotFound, "comments.not_found", about.comment.toString()))
                          : Result<KeptComment>(std::move(found->front()));
}

Result<int> CommentStore::unanswered(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM article_comment WHERE account_id = ? AND reply = '' AND is_gone = 0 AND erased = 0"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? static_cast<int>(query->integer(0)) : 0;
}

Result<bool> CommentStore::put(AccountId account, const KeptComment &comment, qint64 now)
{
    const CommentWish about{comment.message, comment.index, comment.comment.id, CommentAct::Reply, {}};
    const auto before = this->comment(account, about);
    if (!before && before.error().kind != ErrorKind::NotFound)
        return failure(before.error());
    auto put = m_database.prepare(QStringLiteral(
        "INSERT INTO article_comment(account_id, message_data_id, article_index, comment_id, openid, created_at, content, is_elected, "
        "reply, "
        "replied_at, read_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET openid = iif(erased, '', excluded.openid), "
        "content = iif(erased, '', excluded.content), is_elected = excluded.is_elected, reply = iif(erased, '', excluded.reply), "
        "replied_at = excluded.replied_at, is_gone = 0, read_at = excluded.read_at"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, comment.message);
    put->bind(2, comment.index);
    put->bind(3, comment.comment.id);
    put->bind(4, comment.comment.author);
    put->bind(5, comment.comment.createdAt);
    put->bind(6, comment.comment.text);
    put->bind(7, comment.comment.isElected);
    put->bind(8, comment.comment.reply);
    put->bind(9, comment.comment.repliedAt);
    put->bind(10, now);
    if (auto ran = put->run(); !ran)
        return failure(ran.error());
    const auto after = this->comment(account, about);
    if (!after)
        return failure(after.error());
    const ArticleComment &is = after->comment;
    return !before || before->isGone || before->comment.text != is.text || before->comment.reply != is.reply
        || before->comment.isElected != is.isElected;
}

Done CommentStore::noteGone(AccountId account, const CommentedArticle &article, qint64 readingSince)
{
    auto gone = m_database.prepare(QStringLiteral("UPDATE article_comment SET is_gone = 1 WHERE account_id = ? AND message_data_id = ? AND "
                                                  "article_index = ? AND read_at < ?"));
    if (!gone)
        return failure(gone.error());
    gone->bind(0, toInteger(account));
    gone->bind(1, article.message);
    gone->bind(2, article.index);
    gone->bind(3, readingSince);
    return gone->run();
}

Done CommentStore::noteTrashed(AccountId account, const CommentWish &about)
{
    auto trash =
        m_database.prepare(QStringLiteral("UPDATE article_comment SET is_gone = 1 WHERE account_id = ? AND message_data_id = ? AND "
                                          "article_index = ? AND comment_id = ?"));
    if (!trash)
        return failure(trash.error());
    trash->bind(0, toInteger(account));
    trash->bind(1, about.message);
    trash->bind(2, about.index);
    trash->bind(3, about.comment);
    return trash->run();
}

Result<std::vector<CommentDeed>> CommentStore::underWay(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT id, message_data_id, article_index, comment_id, kind, body, state, sent_at, unknown_since, failure FROM "
                       "comment_deed WHERE account_id = ? AND state IN ('sending', 'unknown') ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CommentDeed> deeds;
    while (query->next())
        deeds.push_back({query->integer(0), MessageDataId(query->text(1)), static_cast<int>(query->integer(2)), CommentId(query->text(3)),
                         commentActFromName(query->text(4)), query->blob(5), commentStateFromName(query->text(6)), query->integer(7),
                         query->integer(8), query->text(9)});
    return deeds;
}

Result<qint64> CommentStore::addDeed(AccountId account, const CommentDeed &deed)
{
    auto add =
        m_database.prepare(QStringLiteral("INSERT INTO comment_deed(account_id, message_data_id, article_index, comment_id, kind, body, "
                                          "state, sent_at) VALUES(?, ?, ?, ?, ?, ?, 'sending', ?)"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, deed.message);
    add->bind(2, deed.index);
    add->bind(3, deed.comment);
    add->bind(4, commentActName(deed.act));
    add->bind(5, deed.body);
    add->bind(6, deed.sentAt);
    if (auto ran = add->run(); !ran)
        return failure(ran.error().code == QLatin1String("storage.constraint") ? makeError(ErrorKind::Locked, "comments.under_way")
                                                                               : ran.error());
    return add->lastId();
}

Done CommentStore::settle(qint64 deed, CommentDeed::State state, const QString &failureCode, qint64 now)
{
    const bool isSettled = state == CommentDeed::State::Done || state == CommentDeed::State::Refused;
    auto settle = m_database.prepare(QStringLiteral("UPDATE comment_deed SET state = ?, failure = ?, settled_at = ?, unknown_since = "
                                                    "coalesce(unknown_since, ?) WHERE id = ? AND state IN ('sending', 'unknown')"));
    if (!settle)
        return failure(settle.error());
    settle->bind(0, commentStateName(state));
    settle->bind(1, failureCode);
    isSettled ? settle->bind(2, now) : settle->bindNull(2);
    state == CommentDeed::State::Unknown ? settle->bind(3, now) : settle->bindNull(3);
    settle->bind(4, deed);
    return settle->run();
}

Result<qint64> CommentStore::forget(AccountId account, const QString &openId)
{
    const QString of = QStringLiteral("account_id = ? AND openid = ?");
    const QString statements[] = {
        QStringLiteral("UPDATE comment_deed SET state = 'refused', failure = 'comments.erased' WHERE state IN ('sending', 'unknown') AND "
                       "(account_id, message_data_id, article_index, comment_id) IN (SELECT account_id, message_data_id, article_index, "
                       "comment_id FROM article_comment WHERE %1)")
            .arg(of),
        QStringLiteral(
            "UPDATE comment_deed SET body = x'' WHERE body <> x'' AND (account_id, message_data_id, article_index, comment_id) IN "
            "(SELECT account_id, message_data_id, article_index, comment_id FROM article_comment WHERE %1)")
            .arg(of),
        QStringLiteral("UPDATE article_comment SET openid = '', content = '', reply = '', erased = 1 WHERE %1").arg(of)};
    qint64 count = 0;
    for (const QString &sql : statements) {
        auto statement = m_database.prepare(sql);
        if (!statement)
            return failure(statement.error());
        statement->bind(0, toInteger(account));
        statement->bind(1, openId);
        if (auto ran = statement->run(); !ran)
            return failure(ran.error());
        count = statement->changedRows();
    }
    return count;
}

} // namespace yiren
