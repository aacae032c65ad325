#include "wechat/draftarticle.h"

#include <QJsonArray>

namespace yiren {

namespace {

constexpr qsizetype mostTitle = 32, mostAuthor = 16, mostDigest = 120, mostContent = 19'999; // characters
constexpr qsizetype mostSourceBytes = 1024, mostContentBytes = 1024 * 1024 - 1;
constexpr size_t mostPictures = 20;

qsizetype characters(const QString &text)
{
    return text.toUcs4().size();
}

Done draftFieldError(const char *field, const QString &expected, qsizetype found)
{
    return failure(inputError("wechat.draft_field", Place{{}, 0, QString::fromLatin1(field), expected, QString::number(found)}));
}

Done atMost(const char *field, const QString &text, qsizetype most)
{
    const qsizetype count = characters(text);
    return count <= most ? Done() : draftFieldError(field, QStringLiteral("characters:%1").arg(most), count);
}

Done atMostBytes(const char *field, const QString &text, qsizetype most)
{
    const qsizetype count = text.toUtf8().size();
    return count <= most ? Done() : draftFieldError(field, QStringLiteral("bytes:%1").arg(most), count);
}

Done needed(const char *field, bool isThere)
{
    return isThere ? Done() : draftFieldError(field, QStringLiteral("needed"), 0);
}

Done checkCrop(const char *field, const std::optional<CropBox> &crop)
{
    const bool isSound = !crop
        || (crop->left >= 0 && crop->left < crop->right && crop->right <= 1 && crop->top >= 0 && crop->top < crop->bottom
            && crop->bottom <= 1);
    return isSound ? Done() : draftFieldError(field, QStringLiteral("fractions"), 0);
}

Done checkPictures(const DraftArticle &article)
{
    if (article.type == DraftArticle::Type::News)
        return needed("thumb_media_id", !article.cover.isEmpty());
    if (article.pictures.size() > mostPictures)
        return draftFieldError("image_info", QStringLiteral("pictures:20"), static_cast<qsizetype>(article.pictures.size()));
    return needed("image_info", !article.pictures.empty());
}

// At most six decimals, without zeros behind them.
QString fraction(double value)
{
    QString text = QString::number(value, 'f', 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString cropText(const CropBox &crop)
{
    return QStringList{fraction(crop.left), fraction(crop.top), fraction(crop.right), fraction(crop.bottom)}.join(u'_');
}

QJsonObject cropObject(const QString &ratio, const CropBox &crop)
{
    return {{QStringLiteral("ratio"), ratio},
            {QStringLiteral("x1"), fraction(crop.left)},
            {QStringLiteral("y1"), fraction(crop.top)},
            {QStringLiteral("x2"), fraction(crop.right)},
            {QStringLiteral("y2"), fraction(crop.bottom)}};
}

void putPictures(QJsonObject &json, const DraftArticle &article)
{
    QJsonArray list;
    for (const MediaId &picture : article.pictures)
        list.append(QJsonObject{{QStringLiteral("image_media_id"), picture.toString()}});
    json.insert(QStringLiteral("image_info"), QJsonObject{{QStringLiteral("image_list"), list}});
    QJsonArray crops;
    if (article.wideCrop)
        crops.append(cropObject(QStringLiteral("2.35_1"), *article.wideCrop));
    if (article.squareCrop)
        crops.append(cropObject(QStringLiteral("1_1"), *article.squareCrop));
    if (!crops.isEmpty())
        json.insert(QStringLiteral("cover_info"), QJsonObject{{QStringLiteral("crop_percent_list"), crops}});
}

void putNews(QJsonObject &json, const DraftArticle &article, bool isOnly)
{
    json.insert(QStringLiteral("author"), article.author);
    if (isOnly)
        json.insert(QStringLiteral("digest"), article.digest);
    json.insert(QStringLiteral("content_source_url"), article.sourceUrl);
    json.insert(QStringLiteral("thumb_media_id"), article.cover.toString());
    if (article.wideCrop)
        json.insert(QStringLiteral("pic_crop_235_1"), cropText(*article.wideCrop));
    if (article.squareCrop)
        json.insert(QStringLiteral("pic_crop_1_1"), cropText(*article.squareCrop));
}

} // namespace

Done checkDraftArticle(const DraftArticle &article)
{
    for (const Done &sound :
         {needed("title", !article.title.trimmed().isEmpty()), atMost("title", article.title, mostTitle),
          atMost("author", article.author, mostAuthor), atMost("digest", article.digest, mostDigest),
          needed("content", !article.content.trimmed().isEmpty()), atMost("content", article.content, mostContent),
          atMostBytes("content", article.content, mostContentBytes), atMostBytes("content_source_url", article.sourceUrl, mostSourceBytes),
          checkPictures(article), checkCrop("pic_crop_235_1", article.wideCrop), checkCrop("pic_crop_1_1", article.squareCrop)}) {
        if (!sound)
            return sound;
    }
    return {};
}

QJsonObject draftArticleJson(const DraftArticle &article, bool isOnly)
{
    const bool isNews = article.type == DraftArticle::Type::News;
    QJsonObject json{{QStringLiteral("article_type"), isNews ? QStringLiteral("news") : QStringLiteral("newspic")},
                     {QStringLiteral("title"), article.title},
                     {QStringLiteral("content"), article.content},
                     {QStringLiteral("need_open_comment"), article.opensComments ? 1 : 0},
                     {QStringLiteral("only_fans_can_comment"), article.onlyFansComment ? 1 : 0}};
    if (isNews)
        putNews(json, article, isOnly);
    else
        putPictures(json, article);
    return json;
}

} // namespace yiren
