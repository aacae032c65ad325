#pragma once

#include "content/post.h"
#include "storage/database.h"

#include <QImage>

#include <memory>
#include <vector>

class QMimeData;

namespace yiren {

// What a person carries to WeChat by hand, in the order in which its editor wants it.
enum class CopyPart { Title, Text, Cover, Digest };

// The parts that this post has. Moments and groups get a text and, where there is one, a picture.
[[nodiscard]] std::vector<CopyPart> copyParts(const Post &post);

struct CopiedPart {
    QString text;
    QString html; // an article's: inline styles, pictures inside as data: addresses, since WeChat's editor fetches no file
    QImage image;
};

// For StorageThread::read(). NotFound "picture.not_found", Input "picture.unreadable" for the cover; a picture of the text that is not
// there is left out.
[[nodiscard]] Result<CopiedPart> copiedPart(Database &database, const Post &post, CopyPart part);
// For the clipboard: whoever pastes takes the best of it.
[[nodiscard]] std::unique_ptr<QMimeData> clipboardData(const CopiedPart &part);

} // namespace yiren
