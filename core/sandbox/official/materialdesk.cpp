#include "sandbox/official/materialdesk.h"

#include "base/json.h"
#include "sandbox/official/mediadesk.h"
#include "sandbox/official/pagerange.h"
#include "sandbox/official/uploadcheck.h"

namespace yiren::sandbox {

namespace {

// The second part of a video: {"title","introduction"}.
std::optional<QJsonObject> descriptionOf(const std::optional<std::vector<FormPart>> &form)
{
    for (const FormPart &part : form.value_or(std::vector<FormPart>())) {
        if (part.name != "description")
            continue;
        const auto description = parseObject(part.bytes);
        return description && (*description)[u"title"].isString() ? std::optional(*description) : std::nullopt;
    }
    return {};
}

} // namespace

DeskAnswer MaterialDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::AddMaterial:
        return add(request);
    case OfficialCallKind::Material:
        return get(request.body);
    case OfficialCallKind::DeleteMaterial:
        return remove(request.body);
    case OfficialCallKind::MaterialList:
        return list(request.body);
    default:
        return count();
    }
}

DeskAnswer MaterialDesk::add(const DeskRequest &request)
{
    const QString type = request.query.value(QLatin1String("type"));
    const UploadRule *rule = permanentRule(type);
    if (!rule)
        return refused(40004);
    const auto form = readUploadForm(request.raw);
    const UploadedFile file = checkedUpload(form, *rule);
    if (file.problem)
        return *file.problem;
    const auto description = descriptionOf(form);
    if (type == u"video" && !description)
        return invalidParameter(QLatin1String("description"));
    KeptMedia media;
    media.mediaId = m_books.ids.mediaId();
    media.type = type;
    media.kind = file.kind;
    media.name = QString::fromLatin1(*file.part.fileName);
    media.bytes = file.part.bytes;
    media.title = description.value_or(QJsonObject())[u"title"].toString();
    media.introduction = description.value_or(QJsonObject())[u"introduction"].toString();
    media.createdAt = m_clock.now().toSecsSinceEpoch();
    if (type == u"image" || type == u"thumb")
        media.url = QStringLiteral("http://mmbiz.qpic.cn/mmbiz_png/%1/0?wx_fmt=png").arg(m_books.ids.hex(40));
    QJsonObject answer{{QStringLiteral("media_id"), media.mediaId}};
    if (type == u"image") {
        answer.insert(QStringLiteral("url"), media.url);
        answer.insert(QStringLiteral("item"), QJsonArray());
    }
    m_books.media.add(std::move(media));
    return bare(answer);
}

DeskAnswer MaterialDesk::get(const QJsonObject &body) const
{
    const KeptMedia *media = m_books.media.permanent(body[u"media_id"].toString());
    if (!media)
        return refused(40007);
    if (media->type != u"video")
        return downloadOf(*media);
    return bare({{QStringLiteral("title"), media->title},
                 {QStringLiteral("description"), media->introduction},
                 {QStringLiteral("down_url"), QString(QStringLiteral("http://203.0.113.30/") + media->mediaId)}});
}

DeskAnswer MaterialDesk::remove(const QJsonObject &body)
{
    return m_books.media.remove(body[u"media_id"].toString()) ? enveloped() : refused(40007);
}

DeskAnswer MaterialDesk::count() const
{
    const auto number = [this](const char *type) { return static_cast<qint64>(m_books.media.permanentOf(QLatin1String(type)).size()); };
    return bare({{QStringLiteral("voice_count"), number("voice")},
                 {QStringLiteral("video_count"), number("video")},
                 {QStringLiteral("image_count"), number("image")},
                 {QStringLiteral("news_count"), 0}});
}

DeskAnswer MaterialDesk::list(const QJsonObject &body) const
{
    const QString type = body[u"type"].toString();
    if (type != u"news" && (!permanentRule(type) || type == u"thumb"))
        return refused(40004);
    PageRange page;
    if (auto problem = pageProblem(body, page))
        return *problem;
    const auto all = m_books.media.permanentOf(type);
    QJsonArray items;
    for (const KeptMedia *media : page.of(all)) {
        QJsonObject item{{QStringLiteral("media_id"), media->mediaId},
                         {QStringLiteral("name"), media->name},
                         {QStringLiteral("update_time"), media->createdAt}};
        if (!media->url.isEmpty())
            item.insert(QStringLiteral("url"), media->url);
        items.append(item);
    }
    return bare({{QStringLiteral("total_count"), static_cast<qint64>(all.size())},
                 {QStringLiteral("item_count"), items.size()},
                 {QStringLiteral("item"), items}});
}

} // namespace yiren::sandbox
