#pragma once

#include "accounts/followertags.h"
#include "content/post.h"
#include "theme/palette.h"

#include <QString>

namespace yiren {

// How posts, their kinds and states are called in the window.
[[nodiscard]] QString postStateWord(PostState state);
[[nodiscard]] Meaning postStateMeaning(PostState state);
[[nodiscard]] const char *postStateSign(PostState state); // an icon
[[nodiscard]] bool isOnItsWay(PostState state);           // nobody but the program and WeChat can do anything now
[[nodiscard]] QString postKindWord(PostKind kind);
[[nodiscard]] QString postKindSentence(PostKind kind); // what it means for readers
// To whom a mass send goes: "all followers (120)", "老客户 (12)"; empty for other kinds.
[[nodiscard]] QString receiversOf(PostKind kind, std::optional<int> tagId, const KnownTags &tags);
// "发布失败:48001" for a failed post, the state's word otherwise.
[[nodiscard]] QString postStateSentence(const Post &post);
[[nodiscard]] QString titleOrNone(const Post &post); // the title on one line, "(无标题)" where there is none

} // namespace yiren
