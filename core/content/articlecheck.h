#pragma once

#include "content/finding.h"
#include "content/post.h"
#include "content/wordrules.h"

#include <QByteArray>
#include <QSize>

#include <functional>
#include <optional>
#include <vector>

namespace yiren {

// What a picture of the data file is.
struct PictureFacts {
    QSize size;        // pixels
    qint64 bytes = 0;  // of its file
    QByteArray format; // "png", "jpeg", "gif" …
};

struct CheckedPost {
    PostKind kind = PostKind::Publish;                                     // texts to copy (Moments, Group) have no title, cover or layout
    std::function<std::optional<PictureFacts>(const PictureId &)> picture; // nothing: not in the data file
};

// All that keeps the article from being taken by WeChat (contract 3.4, 3.5), from reaching readers as it is written, or from the law; by
// field and place. Fast enough to be asked after each pause in typing.
[[nodiscard]] std::vector<Finding> checkArticle(const Article &article, const CheckedPost &post, const WordRules &words);

} // namespace yiren
