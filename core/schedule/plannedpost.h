#pragma once

#include "content/post.h"

#include <vector>

namespace yiren {

// What the rules of scheduling need of a post.
struct PlannedPost {
    PostId id{};
    PostKind kind = PostKind::Publish;
    PostState state = PostState::Scheduled;
    PlannedTime due;
    std::optional<int> tagId; // of a mass send; nothing: all followers

    friend bool operator==(const PlannedPost &, const PlannedPost &) = default;
};

// Those that have a time, earliest first.
[[nodiscard]] std::vector<PlannedPost> plannedPosts(const std::vector<Post> &posts);

} // namespace yiren
