#pragma once

#include "broadcasts/broadcasts.h"
#include "groups/customergroup.h"
#include "theme/palette.h"

namespace yiren {

[[nodiscard]] QString broadcastKindText(BroadcastKind kind);
// "Waits for 确认 in 企业微信": nothing is called sent before WeChat says so.
[[nodiscard]] QString broadcastStateText(BroadcastState state);
[[nodiscard]] Meaning broadcastStateMeaning(BroadcastState state);
[[nodiscard]] QString targetStateText(TargetState state);
[[nodiscard]] Meaning targetStateMeaning(TargetState state);
[[nodiscard]] QString broadcastTitle(const Broadcast &broadcast);         // its words, or what is attached
[[nodiscard]] QString broadcastCountsText(const BroadcastCounts &counts); // "17 of 18 got it"
// What a person has to do, and where, as long as it waits; empty: nothing.
[[nodiscard]] QString broadcastSteps(const Broadcast &broadcast);

[[nodiscard]] QString joinedByText(const GroupStay &stay); // "Code 公众号文末", "Invited by LinXiaoyu", "Link"
[[nodiscard]] QString joinCodeStateText(JoinCode::State state);
[[nodiscard]] Meaning joinCodeStateMeaning(JoinCode::State state);
// What is missing where no corporation is connected, or customer contact is not granted to its app.
[[nodiscard]] QString groupsNeedText();

} // namespace yiren
