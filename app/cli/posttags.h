#pragma once

#include "accounts/followertags.h"
#include "cli/commandline.h"
#include "content/post.h"

namespace yiren {

// "post tags": asks WeChat for the tags of followers.
void addPostTagsCommand(Command &post, CommandLine &line);

// The tag of that name, as WeChat was asked last; nothing for an empty one. Usage "post.tag_kind" for a post of another kind than a mass
// send; NotFound "post.tag_unknown".
[[nodiscard]] Result<std::optional<int>> tagCalled(Database &database, AccountId account, PostKind kind, const QString &name);

} // namespace yiren
