#include "wechat/videofile.h"

#include <QFile>

namespace yiren {

namespace {

constexpr qsizetype fewestVideoBytes = 6;
constexpr qsizetype mostVideoBytes = 10 * 1024 * 1024;

} // namespace

bool isMp4(const QByteArray &bytes)
{
    return bytes.mid(4, 4) == "ftyp";
}

bool isTakenAsVideo(const QString &fileName, const QByteArray &bytes)
{
    const bool isSized = bytes.size() >= fewestVideoBytes && bytes.size() <= mostVideoBytes;
    return isSized && fileName.endsWith(u".mp4", Qt::CaseInsensitive) && isMp4(bytes);
}

QString cutTo(QString text, qsizetype most)
{
    if (text.size() > most)
        text.truncate(text[most - 1].isHighSurrogate() ? most - 1 : most);
    return text;
}

QString videoTitleOf(const QString &fileName)
{
    return cutTo(fileName.left(fileName.lastIndexOf(u'.')), mostVideoTitle);
}

bool isTakenAsCover(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xD8\xFF") && bytes.size() <= mostCoverBytes;
}

QByteArray plainCover()
{
    QFile file(QStringLiteral(":/covers/video.jpg"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

} // namespace yiren
