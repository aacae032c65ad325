#include "wechat/materials.h"

#include "wechat/officialfields.h"

namespace yiren {

namespace {

QString typeName(MediaKind kind)
{
    if (kind == MediaKind::Voice)
        return QStringLiteral("voice");
    return kind == MediaKind::Video ? QStringLiteral("video") : QStringLiteral("image");
}

QJsonObject materialNamed(const MediaId &id)
{
    return {{QStringLiteral("media_id"), id.toString()}};
}

} // namespace

OfficialCall materialListCall(MediaKind kind, int offset, int count)
{
    return jsonCall("/cgi-bin/material/batchget_material",
                    {{QStringLiteral("type"), typeName(kind)}, {QStringLiteral("offset"), offset}, {QStringLiteral("count"), count}});
}

Result<MaterialPage> materialPage(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    MaterialPage page{fields.integer(QLatin1String("total_count")), {}};
    for (const QJsonObject &item : fields.objects(QLatin1String("item"))) {
        OfficialFields one(item);
        page.materials.push_back({one.idAs<MediaId>(QLatin1String("media_id")), one.optionalText(QLatin1String("name")),
                                  one.optionalText(QLatin1String("url")), one.optionalTime(QLatin1String("update_time"))});
        if (!one.end())
            return failure(one.end().error());
    }
    return fields.end() ? Result<MaterialPage>(std::move(page)) : failure(fields.end().error());
}

OfficialCall materialCountCall()
{
    return questionCall("/cgi-bin/material/get_materialcount");
}

Result<MaterialCounts> materialCounts(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const MaterialCounts counts{fields.integer(QLatin1String("voice_count")), fields.integer(QLatin1String("video_count")),
                                fields.integer(QLatin1String("image_count")), fields.integer(QLatin1String("news_count"))};
    return fields.end() ? Result<MaterialCounts>(counts) : failure(fields.end().error());
}

OfficialCall materialGetCall(const MediaId &id)
{
    OfficialCall call = jsonCall("/cgi-bin/material/get_material", materialNamed(id));
    call.answer = OfficialCall::Answer::File;
    return call;
}

Result<FetchedMedia> fetchedMaterial(const OfficialAnswer &answer)
{
    const QString url = answer.json.value(u"down_url").toString();
    return url.isEmpty() ? fetchedMedia(answer) : FetchedMedia{{}, {}, answer.json.value(u"title").toString(), url};
}

OfficialCall materialDeleteCall(const MediaId &id)
{
    return jsonCall("/cgi-bin/material/del_material", materialNamed(id), Safety::IdempotentByKey);
}

} // namespace yiren
