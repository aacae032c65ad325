#include "content/picture.h"

#include "crypto/digest.h"

#include <QtEndian>

#include <optional>

namespace yiren {

namespace {

struct Shape {
    Picture::Format format;
    int width;
    int height;
};

template <typename Number>
Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.constData() + at);
}

// The header chunk stands first: length, "IHDR", width, height.
std::optional<Shape> pngShape(const QByteArray &bytes)
{
    static const QByteArray signature("\x89PNG\r\n\x1a\n", 8);
    if (!bytes.startsWith(signature) || bytes.size() < 33 || bytes.mid(12, 4) != "IHDR")
        return {};
    return Shape{Picture::Format::Png, numberAt<qint32>(bytes, 16), numberAt<qint32>(bytes, 20)};
}

bool isFrameHeader(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC; // SOF0 to SOF15 without DHT, JPG, DAC
}

// Segments follow each other, each with its length, up to the frame header: precision, height, width.
std::optional<Shape> jpegShape(const QByteArray &bytes)
{
    if (!bytes.startsWith(QByteArray("\xFF\xD8", 2)))
        return {};
    for (qsizetype at = 2; at + 9 < bytes.size() && uchar(bytes[at]) == 0xFF;) {
        const auto marker = uchar(bytes[at + 1]);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        if (isFrameHeader(marker))
            return Shape{Picture::Format::Jpeg, numberAt<quint16>(bytes, at + 7), numberAt<quint16>(bytes, at + 5)};
        at += 2 + numberAt<quint16>(bytes, at + 2);
    }
    return {};
}

} // namespace

QString pictureFormatName(Picture::Format format)
{
    return format == Picture::Format::Jpeg ? QStringLiteral("jpeg") : QStringLiteral("png");
}

QString pictureFileName(const Picture &picture)
{
    return picture.id.toString().left(16) + (picture.format == Picture::Format::Jpeg ? QLatin1String(".jpg") : QLatin1String(".png"));
}

Result<Picture> readPicture(const QByteArray &bytes)
{
    auto shape = pngShape(bytes);
    if (!shape)
        shape = jpegShape(bytes);
    if (!shape || shape->width <= 0 || shape->height <= 0)
        return failure(ErrorKind::Input, "picture.unreadable");
    return Picture{PictureId(QString::fromLatin1(sha256(bytes).toHex())), shape->format, shape->width, shape->height, bytes};
}

} // namespace yiren
