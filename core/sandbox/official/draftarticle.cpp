#include "sandbox/official/draftarticle.h"

#include "sandbox/official/articlehtml.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace yiren::sandbox {

namespace {

constexpr qsizetype digestOfBody = 54;
constexpr qsizetype mostContentCharacters = 20'000; // exclusive, as the bytes
constexpr qsizetype mostContentBytes = 1024 * 1024;
constexpr qsizetype mostAddressBytes = 1024;
constexpr qsizetype mostPictures = 20;

constexpr std::array textMembers{QLatin1String("article_type"),   QLatin1String("title"),          QLatin1String("author"),
                                 QLatin1String("digest"),         QLatin1String("content"),        QLatin1String("content_source_url"),
                                 QLatin1String("thumb_media_id"), QLatin1String("pic_crop_235_1"), QLatin1String("pic_crop_1_1")};
constexpr std::array flagMembers{QLatin1String("need_open_comment"), QLatin1String("only_fans_can_comment")};

bool isPictureMessage(const QJsonObject &article)
{
    return article[u"article_type"].toString() == u"newspic";
}

std::optional<DeskAnswer> typeProblem(const QJsonObject &article)
{
    for (const QLatin1String name : textMembers) {
        if (article.contains(name) && !article[name].isString())
            return wrongType(name);
    }
    for (const QLatin1String name : flagMembers) {
        if (article.contains(name) && !article[name].isDouble())
            return wrongType(name);
        if (const qint64 flag = article[name].toInteger(0); flag != 0 && flag != 1)
            return invalidParameter(name);
    }
    const QString type = article[u"article_type"].toString();
    if (!type.isEmpty() && type != u"news" && type != u"newspic")
        return invalidParameter(QLatin1String("article_type"));
    return {};
}

bool isLonger(const QJsonObject &article, QLatin1String name, qsizetype most)
{
    return characterCount(article[name].toString()) > most;
}

std::optional<DeskAnswer> wordProblem(const QJsonObject &article)
{
    if (article[u"title"].toString().isEmpty())
        return invalidParameter(QLatin1String("title"));
    if (isLonger(article, QLatin1String("title"), 32))
        return refused(45003);
    if (isLonger(article, QLatin1String("author"), 16))
        return refused(45110);
    if (isLonger(article, QLatin1String("digest"), 120))
        return refused(45004);
    const QString source = article[u"content_source_url"].toString();
    if (source.toUtf8().size() > mostAddressBytes)
        return refused(45005);
    const QString scheme = QUrl(source, QUrl::StrictMode).scheme();
    if (!source.isEmpty() && scheme != u"http" && scheme != u"https")
        return refused(41039);
    return {};
}

std::optional<DeskAnswer> contentProblem(const QJsonObject &article)
{
    const QString content = article[u"content"].toString();
    if (content.isEmpty())
        return refused(44003);
    if (characterCount(content) >= mostContentCharacters || content.toUtf8().size() >= mostContentBytes)
        return refused(45002);
    if (!isPictureMessage(article) && cleanedHtml(content, PictureAttribute::Source).trimmed().isEmpty())
        return refused(45166);
    return {};
}

// "X1_Y1_X2_Y2": fractions with at most six decimals, the second corner beyond the first.
bool isCrop(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:(?:0(?:\\.\\d{1,6})?|1(?:\\.0{1,6})?)(?:_(?!$)|$)){4}$"));
    const QStringList corners = text.split(u'_');
    return form.match(text).hasMatch() && corners[0].toDouble() < corners[2].toDouble() && corners[1].toDouble() < corners[3].toDouble();
}

std::optional<DeskAnswer> pictureProblem(const QJsonObject &article, const MediaShelf &media)
{
    if (!isPictureMessage(article))
        return media.permanentPicture(article[u"thumb_media_id"].toString()) ? std::nullopt : std::optional(refused(40007));
    const QJsonArray list = article[u"image_info"][u"image_list"].toArray();
    if (list.isEmpty() || list.size() > mostPictures)
        return invalidParameter(QLatin1String("image_list"));
    for (const QJsonValue &picture : list) {
        if (!media.permanentPicture(picture[u"image_media_id"].toString()))
            return refused(40007);
    }
    return {};
}

QString digestOf(const QJsonObject &article, ArticlePlace place)
{
    const QString digest = place == ArticlePlace::Alone ? article[u"digest"].toString() : QString();
    return digest.isEmpty() ? plainTextOf(article[u"content"].toString()).left(digestOfBody) : digest;
}

QString coverAddress(const QJsonObject &article, const MediaShelf &media)
{
    const QString id = isPictureMessage(article) ? article[u"image_info"][u"image_list"][0][u"image_media_id"].toString()
                                                 : article[u"thumb_media_id"].toString();
    const KeptMedia *cover = media.permanent(id);
    return cover ? cover->url : QString();
}

} // namespace

std::optional<DeskAnswer> articleProblem(const QJsonObject &article, const OfficialBooks &books)
{
    if (auto problem = typeProblem(article))
        return problem;
    if (auto problem = wordProblem(article))
        return problem;
    if (auto problem = contentProblem(article))
        return problem;
    for (const QLatin1String name : {QLatin1String("pic_crop_235_1"), QLatin1String("pic_crop_1_1")}) {
        if (const QString crop = article[name].toString(); !crop.isEmpty() && !isCrop(crop))
            return invalidParameter(name);
    }
    if (auto problem = pictureProblem(article, books.media))
        return problem;
    if (article[u"need_open_comment"].toInteger() == 1 && !books.settings.hasComments)
        return refused(88000);
    return {};
}

QJsonObject keptArticle(const QJsonObject &article, OfficialBooks &books, ArticlePlace place)
{
    QJsonObject kept;
    for (const QLatin1String name : textMembers)
        kept.insert(name, article[name].toString());
    for (const QLatin1String name : flagMembers)
        kept.insert(name, article[name].toInteger());
    for (const QLatin1String name : {QLatin1String("image_info"), QLatin1String("cover_info"), QLatin1String("product_info")}) {
        if (article.contains(name))
            kept.insert(name, article[name]);
    }
    if (!isPictureMessage(article)) {
        kept.insert(QStringLiteral("article_type"), QStringLiteral("news"));
        const auto pictures = books.ids.chance() ? PictureAttribute::Source : PictureAttribute::DataSource;
        kept.insert(QStringLiteral("content"), cleanedHtml(article[u"content"].toString(), pictures));
    }
    kept.insert(QStringLiteral("digest"), digestOf(article, place));
    kept.insert(QStringLiteral("thumb_url"), coverAddress(article, books.media));
    kept.insert(QStringLiteral("show_cover_pic"), 0);
    kept.insert(QStringLiteral("url"),
                QStringLiteral("http://mp.weixin.qq.com/s?__biz=%1&tempkey=%2").arg(books.settings.appid, books.ids.hex(24)));
    return kept;
}

} // namespace yiren::sandbox
