#pragma once

#include <QString>

#include <vector>

namespace yiren::sandbox {

// What was really applied, however many requests asked for it and whatever they were answered.
class EffectLedger
{
public:
    enum class Kind {
        OrderCreated,
        OrderPaid,
        OrderClosed,
        RefundAccepted,
        RefundChanged,
        DraftAdded,
        DraftUpdated,
        DraftDeleted,
        ArticlePublished, // by the API or by hand
        MassSent,
        ComplaintReplied,
        ComplaintCompleted,
        ShippingUploaded,
        KfMessageSent,
        MenuPublished,
        MenuDeleted,
        CommentsOpened,
        CommentsClosed,
        CommentElected,
        CommentUnelected,
        CommentReplied,
        CommentReplyDeleted,
        CommentDeleted,
        CustomMessageSent,
        JoinWayMade,
        MassTaskMade,
        MomentTaskMade,
    };
    struct Effect {
        qint64 atMs = 0;
        Kind kind = Kind::OrderCreated;
        QString key; // out_trade_no or out_refund_no; a draft's media_id, a complaint_id, a transaction_id, the msg_id of a mass message
                     // that is no article, or the msgid of a message of 微信客服; the name of a menu's first button; a user_comment_id;
                     // "msg_data_id/index" of an article whose comments are opened or closed; the openid of a customer service message;
                     // the msgid of a task of mass messages, the jobid of a moment's, the state of a code for joining groups
    };

    void record(Kind kind, const QString &key, qint64 atMs) { m_effects.push_back({atMs, kind, key}); }
    const std::vector<Effect> &effects() const { return m_effects; }
    [[nodiscard]] qsizetype count(Kind kind, const QString &key) const;
    [[nodiscard]] qsizetype count(Kind kind) const;

private:
    std::vector<Effect> m_effects;
};

} // namespace yiren::sandbox
