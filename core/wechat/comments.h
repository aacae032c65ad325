#pragma once

#include "wechat/officialanswer.h"
#include "wechat/wechatids.h"

#include <vector>

namespace yiren {

// 留言 under an article (contract 9). 88000: the account has no comments.

enum class CommentChoice { All = 0, Normal = 1, Elected = 2 };

struct ArticleComment {
    CommentId id;         // unique inside one article only
    OpenId author;        // empty when it was written under another identity
    qint64 createdAt = 0; // UTC ms
    QString text;
    bool isElected = false; // 精选
    QString reply;          // the owner's; empty: none
    qint64 repliedAt = 0;
};
struct CommentPage {
    qint64 total = 0;
    std::vector<ArticleComment> comments;
};
// `index`: which article of the message, from 0. `count` 1 to 49.
[[nodiscard]] OfficialCall commentListCall(const MessageDataId &message, int index, int begin, int count,
                                           CommentChoice choice = CommentChoice::All);
[[nodiscard]] Result<CommentPage> commentPage(const OfficialAnswer &answer);

// What is done to one comment, or to the comments of one article. Each is sent once; after a lost answer the list shows what became of it,
// but for opening and closing.
enum class CommentAct { Elect, Unelect, Reply, Unreply, Trash, Open, Close };
// `comment` empty: Open and Close. `text`: of a Reply, and one is allowed.
[[nodiscard]] QByteArray commentActBody(const MessageDataId &message, int index, const CommentId &comment, const QString &text);
[[nodiscard]] OfficialCall commentActCall(CommentAct act, const QByteArray &body);

} // namespace yiren
