#include "schedule/plannedpost.h"

#include <algorithm>

namespace yiren {

std::vector<PlannedPost> plannedPosts(const std::vector<Post> &posts)
{
    std::vector<PlannedPost> planned;
    for (const Post &post : posts) {
        if (post.due)
            planned.push_back({post.id, post.kind, post.state, *post.due, post.tagId});
    }
    std::ranges::stable_sort(planned, {}, [](const PlannedPost &post) { return post.due.atMs; });
    return planned;
}

} // namespace yiren
