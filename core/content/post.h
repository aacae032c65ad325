#pragma once

#include "bills/accountid.h"
#include "content/article.h"
#include "content/postid.h"
#include "time/plannedtime.h"

namespace yiren {

// Publish: a page with an address of its own, nobody is told (发布). MassSend: followers are told (群发). Moments and Group are texts that
// the founder copies into 朋友圈 or a group and ticks off.
enum class PostKind { Draft, Publish, MassSend, Moments, Group };

// How far it has come. Sending: a call may be on its way. Unknown: an answer got lost and WeChat is being asked. WaitingForYou: only a
// person can go on (press 发表, decide, copy). Missed: its time passed while this computer slept.
enum class PostState { Draft, Scheduled, Sending, Unknown, WaitingForYou, Published, Failed, Missed };

// The words of the command line and of the data file: "draft", "publish", "mass_send", "moments", "group".
[[nodiscard]] QString postKindName(PostKind kind);
[[nodiscard]] std::optional<PostKind> postKindFromName(QStringView name);
// "draft", "scheduled", "sending", "unknown", "waiting_for_you", "published", "failed", "missed".
[[nodiscard]] QString postStateName(PostState state);
[[nodiscard]] std::optional<PostState> postStateFromName(QStringView name);

struct Post {
    PostId id{}; // 0: not in the data file yet
    AccountId account{};
    PostKind kind = PostKind::Publish;
    PostState state = PostState::Draft;
    Article article;
    std::optional<PlannedTime> due;
    std::optional<int> tagId; // of a mass send; nothing: all followers
    QString series;           // empty: none
    bool isIdea = false;      // in the idea bank, not in the draft box
    QString url;              // once published
    QString failure;          // stable code of what stopped it ("wechat.48001"); empty: nothing
    qint64 createdAt = 0;     // UTC ms
    qint64 editedAt = 0;      // UTC ms

    friend bool operator==(const Post &, const Post &) = default;
};

// A post that waits for a person is carried to WeChat by hand where no draft of it could be made (a text for 朋友圈 or a group, an account
// without API); otherwise its draft lies in WeChat's box, and what changes here does not reach it.
[[nodiscard]] bool isCarriedByHand(const Post &post);
[[nodiscard]] bool liesInTheBox(const Post &post);
// WeChat has accepted it and has not said how it ended: it may come out at any time, so it can't be taken back.
[[nodiscard]] bool isAccepted(const Post &post);

} // namespace yiren
