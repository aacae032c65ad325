#include "sandbox/official/masscontent.h"

#include <QJsonArray>

namespace yiren::sandbox {

namespace {

QString objectName(const QString &type, MassPictures pictures)
{
    return type == u"image" && pictures == MassPictures::Several ? QStringLiteral("images") : type;
}

} // namespace

std::optional<DeskAnswer> massShapeProblem(const QJsonObject &body, MassPictures pictures)
{
    if (!body[u"msgtype"].isString())
        return wrongType(QLatin1String("msgtype"));
    const QString type = body[u"msgtype"].toString();
    if (type == u"wxcard")
        return refused(45113);
    static const QStringList types{QStringLiteral("mpnews"), QStringLiteral("text"), QStringLiteral("voice"), QStringLiteral("image"),
                                   QStringLiteral("mpvideo")};
    if (!types.contains(type))
        return refused(40008);
    const QJsonObject content = body[objectName(type, pictures)].toObject();
    if (type == u"text")
        return content[u"content"].toString().isEmpty() ? std::optional(invalidParameter(QLatin1String("content"))) : std::nullopt;
    const QStringList ids = massMediaIds(body, pictures);
    return ids.isEmpty() || ids.contains(QString()) ? std::optional(invalidParameter(QLatin1String("media_id"))) : std::nullopt;
}

QStringList massMediaIds(const QJsonObject &body, MassPictures pictures)
{
    const QString type = body[u"msgtype"].toString();
    const QJsonObject content = body[objectName(type, pictures)].toObject();
    if (type != u"image" || pictures == MassPictures::Single)
        return {content[u"media_id"].toString()};
    QStringList ids;
    const QJsonArray several = content[u"media_ids"].toArray();
    for (const QJsonValue &id : several)
        ids << id.toString();
    return ids;
}

} // namespace yiren::sandbox
