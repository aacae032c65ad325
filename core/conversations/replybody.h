#pragma once

#include "conversations/message.h"
#include "conversations/replywindow.h"
#include "conversations/replywish.h"

#include "base/result.h"
#include "wecom/corpmedia.h"

#include <optional>

namespace yiren {

// What stands in the way of saying this now, before anybody is asked. Usage "talk.empty", "talk.too_long" (place.expected: the most bytes,
// found: these), "talk.kind" (not over this channel), "talk.link" (no https address); Refused "talk.unfollowed", "talk.window_closed"
// (place.found: when it closed, UTC ms; empty: none was open within two days), "talk.no_replies_left", "talk.not_permitted" (to this
// account).
[[nodiscard]] std::optional<Error> whatForbidsReply(const ReplyWish &wish, const TalkPeer &peer, const ReplyWindow &window, qint64 now);

[[nodiscard]] bool isWebAddress(const QString &text); // http or https, with a host

inline constexpr qsizetype mostReplyBytes = 2048; // of UTF-8 (contract, official account 4.1; wecom 6.3)

// The file that has to go up before; nothing: none.
struct ReplyFile {
    QString name;
    QByteArray bytes;
    CorpMediaKind kind = CorpMediaKind::Image;
};
[[nodiscard]] std::optional<ReplyFile> fileOf(const ReplyWish &wish, TalkPeer::Channel channel);

// The message as it is kept: its body is frozen before the first byte leaves. `media`: of the file that went up. `messageId` is ours.
[[nodiscard]] TalkMessage replyMessage(const ReplyWish &wish, const TalkPeer &peer, const QString &messageId, const QString &media);

[[nodiscard]] QString freshMessageId(); // 30 characters of [0-9a-z]: 112 random bits behind "yr"

} // namespace yiren
