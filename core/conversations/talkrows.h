#pragma once

#include "conversations/message.h"
#include "storage/statement.h"

#include <QLatin1String>

namespace yiren {

// How rows of talk_peer p and talk_message m are read: the columns of each, and what stands from the column `first` on.
inline constexpr QLatin1String talkPeerColumns("p.id, p.channel, p.app, p.peer, p.name, p.scene, p.scene_param, p.done_up_to");
inline constexpr int talkPeerWidth = 8;
inline constexpr QLatin1String
    talkMessageColumns("m.id, m.peer_id, m.message_id, m.at, m.speaker, m.kind, m.text, m.detail, m.trigger, "
                       "m.recalled_at, m.body, m.state, m.unknown_since, m.settled_at, m.failure, m.rule_id, m.is_free, "
                       "m.leaves_waiting");

[[nodiscard]] TalkPeer talkPeerAt(const Statement &row, int first = 0);
[[nodiscard]] TalkMessage talkMessageAt(const Statement &row, int first = 0);

} // namespace yiren
