#pragma once

#include "base/result.h"
#include "content/article.h"

#include <QByteArray>

namespace yiren {

// A picture as it lies in the data file: JPEG or PNG, the formats that WeChat takes inside an article (contract 3.4).
struct Picture {
    enum class Format { Jpeg, Png };

    PictureId id; // the SHA-256 of the bytes
    Format format = Format::Jpeg;
    int width = 0;  // px
    int height = 0; // px
    QByteArray bytes;
};

[[nodiscard]] QString pictureFormatName(Picture::Format format); // "jpeg", "png"
// How a file of it is called towards WeChat: ASCII, with the ending of its format (contract 3.1).
[[nodiscard]] QString pictureFileName(const Picture &picture);

// Reads format and size from the first bytes; the pixels are not decoded. Input "picture.unreadable" for anything but a JPEG or PNG.
[[nodiscard]] Result<Picture> readPicture(const QByteArray &bytes);

} // namespace yiren
