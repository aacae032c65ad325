#pragma once

#include "bills/accountid.h"
#include "comments/comment.h"
#include "storage/database.h"

namespace yiren {

// Comments as they were read, and what was done to them. Use it inside the storage thread.
class CommentStore
{
public:
    explicit CommentStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<KeptComment>> comments(AccountId account);             // newest first, also those that are gone
    [[nodiscard]] Result<KeptComment> comment(AccountId account, const CommentWish &about); // NotFound "comments.not_found"
    [[nodiscard]] Result<int> unanswered(AccountId account);                                // of those that are there
    [[nodiscard]] Result<std::vector<CommentDeed>> underWay(AccountId account);

    // Inside the caller's transaction.
    // True when it is new or differs. An erased person's words stay away.
    [[nodiscard]] Result<bool> put(AccountId account, const KeptComment &comment, qint64 now);
    // Those of an article that a whole reading, begun at that time, did not show.
    [[nodiscard]] Done noteGone(AccountId account, const CommentedArticle &article, qint64 readingSince);
    [[nodiscard]] Done noteTrashed(AccountId account, const CommentWish &about);
    [[nodiscard]] Result<qint64> addDeed(AccountId account, const CommentDeed &deed); // Locked "comments.under_way"
    [[nodiscard]] Done settle(qint64 deed, CommentDeed::State state, const QString &failure, qint64 now);
    // Of an erased person: words, replies and openid go, and the bodies of what was sent. How many.
    [[nodiscard]] Result<qint64> forget(AccountId account, const QString &openId);

private:
    Result<std::vector<KeptComment>> select(AccountId account, const QString &condition, const CommentWish &about);

    Database &m_database;
};

} // namespace yiren
