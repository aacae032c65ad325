#pragma once

#include "conversations/talkkeeping.h"
#include "push/inboundpush.h"

#include <optional>

namespace yiren {

// What a push of the official account or a Mini Program is in a conversation, for keepTalk(). Nothing for what nobody says to anybody:
// reports of places, of templates sent, of orders. What right to answer it opens: contract, official account 4.1; the members of `detail`
// are named as those of 微信客服 (wecom 6.2), so that one page shows both.
[[nodiscard]] std::optional<HeardMessage> talkOf(const InboundPush &push, TalkPeer::Channel channel, const QString &appid);

} // namespace yiren
