#include "pages/complaints/picturereading.h"

#include <QBuffer>
#include <QImageReader>

namespace yiren {

namespace {

constexpr qint64 mostPicturePixels = 50'000'000;
constexpr int longestSide = 1280;

} // namespace

QImage pictureOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    const QList<QByteArray> taken{"jpeg", "jpg", "png", "bmp"};
    const QSize size = reader.size();
    if (!taken.contains(reader.format()) || !size.isValid() || qint64(size.width()) * size.height() > mostPicturePixels)
        return {};
    if (size.width() > longestSide || size.height() > longestSide)
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    reader.setAutoTransform(true);
    return reader.read();
}

} // namespace yiren
