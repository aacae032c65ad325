#include "content/articlefile.h"

#include "content/markdown.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 mostPictureBytes = 10 * 1024 * 1024; // of a permanent picture, contract 3.3

Result<QByteArray> bytesOf(const QString &path, qint64 most, const char *tooLarge)
{
    QFile file(path);
    const Place place{path, 0, {}, {}, {}};
    if (!file.exists())
        return failure(inputError("file.missing", place));
    if (!file.open(QIODevice::ReadOnly)) {
        Error error = inputError("file.read", place);
        error.detail = file.errorString();
        return failure(error);
    }
    if (file.size() > most)
        return failure(inputError(tooLarge, place));
    return file.readAll();
}

// Pictures in the order of their places.
void collect(const MarkdownNode &node, std::vector<const MarkdownNode *> &pictures)
{
    if (node.kind == MarkdownKind::Picture)
        pictures.push_back(&node);
    for (const MarkdownNode &child : node.children)
        collect(child, pictures);
}

bool isOnDisk(const QString &address)
{
    static const QRegularExpression protocol(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]+:|^//"));
    return !address.isEmpty() && !protocol.match(address).hasMatch();
}

// The file that an address means; empty when it lies outside the folder.
QString fileOf(const QDir &folder, const QString &address)
{
    QString path = folder.filePath(address);
    if (!QFile::exists(path))
        path = folder.filePath(QUrl::fromPercentEncoding(address.toUtf8()));
    const QString inside = folder.canonicalPath() + u'/';
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty()) // not there: say so if it would lie inside
        return QDir::cleanPath(QDir(folder.absolutePath()).filePath(address)).startsWith(QDir::cleanPath(folder.absolutePath()) + u'/')
            ? path
            : QString();
    return canonical.startsWith(inside) ? canonical : QString();
}

Error pictureError(const char *code, const QString &file, qint64 line, const QString &address)
{
    return inputError(code, Place{file, line, {}, {}, address});
}

} // namespace

Result<Picture> readPictureFile(const QString &path)
{
    const auto bytes = bytesOf(path, mostPictureBytes, "article.picture_size");
    if (!bytes)
        return failure(bytes.error());
    auto picture = readPicture(*bytes);
    if (!picture)
        return failure(pictureError("article.picture_format", path, 0, path));
    return picture;
}

Result<ArticleFile> readArticleFile(const QString &path)
{
    const auto bytes = bytesOf(path, longestMarkdownBytes, "article.too_large");
    if (!bytes)
        return failure(bytes.error());
    ArticleFile file;
    file.body = QString::fromUtf8(*bytes);
    const MarkdownNode tree = parseMarkdown(file.body);
    std::vector<const MarkdownNode *> pictures;
    collect(tree, pictures);
    std::ranges::sort(pictures, {}, [](const MarkdownNode *node) { return -node->start; }); // from the end: places before it hold
    const QDir folder = QFileInfo(path).dir();
    for (const MarkdownNode *node : pictures) {
        if (!isOnDisk(node->address) || QStringView(file.body).mid(node->start, node->address.size()) != node->address)
            continue;
        const qint64 line = QStringView(file.body).first(node->start).count(u'\n') + 1;
        const QString found = fileOf(folder, node->address);
        if (found.isEmpty())
            return failure(pictureError("article.picture_outside", path, line, node->address));
        auto picture = readPictureFile(found);
        if (!picture) {
            const bool isMissing = picture.error().code == QLatin1String("file.missing");
            const QByteArray code = isMissing ? QByteArray("article.picture_missing") : picture.error().code.toLatin1();
            return failure(pictureError(code.constData(), path, line, node->address));
        }
        file.body.replace(node->start, node->address.size(), QStringLiteral("picture:") + picture->id.toString());
        file.pictures.push_back(std::move(*picture));
    }
    return file;
}

} // namespace yiren
