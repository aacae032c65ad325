#include "pages/complaints/picturereading.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QImageReader>

namespace yiren {

namespace {

constexpr qint64 mostPicturePixels = 50'000'000;
constexpr int longestSide = 1280;

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

} // namespace yiren
