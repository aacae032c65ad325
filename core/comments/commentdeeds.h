#pragma once

#include "comments/commentstore.h"
#include "customers/erasure.h"

namespace yiren {

// What keeps it from being done; nothing: it may be. "comments.answered" (one reply is allowed), "comments.no_reply", "comments.gone",
// "comments.empty" (a reply without words).
[[nodiscard]] std::optional<Error> whatKeepsBack(const KeptComment &about, const CommentWish &wish);

// Each one transaction, for StorageThread::write().
// Written down as sending. Locked "comments.under_way"; NotFound "comments.not_found"; those of whatKeepsBack().
[[nodiscard]] Result<CommentDeed> beginCommentDeed(Database &database, AccountId account, const CommentWish &wish, qint64 now);
// What came of it; WeChat's word changes the comment too. What is settled already stays as it is.
[[nodiscard]] Done settleCommentDeed(Database &database, AccountId account, const CommentDeed &deed, qint64 now);
// A page of an article's comments; what is under way of them is settled by it. How many are new or differ.
[[nodiscard]] Result<qint64> keepComments(Database &database, AccountId account, const CommentedArticle &article,
                                          const std::vector<ArticleComment> &comments, qint64 now);
// The reading of an article has come to its end: what it did not show is gone.
[[nodiscard]] Done endCommentReading(Database &database, AccountId account, const CommentedArticle &article, qint64 begunAt, qint64 now);

// What an erased person wrote under articles, and what was answered: an ErasureStep. How many.
[[nodiscard]] Result<qint64> forgetComments(Database &database, const ErasedPerson &person);

} // namespace yiren
