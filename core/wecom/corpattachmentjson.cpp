#include "wecom/corpattachmentjson.h"

#include <QJsonObject>

namespace yiren {

namespace {

QJsonObject linkJson(const CorpAttachment &link)
{
    QJsonObject json{{QStringLiteral("title"), link.title}, {QStringLiteral("url"), link.address}};
    if (!link.description.isEmpty())
        json.insert(QStringLiteral("desc"), link.description);
    if (!link.mediaId.isEmpty())
        json.insert(QStringLiteral("media_id"), link.mediaId);
    return json;
}

QJsonObject attachmentJson(const CorpAttachment &attachment)
{
    using Kind = CorpAttachment::Kind;
    if (attachment.kind == Kind::Link)
        return {{QStringLiteral("msgtype"), QStringLiteral("link")}, {QStringLiteral("link"), linkJson(attachment)}};
    if (attachment.kind == Kind::Image)
        return {{QStringLiteral("msgtype"), QStringLiteral("image")},
                {QStringLiteral("image"), QJsonObject{{QStringLiteral("media_id"), attachment.mediaId}}}};
    return {{QStringLiteral("msgtype"), QStringLiteral("miniprogram")},
            {QStringLiteral("miniprogram"),
             QJsonObject{{QStringLiteral("title"), attachment.title},
                         {QStringLiteral("pic_media_id"), attachment.mediaId},
                         {QStringLiteral("appid"), attachment.appid},
                         {QStringLiteral("page"), attachment.page}}}};
}

} // namespace

QJsonArray attachmentsJson(const std::vector<CorpAttachment> &attachments)
{
    QJsonArray list;
    for (const CorpAttachment &attachment : attachments)
        list.append(attachmentJson(attachment));
    return list;
}

} // namespace yiren
