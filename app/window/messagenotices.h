#pragma once

#include "conversations/inboxstore.h"

namespace yiren {

// What is said of new messages by notifications. showText: with names and words, as the person has set it.

// `heard`: the conversations in which they came, as far as they are known. count: of messages.
[[nodiscard]] QString freshNotice(const std::vector<TalkThread> &heard, qint64 count, bool showText);
// Of conversations that wait and whose window closes within an hour.
[[nodiscard]] QString closingNotice(const std::vector<TalkThread> &threads, bool showText, qint64 nowMs);

} // namespace yiren
