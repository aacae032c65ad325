#include "pages/content/copyparts.h"

#include "content/articlehtml.h"
#include "content/articletext.h"
#include "content/picturestore.h"

#include <QMimeData>

namespace yiren {

namespace {

bool isText(const Post &post)
{
    return post.kind == PostKind::Moments || post.kind == PostKind::Group;
}

QString dataAddress(const Picture &picture)
{
    return QStringLiteral("data:image/%1;base64,").arg(pictureFormatName(picture.format)) + QString::fromLatin1(picture.bytes.toBase64());
}

// The renderer takes no data: address, since nothing that was written may bring one along: pictures are named first and put in after it.
// A text can't hold the attribute, its quotation marks are escaped.
QString articleHtml(Database &database, const Article &article)
{
    PictureStore store(database);
    const auto name = [](const PictureId &id) -> QString { return QStringLiteral("picture:") + id.toString(); };
    const auto source = [&](const PictureId &id) { return store.facts(id).value_or(std::nullopt) ? name(id) : QString(); };
    const ArticleHtml rendered = renderArticle(article, articleTheme(article.theme), source);
    QString html = rendered.html;
    for (const PictureId &id : rendered.pictures) {
        if (const auto picture = store.picture(id))
            html.replace(QStringLiteral("src=\"%1\"").arg(name(id)), QStringLiteral("src=\"%1\"").arg(dataAddress(*picture)));
    }
    return html;
}

Result<QImage> coverImage(Database &database, const PictureId &cover)
{
    const auto picture = PictureStore(database).picture(cover);
    if (!picture)
        return failure(picture.error());
    QImage image = QImage::fromData(picture->bytes);
    if (image.isNull())
        return failure(ErrorKind::Input, "picture.unreadable");
    return image;
}

} // namespace

std::vector<CopyPart> copyParts(const Post &post)
{
    std::vector<CopyPart> parts;
    if (!isText(post) && !post.article.title.trimmed().isEmpty())
        parts.push_back(CopyPart::Title);
    parts.push_back(CopyPart::Text);
    if (!post.article.cover.isEmpty())
        parts.push_back(CopyPart::Cover);
    if (!isText(post))
        parts.push_back(CopyPart::Digest);
    return parts;
}

Result<CopiedPart> copiedPart(Database &database, const Post &post, CopyPart part)
{
    const Article &article = post.article;
    CopiedPart copied;
    switch (part) {
    case CopyPart::Title:
        copied.text = article.title;
        break;
    case CopyPart::Text:
        copied.text = articleText(article);
        if (!isText(post))
            copied.html = articleHtml(database, article);
        break;
    case CopyPart::Digest:
        copied.text = article.digest.isEmpty() ? digestSuggestion(article) : article.digest;
        break;
    case CopyPart::Cover: {
        auto image = coverImage(database, article.cover);
        if (!image)
            return failure(image.error());
        copied.image = std::move(*image);
    }
    }
    return copied;
}

std::unique_ptr<QMimeData> clipboardData(const CopiedPart &part)
{
    auto data = std::make_unique<QMimeData>();
    if (!part.image.isNull())
        data->setImageData(part.image);
    if (!part.text.isEmpty())
        data->setText(part.text);
    if (!part.html.isEmpty())
        data->setData(QStringLiteral("text/html"), part.html.toUtf8());
    return data;
}

} // namespace yiren
