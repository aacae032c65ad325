#pragma once

#include "wechat/comments.h"

namespace yiren {

// An article whose comments are read. index from 0, as comments count it.
struct CommentedArticle {
    MessageDataId message;
    int index = 0;
    QString title;
    QString url;
    QString day; // on which it went out, "2026-11-20"; empty: not known

    bool isSame(const CommentedArticle &other) const { return message == other.message && index == other.index; }
    friend bool operator==(const CommentedArticle &, const CommentedArticle &) = default;
};

// A comment as it is kept here.
struct KeptComment {
    MessageDataId message;
    int index = 0;
    ArticleComment comment;
    bool isGone = false; // WeChat does not show it any more
    qint64 customer = 0; // who wrote it, where he is known; 0: nobody
    QString name;        // the customer's

    bool isAnswered() const { return !comment.reply.isEmpty(); }
};

// One thing that was done to a comment; the body never changes afterwards.
struct CommentDeed {
    // As of menus and shipping: Sending: on its way, or its process died; Unknown: no answer came.
    enum class State { Sending, Unknown, Done, Refused };

    qint64 id = 0;
    MessageDataId message;
    int index = 0;
    CommentId comment; // empty: of the whole article
    CommentAct act = CommentAct::Reply;
    QByteArray body;
    State state = State::Sending;
    qint64 sentAt = 0;       // UTC ms
    qint64 unknownSince = 0; // UTC ms; 0: it never was
    QString failure;         // code

    bool isUnderWay() const { return state == State::Sending || state == State::Unknown; }
};

// What a person wants.
struct CommentWish {
    MessageDataId message;
    int index = 0;
    CommentId comment; // empty: Open, Close
    CommentAct act = CommentAct::Reply;
    QString text; // of a Reply
};

[[nodiscard]] QString replyOfBody(const QByteArray &body); // the words of a Reply as they were written down
[[nodiscard]] QString commentActName(CommentAct act);      // "elect", "unelect", "reply", "unreply", "trash", "open", "close"
[[nodiscard]] CommentAct commentActFromName(QStringView name);
[[nodiscard]] QString commentStateName(CommentDeed::State state); // "sending", "unknown", "done", "refused"
[[nodiscard]] CommentDeed::State commentStateFromName(QStringView name);

// After this time what arrived shows in the list: longer than a call may take, by far.
inline constexpr qint64 commentShowsAfterMs = 5 * 60'000;
inline constexpr QLatin1String commentNotArrived("comments.not_arrived"); // of a deed that the list does not show

// What the list shows of a deed under way; `shown` nullptr: the comment is not in it. Done when it is as it was to be. When it should be by
// now and is not, one on its way becomes Unknown, and one that has been Unknown for as long Refused. Whether an article's comments are open
// no list shows: that is never Done by it.
[[nodiscard]] CommentDeed::State whatBecameOf(const CommentDeed &deed, const ArticleComment *shown, qint64 now);

} // namespace yiren
