#include "comments/commentdeeds.h"

#include "audit/auditstore.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

Done noteComment(Database &database, AccountId account, const char *action, const CommentDeed &deed, const QString &detail, qint64 now)
{
    const QString subject = QStringLiteral("comment %1/%2/%3").arg(deed.message.toString()).arg(deed.index).arg(deed.comment.toString());
    return AuditStore(database).append(
        {0, now, account, QLatin1String(action), subject, QString(commentActName(deed.act) + u' ' + detail).trimmed(), {}});
}

CommentWish wishOf(const CommentDeed &deed)
{
    return {deed.message, deed.index, deed.comment, deed.act, {}};
}

Done settleNow(Database &database, AccountId account, const CommentDeed &deed, CommentDeed::State state, const QString &failureCode,
               qint64 now)
{
    if (auto settled = CommentStore(database).settle(deed.id, state, failureCode, now); !settled)
        return settled;
    return noteComment(database, account, "comment.settled", deed, commentStateName(state) + u' ' + failureCode, now);
}

Done settleByList(Database &database, AccountId account, const CommentDeed &deed, const ArticleComment *shown, qint64 now)
{
    const CommentDeed::State state = whatBecameOf(deed, shown, now);
    if (state == deed.state)
        return {};
    const QString code = state == CommentDeed::State::Refused ? QString(commentNotArrived) : QString();
    return settleNow(database, account, deed, state, code, now);
}

// WeChat said that it was done: the next reading shows the same.
Done advance(Database &database, AccountId account, const CommentDeed &deed, qint64 now)
{
    CommentStore store(database);
    if (deed.comment.isEmpty())
        return {};
    auto kept = store.comment(account, wishOf(deed));
    if (!kept)
        return failure(kept.error());
    ArticleComment &comment = kept->comment;
    switch (deed.act) {
    case CommentAct::Elect:
    case CommentAct::Unelect:
        comment.isElected = deed.act == CommentAct::Elect;
        break;
    case CommentAct::Reply:
        comment.reply = replyOfBody(deed.body);
        comment.repliedAt = now;
        break;
    case CommentAct::Unreply:
        comment.reply.clear();
        comment.repliedAt = 0;
        break;
    default:
        return store.noteTrashed(account, wishOf(deed));
    }
    const auto put = store.put(account, *kept, now);
    return put ? Done() : failure(put.error());
}

} // namespace

std::optional<Error> whatKeepsBack(const KeptComment &about, const CommentWish &wish)
{
    if (about.isGone)
        return makeError(ErrorKind::NotFound, "comments.gone");
    if (wish.act == CommentAct::Reply && wish.text.trimmed().isEmpty())
        return makeError(ErrorKind::Input, "comments.empty");
    if (wish.act == CommentAct::Reply && about.isAnswered())
        return makeError(ErrorKind::Refused, "comments.answered");
    if (wish.act == CommentAct::Unreply && !about.isAnswered())
        return makeError(ErrorKind::NotFound, "comments.no_reply");
    return {};
}

Result<CommentDeed> beginCommentDeed(Database &database, AccountId account, const CommentWish &wish, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    CommentStore store(database);
    if (!wish.comment.isEmpty()) {
        const auto about = store.comment(account, wish);
        if (!about)
            return failure(about.error());
        if (const auto reason = whatKeepsBack(*about, wish))
            return failure(*reason);
    }
    CommentDeed deed;
    deed.message = wish.message;
    deed.index = wish.index;
    deed.comment = wish.comment;
    deed.act = wish.act;
    deed.body = commentActBody(wish.message, wish.index, wish.comment, wish.act == CommentAct::Reply ? wish.text.trimmed() : QString());
    deed.sentAt = now;
    const auto id = store.addDeed(account, deed);
    if (!id)
        return failure(id.error());
    deed.id = *id;
    if (auto noted = noteComment(database, account, "comment.begun", deed, {}, now); !noted)
        return failure(noted.error());
    const auto committed = transaction->commit();
    return committed ? Result<CommentDeed>(deed) : failure(committed.error());
}

Done settleCommentDeed(Database &database, AccountId account, const CommentDeed &deed, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto open = CommentStore(database).underWay(account);
    if (!open)
        return failure(open.error());
    if (std::ranges::find(*open, deed.id, &CommentDeed::id) == open->end())
        return {}; // the list was read meanwhile
    if (auto settled = settleNow(database, account, deed, deed.state, deed.failure, now); !settled)
        return settled;
    const auto advanced = deed.state == CommentDeed::State::Done ? advance(database, account, deed, now) : Done();
    return advanced ? transaction->commit() : advanced;
}

Result<qint64> keepComments(Database &database, AccountId account, const CommentedArticle &article,
                            const std::vector<ArticleComment> &comments, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    CommentStore store(database);
    const auto open = store.underWay(account);
    if (!open)
        return failure(open.error());
    qint64 changed = 0;
    for (const ArticleComment &comment : comments) {
        const auto isChanged = store.put(account, {article.message, article.index, comment, false, 0, {}}, now);
        if (!isChanged)
            return failure(isChanged.error());
        changed += *isChanged;
        for (const CommentDeed &deed : *open) {
            const bool isAbout = deed.message == article.message && deed.index == article.index && deed.comment == comment.id;
            if (auto settled = isAbout ? settleByList(database, account, deed, &comment, now) : Done(); !settled)
                return failure(settled.error());
        }
    }
    const auto committed = transaction->commit();
    return committed ? Result<qint64>(changed) : failure(committed.error());
}

Done endCommentReading(Database &database, AccountId account, const CommentedArticle &article, qint64 begunAt, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    CommentStore store(database);
    if (auto gone = store.noteGone(account, article, begunAt); !gone)
        return gone;
    const auto open = store.underWay(account);
    if (!open)
        return failure(open.error());
    for (const CommentDeed &deed : *open) {
        if (deed.message != article.message || deed.index != article.index)
            continue;
        const auto kept = deed.comment.isEmpty() ? Result<KeptComment>(KeptComment()) : store.comment(account, wishOf(deed));
        if (!kept)
            return failure(kept.error());
        const bool isThere = !deed.comment.isEmpty() && !kept->isGone;
        if (auto settled = settleByList(database, account, deed, isThere ? &kept->comment : nullptr, now); !settled)
            return settled;
    }
    return transaction->commit();
}

Result<qint64> forgetComments(Database &database, const ErasedPerson &person)
{
    qint64 count = 0;
    for (const QString &openId : person.openIds) {
        const auto forgotten = openId.isEmpty() ? Result<qint64>(0) : CommentStore(database).forget(person.account, openId);
        if (!forgotten)
            return forgotten;
        count += *forgotten;
    }
    return count;
}

} // namespace yiren
