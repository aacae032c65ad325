#include "pages/content/pictureintake.h"

#include "content/articlelimits.h"
#include "content/picturestore.h"
#include "storage/storagethread.h"
#include "time/clock.h"

#include <QBuffer>
#include <QFile>

namespace yiren {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr int widestPicture = 1440; // px; more than any phone shows
constexpr int qualities[] = {90, 80, 65, 50};

QByteArray written(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format, quality))
        return {};
    return bytes;
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, "file.read", path);
    if (file.size() > largestFile)
        return failure(ErrorKind::Input, "picture.unreadable", path);
    return file.readAll();
}

} // namespace

Result<Picture> fittingPicture(const QImage &image)
{
    if (image.isNull())
        return failure(ErrorKind::Input, "picture.unreadable");
    const QImage fitting = image.width() > widestPicture ? image.scaledToWidth(widestPicture, Qt::SmoothTransformation) : image;
    if (const QByteArray png = written(fitting, "png", -1); !png.isEmpty() && png.size() < pictureBytesEnd)
        return readPicture(png);
    QByteArray jpeg;
    for (const int quality : qualities) {
        jpeg = written(fitting.convertToFormat(QImage::Format_RGB32), "jpeg", quality);
        if (jpeg.size() < pictureBytesEnd)
            break;
    }
    return readPicture(jpeg);
}

Result<Picture> fittingPicture(const QByteArray &bytes)
{
    if (auto picture = readPicture(bytes); picture && bytes.size() < pictureBytesEnd)
        return picture;
    return fittingPicture(QImage::fromData(bytes));
}

PictureIntake::PictureIntake(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

void PictureIntake::takeImage(const QImage &image, bool asCover)
{
    take([image] { return fittingPicture(image); }, asCover);
}

void PictureIntake::takeFile(const QString &path, bool asCover)
{
    const auto read = [path]() -> Result<Picture> {
        const auto bytes = bytesOf(path);
        return bytes ? fittingPicture(*bytes) : failure(bytes.error());
    };
    take(read, asCover);
}

void PictureIntake::take(std::function<Result<Picture>()> read, bool asCover)
{
    std::erase_if(m_jobs, [](const JobHandle<PictureId> &job) { return job->isFinished(); });
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_jobs.push_back(m_services.storage.write<PictureId>([read = std::move(read), now](Database &database) -> Result<PictureId> {
        const auto picture = read();
        if (!picture)
            return failure(picture.error());
        if (auto put = PictureStore(database).put(*picture, now); !put)
            return failure(put.error());
        return picture->id;
    }));
    m_jobs.back()->then(this, [this, asCover](const Result<PictureId> &picture) {
        if (picture)
            emit taken(*picture, asCover);
        else
            emit failed(picture.error());
    });
    m_jobs.back()->start();
}

} // namespace yiren
