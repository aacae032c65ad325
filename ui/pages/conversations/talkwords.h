#pragma once

#include "conversations/replywindow.h"
#include "conversations/talkmediastore.h"
#include "theme/palette.h"
#include "widgets/problem.h"

namespace yiren {

// How conversations are said: in the list, in the talk, above the field, on 今日.

// "还可回复 3 条 · 剩 6 小时 12 分"; without a number where WeChat sets none; "窗口已关闭".
[[nodiscard]] QString replyWindowText(const ReplyWindow &window, qint64 nowMs);
// Green, yellow, red by how little is left of it, where somebody waits; else neutral.
[[nodiscard]] Meaning replyWindowMeaning(const ReplyWindow &window, bool isAwaited, qint64 nowMs);
// Why nothing can be sent over this channel now, and what can be done instead; empty: it can.
[[nodiscard]] QString whyWindowIsShut(const ReplyWindow &window, TalkPeer::Channel channel, qint64 nowMs);

[[nodiscard]] QString talkChannelWord(TalkPeer::Channel channel);
// What is read of a message in one place: its text, behind the word for what it is where it is more than text: "[图片] 窗边实拍".
[[nodiscard]] QString talkMessageText(const TalkMessage &message);
// Under it, of a voice, a video or a file: name and size, and that it can be saved; that it is not here; empty: it is none. file: nothing
// where it is not here yet.
[[nodiscard]] QString talkFileText(const TalkMessage &message, const std::optional<KeptFile> &file);
// An event as a quiet line: "进入会话 · 来自 mpmenu". WeChat's word where it is unknown here.
[[nodiscard]] QString talkEventSentence(const TalkMessage &message);
// What stands under one of ours that is not simply sent; empty: nothing.
[[nodiscard]] QString replyStateText(const TalkMessage &message, const ProblemWords &words);
[[nodiscard]] Meaning replyStateMeaning(TalkMessage::State state);

} // namespace yiren
