#pragma once

#include "base/result.h"
#include "wechat/wechatids.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace yiren {

// A part of a picture as fractions 0 to 1 of its width and height.
struct CropBox {
    double left = 0, top = 0, right = 1, bottom = 1;
};

// An article as it is sent to the draft box (contract 3.5).
struct DraftArticle {
    enum class Type { News, Pictures }; // Pictures: newspic, 图片消息

    Type type = Type::News;
    QString title;     // 1 to 32 characters
    QString author;    // at most 16
    QString digest;    // at most 120; empty: the first 54 characters of the text
    QString content;   // HTML; of Pictures plain text. Less than 20,000 characters and 1 MB
    QString sourceUrl; // 阅读原文, at most 1 KB
    MediaId cover;     // permanent; of News
    bool opensComments = false;
    bool onlyFansComment = false;
    std::optional<CropBox> wideCrop;   // 2.35:1
    std::optional<CropBox> squareCrop; // 1:1
    std::vector<MediaId> pictures;     // permanent, 1 to 20, the first is the cover; of Pictures
};

// Input "wechat.draft_field" with WeChat's name of the field in place.column, the limit in place.expected ("characters:32", "bytes:1024",
// "pictures:20", "needed", "fractions") and what is there in place.found. Characters are Unicode code points.
[[nodiscard]] Done checkDraftArticle(const DraftArticle &article);

// The article object. `isOnly`: the draft has no second one; a digest is only for such.
[[nodiscard]] QJsonObject draftArticleJson(const DraftArticle &article, bool isOnly = true);

} // namespace yiren
