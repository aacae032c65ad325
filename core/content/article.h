#pragma once

#include "base/id.h"

#include <optional>

namespace yiren {

// A picture kept in the data file, named by the SHA-256 of its bytes (64 hexadecimal digits).
using PictureId = Id<struct PictureIdTag>;

// Which part of a picture is shown: fractions 0 to 1 of its width and height (pic_crop_235_1, contract 3.5).
struct Crop {
    double left = 0, top = 0, right = 1, bottom = 1;

    friend bool operator==(const Crop &, const Crop &) = default;
};

// What readers get, as the founder writes it. Limits are WeChat's (contract 3.5) and are checked, not enforced, while it is written.
struct Article {
    QString title;                  // at most 32 characters
    QString author;                 // at most 16
    QString digest;                 // at most 120; empty: WeChat takes the first 54 of the text
    QString body;                   // Markdown; a picture is ![words](picture:PICTURE-ID)
    QString sourceUrl;              // 阅读原文, at most 1 KB
    PictureId cover;                // empty: none yet
    std::optional<Crop> wideCrop;   // 2.35:1
    std::optional<Crop> squareCrop; // 1:1
    QString theme;                  // the name of one of our themes; empty: the first
    bool opensComments = false;
    bool onlyFansComment = false;

    friend bool operator==(const Article &, const Article &) = default;
};

} // namespace yiren
