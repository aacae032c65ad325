#pragma once

#include "content/article.h"
#include "content/markdown.h"

#include <optional>
#include <vector>

namespace yiren {

// A product, or a QR code to pay by, as it is written in a fenced block "```card": lines "key: value" with the keys title, price, note,
// picture and qr (or 名称, 价格, 说明, 图片, 收款码); both colons count. picture is shown large above, qr small below; both are picture
// ids with or without "picture:" in front.
struct ArticleCard {
    QString title, price, note;
    PictureId picture, qr;
    struct BadLine {
        qsizetype index; // of the block's lines, from 0
        QString text;
    };
    std::vector<BadLine> badLines; // no key that is known, or no picture id
};

// Nothing when the code block is not a card.
[[nodiscard]] std::optional<ArticleCard> readCard(const MarkdownNode &codeBlock);

// "picture:" and 64 hexadecimal digits; empty for anything else.
[[nodiscard]] PictureId pictureOfAddress(QStringView address);

} // namespace yiren
