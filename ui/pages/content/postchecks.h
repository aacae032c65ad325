#pragma once

#include "content/finding.h"
#include "content/post.h"
#include "pages/content/postpane.h"

namespace yiren {

// What was looked at before a post goes out, in one line each: title, digest, cover, words, links. What a kind does not have is not named.
[[nodiscard]] std::vector<PostCheck> checksOf(const Post &post, const std::vector<Finding> &findings);
// What a post waits for, or that its time has passed.
[[nodiscard]] QString waitingSentence(const Post &post);
// How long the administrator still has to confirm a mass send, and what happens then.
[[nodiscard]] QString confirmationText(qint64 leftMs);

} // namespace yiren
