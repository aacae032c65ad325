#pragma once

#include "content/post.h"

namespace yiren {

// Words for posts, the same in the command line and in the window.
[[nodiscard]] QString postKindText(PostKind kind);
[[nodiscard]] QString postStateText(PostState state);
// Why it stopped or waits, and what to do, from Post::failure; empty for none.
[[nodiscard]] QString postFailureText(const QString &failure);

} // namespace yiren
