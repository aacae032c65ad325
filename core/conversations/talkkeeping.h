#pragma once

#include "conversations/deskstore.h"
#include "conversations/talkstore.h"

namespace yiren {

// Something that was said, by whom and over what channel; neither has an id yet.
struct HeardMessage {
    TalkPeer peer;
    TalkMessage message;

    friend bool operator==(const HeardMessage &, const HeardMessage &) = default;
};

// What a reading or a push brought, in the order in which it happened.
struct TalkNews {
    // About a message that may be here: its words go, or it was accepted and could not be delivered.
    struct About {
        QString messageId;
        qint64 at = 0; // UTC ms
        QString code;  // of why it could not be delivered

        friend bool operator==(const About &, const About &) = default;
    };
    std::vector<HeardMessage> heard;
    std::vector<About> recalled;
    std::vector<About> undelivered;

    friend bool operator==(const TalkNews &, const TalkNews &) = default;
};

// What was not here before.
struct KeptTalk {
    qint64 read = 0;
    std::vector<qint64> fresh;                // ids of all messages and events
    std::vector<qint64> fromCustomers;        // of those, what customers wrote
    std::optional<qint64> oldestFromCustomer; // UTC ms, when the first of these was written
};

// Keeps all of it inside the caller's transaction: each message once; a peer who is new is a customer from now on, whose external_userid or
// openid is the peer's. This is the way for what a push brings too.
[[nodiscard]] Result<KeptTalk> keepTalk(Database &database, AccountId account, const TalkNews &news, qint64 now);

// Each one transaction, for StorageThread::write().
// A page of sync_msg with its cursor; `isLast`: the reading of this desk has come to its end.
[[nodiscard]] Result<KeptTalk> keepDeskPage(Database &database, AccountId account, const TalkDesk &desk, const TalkNews &news, bool isLast,
                                            qint64 now);
// Messages of ours whose process is no more: longer on their way than a call may take, by far. They are Unknown from then on.
inline constexpr qint64 lostAfterMs = qint64{5} * 60'000;
[[nodiscard]] Done noteLostReplies(Database &database, AccountId account, qint64 now);

} // namespace yiren
