#include "sandbox/official/mediadesk.h"

#include "crypto/digest.h"
#include "sandbox/official/uploadcheck.h"

namespace yiren::sandbox {

DeskAnswer downloadOf(const KeptMedia &media)
{
    DeskAnswer answer;
    answer.bytes = media.bytes;
    answer.contentType = contentTypeOf(media.kind);
    answer.fileName = media.name.toLatin1();
    return answer;
}

DeskAnswer MediaDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::UploadTemporary:
        return upload(request);
    case OfficialCallKind::UploadPicture:
        return uploadPicture(request);
    default:
        return get(request);
    }
}

DeskAnswer MediaDesk::upload(const DeskRequest &request)
{
    const QString type = request.query.value(QLatin1String("type"));
    const UploadRule *rule = temporaryRule(type);
    if (!rule)
        return refused(40004);
    UploadedFile file = checkedUpload(readUploadForm(request.raw), *rule);
    if (file.problem)
        return *file.problem;
    KeptMedia media{
        m_books.ids.mediaId(),         type, file.kind, QString::fromLatin1(*file.part.fileName), file.part.bytes, {}, {}, {}, now(),
        KeptMedia::Duration::ThreeDays};
    // "some responses" of a thumb have the longer name.
    const QString idName = type == u"thumb" && m_books.ids.chance() ? QStringLiteral("thumb_media_id") : QStringLiteral("media_id");
    const QJsonObject answer{{QStringLiteral("type"), type}, {idName, media.mediaId}, {QStringLiteral("created_at"), media.createdAt}};
    m_books.media.add(std::move(media));
    return bare(answer);
}

DeskAnswer MediaDesk::uploadPicture(const DeskRequest &request)
{
    const UploadedFile file = checkedUpload(readUploadForm(request.raw), articlePictureRule());
    if (file.problem)
        return *file.problem;
    const QString address = QStringLiteral("http://mmbiz.qpic.cn/%1/%2/0")
                                .arg(file.kind == FileKind::Png ? QStringLiteral("mmbiz_png") : QStringLiteral("mmbiz_jpg"),
                                     QString::fromLatin1(sha256(file.part.bytes).toHex().left(40)) + m_books.ids.hex(8));
    const QJsonObject answer{{QStringLiteral("url"), address}};
    return m_books.ids.chance() ? bare(answer) : enveloped(answer); // errcode may be absent
}

DeskAnswer MediaDesk::get(const DeskRequest &request) const
{
    const KeptMedia *media = m_books.media.find(request.query.value(QLatin1String("media_id")), now());
    if (!media)
        return refused(40007);
    if (media->type == u"video")
        return bare(
            {{QStringLiteral("video_url"), QString(QStringLiteral("http://mp.weixin.qq.com/mp/mp/video?__biz=") + media->mediaId)}});
    return downloadOf(*media);
}

} // namespace yiren::sandbox
