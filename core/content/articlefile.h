#pragma once

#include "content/picture.h"

#include <vector>

namespace yiren {

// A Markdown file with the pictures that lie beside it.
struct ArticleFile {
    QString body; // each picture named by its relative path is now picture:SHA256
    std::vector<Picture> pictures;
};

// Reads the file (UTF-8, at most 1 MB) and its pictures. Only what lies in the file's own folder or below is opened; addresses with a
// protocol stay as they are. Input "file.missing", "file.read", "article.too_large"; with the line and in place.found the path as written:
// "article.picture_missing", "article.picture_outside", "article.picture_format" (neither JPEG nor PNG), "article.picture_size" (more than
// 10 MB, WeChat's most).
[[nodiscard]] Result<ArticleFile> readArticleFile(const QString &path);

// A picture file for a cover: Input "file.missing", "file.read", and of the above those about its format and size.
[[nodiscard]] Result<Picture> readPictureFile(const QString &path);

} // namespace yiren
