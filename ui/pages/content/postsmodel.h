#pragma once

#include "content/post.h"
#include "models/tablemodel.h"

namespace yiren {

using PostsModel = TableModel<Post>;

// The calendar as a list: day, time, title, kind, state. `receivers`: to whom a mass send to a tag goes.
[[nodiscard]] std::unique_ptr<PostsModel> makePostsModel(std::function<QString(const Post &)> receivers);
[[nodiscard]] QString postKey(PostId post);

} // namespace yiren
