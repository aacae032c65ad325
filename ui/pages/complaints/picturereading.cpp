#include "pages/complaints/picturereading.h"

#include "wechat/videofile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QImageReader>
#include <QPainter>

namespace yiren {

namespace {

constexpr qint64 mostPicturePixels = 50'000'000;
constexpr int longestSide = 1280;
constexpr int longestCover = 640, shortestCover = 80;
constexpr int coverQuality = 80;

struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

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

void askForPicture(QWidget *asker, const QString &title, const std::function<void(const QString &path)> &take)
{
    auto *dialog = new QFileDialog(asker, title, {}, PictureWords::tr("Pictures (*.jpg *.jpeg *.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, asker, take);
    dialog->open();
}

QByteArray sentPictureIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(mostSentPicture + 1), format = QImageReader::imageFormat(path);
    const bool isTaken = (format == "jpeg" || format == "png") && bytes.size() <= mostSentPicture && !pictureOf(bytes).isNull();
    return isTaken ? bytes : QByteArray();
}

QByteArray coverIn(const QString &path)
{
    const QImage picture = pictureOf(sentPictureIn(path));
    for (int side = longestCover; side >= shortestCover && !picture.isNull(); side /= 2) {
        const QImage scaled = picture.scaled(picture.size().boundedTo({side, side}), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QImage cover(scaled.size(), QImage::Format_RGB32); // a JPEG has nothing that can be seen through
        cover.fill(Qt::white);
        QPainter(&cover).drawImage(0, 0, scaled);
        QBuffer bytes;
        if (bytes.open(QIODevice::WriteOnly) && cover.save(&bytes, "JPEG", coverQuality) && isTakenAsCover(bytes.data()))
            return bytes.data();
    }
    return {};
}

} // namespace yiren
