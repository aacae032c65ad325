#pragma once

#include "cli/terminal.h"
#include "content/post.h"

#include <QJsonArray>

#include <vector>

namespace yiren {

// Posts as CLI.md has them: {"id","title","kind","state","due_at","url"}, "tag_id" of a mass send to one tag, and
// "failure", the code of what stopped it.
[[nodiscard]] QJsonArray postsJson(const std::vector<Post> &posts);
// One line a post, for people.
void sayPosts(Terminal &terminal, const std::vector<Post> &posts);

// The number of a post as it is typed. Usage "post.id".
[[nodiscard]] Result<PostId> postIdOf(const std::string &text);
// An instant as it is typed, with its offset, as a time in China. Seconds are rounded up, so that nothing leaves early. Usage
// "post.instant".
[[nodiscard]] Result<PlannedTime> plannedTimeOf(const std::string &text);

} // namespace yiren
