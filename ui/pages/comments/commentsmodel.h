#pragma once

#include "comments/comment.h"
#include "models/tablemodel.h"

#include <memory>

namespace yiren {

struct CommentRow {
    KeptComment kept;
    CommentedArticle article;
    bool isUnderWay = false; // something of it was not answered by WeChat yet
    qint64 nowMs = 0;

    QString key() const;
};
using CommentsModel = TableModel<CommentRow>;
[[nodiscard]] std::unique_ptr<CommentsModel> makeCommentsModel();

enum class CommentFilter { Unanswered, All, Elected, Gone };
[[nodiscard]] bool isOf(const KeptComment &comment, CommentFilter filter);

[[nodiscard]] QString commentWriterText(const KeptComment &comment); // a customer's name, or that he is a reader
[[nodiscard]] QString commentStateText(const CommentRow &row);

} // namespace yiren
