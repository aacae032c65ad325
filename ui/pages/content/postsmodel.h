#pragma once

#include "content/post.h"
#include "models/tablemodel.h"

namespace yiren {

using PostsModel = TableModel<Post>;

// The calendar as a list: day, time, title, kind, state.
[[nodiscard]] std::unique_ptr<PostsModel> makePostsModel();
[[nodiscard]] QString postKey(PostId post);

} // namespace yiren
