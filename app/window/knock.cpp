#include "window/knock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace yiren::knock {

namespace {

constexpr int version = 1;

} // namespace

QString socketName(const DataDir &folder)
{
    const QString path = QFileInfo(folder.path()).canonicalFilePath(); // one folder, whatever link leads to it
    const QByteArray whose = (QDir::homePath() + u'\n' + (path.isEmpty() ? folder.path() : path)).toUtf8();
    const QByteArray digest = QCryptographicHash::hash(whose, QCryptographicHash::Sha256).toHex().left(20);
    const QString name = QStringLiteral("yiren-") + QString::fromLatin1(digest);
#ifdef Q_OS_WIN
    return name;
#else
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u'/' + name;
#endif
}

QByteArray message(const QStringList &files)
{
    const QJsonObject line{{QStringLiteral("yiren"), version}, {QStringLiteral("files"), QJsonArray::fromStringList(files)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<QStringList> filesOf(const QByteArray &message)
{
    const QJsonObject line = QJsonDocument::fromJson(message).object();
    const QJsonValue list = line[u"files"];
    if (message.size() > longestMessage || line[u"yiren"].toInt() != version || !list.isArray() || list.toArray().size() > mostFiles)
        return std::nullopt;
    QStringList files;
    for (const QJsonValue &value : list.toArray()) {
        const QString path = value.toString();
        if (!QDir::isAbsolutePath(path) || path.contains(QChar::Null))
            return std::nullopt;
        files.append(path);
    }
    return files;
}

} // namespace yiren::knock
