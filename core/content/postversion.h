#pragma once

#include "content/article.h"
#include "content/postid.h"

namespace yiren {

// Why a text was kept: while typing, on the founder's word, because an older one was taken back, because it went to WeChat.
enum class SaveCause { Autosave, ByHand, Restored, Sent };

[[nodiscard]] QString saveCauseName(SaveCause cause); // "autosave", "by_hand", "restored", "sent"
[[nodiscard]] std::optional<SaveCause> saveCauseFromName(QStringView name);

// A post's text as it was saved at one time.
struct PostVersion {
    qint64 id = 0; // 0: not in the data file yet
    PostId post{};
    SaveCause cause = SaveCause::ByHand;
    qint64 beganAt = 0; // UTC ms; of an autosave, when the first of those in it was made
    qint64 savedAt = 0; // UTC ms
    Article article;
};

} // namespace yiren
