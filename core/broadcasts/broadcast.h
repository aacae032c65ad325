#pragma once

#include "wecom/massmessages.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace yiren {

// What is sent to many: a mass message to customers or to groups, or a moment in their 朋友圈. WeChat only makes a task of it: a colleague
// has to confirm it in 企业微信, and before that nothing was sent (contract wecom 4).

struct BroadcastAttachment {
    CorpAttachment what; // mediaId is empty: a picture goes up shortly before it leaves
    QString picture;     // its digest in broadcast_picture; empty: none

    friend bool operator==(const BroadcastAttachment &, const BroadcastAttachment &) = default;
};

enum class BroadcastKind { Customers, Groups, Moment };

enum class BroadcastState {
    Draft,
    Creating,  // asked for, or the process that asked died
    Unknown,   // asked for, and no answer came: found out by reading WeChat's list, never by asking again
    Making,    // WeChat works at the task of a moment
    Waiting,   // for the colleague to confirm in 企业微信
    Confirmed, // confirmed, and not all results are known
    Partly,    // some got it, some did not and will not
    Sent,      // all got it
    Failed,
    Cancelled
};

struct Broadcast {
    qint64 id = 0;
    BroadcastKind kind = BroadcastKind::Customers;
    QString sender; // userid of who has to confirm
    QString text;
    std::vector<BroadcastAttachment> attachments;
    QStringList tags; // ids of 企业微信's, of a moment: who may see it; none: all
    QString campaign; // of what it is a part; empty: nothing
    BroadcastState state = BroadcastState::Draft;
    QByteArray body; // as it left
    QString task;    // msgid or moment_id
    QString job;     // of a moment: its jobid
    qint64 madeAt = 0;
    qint64 begunAt = 0;                // 0: not asked for
    std::optional<qint64> confirmedAt; // of a moment, when it was seen first
    std::optional<qint64> cancelledAt;
    std::optional<qint64> nextLookAt; // nothing: not by itself any more
    std::optional<qint64> lookedAt;
    std::optional<qint64> likes, comments; // of a moment
    QString failure;                       // code

    friend bool operator==(const Broadcast &, const Broadcast &) = default;
};

enum class TargetState { Open, Sent, NotFriend, Limit, Unsendable };

struct BroadcastTarget {
    QString target; // external_userid or chat_id; "erased-…": of an erased person
    TargetState state = TargetState::Open;
    std::optional<qint64> sentAt;

    friend bool operator==(const BroadcastTarget &, const BroadcastTarget &) = default;
};

struct BroadcastCounts {
    qint64 open = 0, sent = 0, notFriend = 0, limit = 0, unsendable = 0;

    qint64 all() const { return open + sent + notFriend + limit + unsendable; }
    friend bool operator==(const BroadcastCounts &, const BroadcastCounts &) = default;
};

// Stable, as in the data file: "customers", "waiting", "not_friend".
[[nodiscard]] QString broadcastKindName(BroadcastKind kind);
[[nodiscard]] BroadcastKind broadcastKindFromName(QStringView name);
[[nodiscard]] QString broadcastStateName(BroadcastState state);
[[nodiscard]] BroadcastState broadcastStateFromName(QStringView name);
[[nodiscard]] QString targetStateName(TargetState state);
[[nodiscard]] TargetState targetStateFromName(QStringView name);

} // namespace yiren
