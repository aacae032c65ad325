#pragma once

#include "conversations/message.h"

#include <optional>
#include <vector>

namespace yiren {

// How much may still be answered, and until when, as it is computed here; WeChat is the judge.
struct ReplyWindow {
    std::optional<int> left; // messages; nothing: no limit
    qint64 closesAt = 0;     // UTC ms; 0: none is open
    bool hasLeft = false;    // none, because the reader does not follow any more
    bool isDenied = false;   // WeChat lets this account send no messages at all (48001)
    bool isOpen(qint64 now) const { return !isDenied && now < closesAt && (!left || *left > 0); }

    friend bool operator==(const ReplyWindow &, const ReplyWindow &) = default;
};

// What opens a window and what was sent in it: the messages of one peer that matter for it, the oldest first.
struct ReplyStep {
    qint64 at = 0;                                             // UTC ms
    TalkMessage::Trigger trigger = TalkMessage::Trigger::None; // None: one of ours that was sent, or of which nothing is known
    bool leaves = false;                                       // none of both: the reader stopped following
    friend bool operator==(const ReplyStep &, const ReplyStep &) = default;
};

// The customer's message: five in 48 hours, each message anew (微信客服 too). Menu, follow, scan: three in one minute; a payment to a
// service account: any number in 48 hours; entering a Mini Program's session: two in one minute. Of several windows that are open, the one
// that lasts longest and still has messages counts; what was sent since a window opened counts against it. Who stops following the official
// account shuts all that were open (45015). Source: contract, official account 4.1 and 5.6, wecom 6.3.
[[nodiscard]] ReplyWindow replyWindow(TalkPeer::Channel channel, const std::vector<ReplyStep> &steps, qint64 now);

} // namespace yiren
