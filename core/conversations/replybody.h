#pragma once

#include "conversations/message.h"
#include "conversations/replywindow.h"
#include "conversations/replywish.h"

#include "base/result.h"
#include "wecom/corpmedia.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace yiren {

// What stands in the way of saying this now, before anybody is asked. Usage "talk.empty", "talk.too_long" (place.expected: the most bytes,
// found: these), "talk.kind" (not over this channel), "talk.link" (no https address), "talk.video" (no MP4 that WeChat takes),
// "talk.video_beside" (its title, description or cover); Refused "talk.unfollowed", "talk.window_closed"
// (place.found: when it closed, UTC ms; empty: none was open within two days), "talk.no_replies_left", "talk.not_permitted" (to this
// account).
[[nodiscard]] std::optional<Error> whatForbidsReply(const ReplyWish &wish, const TalkPeer &peer, const ReplyWindow &window, qint64 now);

[[nodiscard]] bool isWebAddress(const QString &text); // http or https, with a host

inline constexpr qsizetype mostReplyBytes = 2048; // of UTF-8 (contract, official account 4.1; wecom 6.3)

// A file that has to go up before, as both sides call it.
struct ReplyFile {
    QString name;
    QByteArray bytes;
    CorpMediaKind corpKind = CorpMediaKind::Image;
    MediaKind officialKind = MediaKind::Image;
};
// In the order in which their ids are given to replyMessage().
[[nodiscard]] std::vector<ReplyFile> filesOf(const ReplyWish &wish, TalkPeer::Channel channel);

// The message as it is kept: its body is frozen before the first byte leaves. `media`: of the files that went up; empty ones are none.
// `messageId` is ours.
[[nodiscard]] TalkMessage replyMessage(const ReplyWish &wish, const TalkPeer &peer, const QString &messageId, const QStringList &media);

[[nodiscard]] QString freshMessageId(); // 30 characters of [0-9a-z]: 112 random bits behind "yr"

} // namespace yiren
