#include "wecom/corpmedia.h"

#include "wechat/multipart.h"
#include "wechat/officialfields.h"

#include <QUrl>

#include <array>

namespace yiren {

namespace {

constexpr qint64 megabytes = 1024 * 1024;
constexpr qsizetype fewestMediaBytes = 6;

struct CorpMediaRule {
    const char *type;
    qint64 most;         // bytes
    const char *endings; // empty: any
};

// As CorpMediaKind.
constexpr std::array corpMediaRules{CorpMediaRule{"image", 10 * megabytes, "jpg jpeg png"}, CorpMediaRule{"voice", 2 * megabytes, "amr"},
                                    CorpMediaRule{"video", 10 * megabytes, "mp4"}, CorpMediaRule{"file", 20 * megabytes, ""}};

Error corpMediaError(const char *code, const QString &expected, const QString &found)
{
    return inputError(code, Place{{}, 0, QStringLiteral("media"), expected, found});
}

// A name of other letters is mangled on the way (contract 4.3): only ASCII leaves.
QByteArray wireName(const QString &fileName)
{
    const QByteArray name = fileName.section(u'/', -1).section(u'\\', -1).toUtf8();
    return name.toPercentEncoding(" ()[]+,;=@!$&'");
}

} // namespace

Result<OfficialCall> corpMediaUploadCall(CorpMediaKind kind, const QString &fileName, const QByteArray &bytes)
{
    const CorpMediaRule &rule = corpMediaRules[static_cast<size_t>(kind)];
    const QString endings = QString::fromLatin1(rule.endings);
    const QString ending = fileName.section(u'.', -1).toLower();
    if (!endings.isEmpty() && !endings.split(u' ').contains(ending))
        return failure(corpMediaError("wecom.media_format", endings, ending));
    if (bytes.size() < fewestMediaBytes)
        return failure(corpMediaError("wecom.media_empty", QString::number(fewestMediaBytes), QString::number(bytes.size())));
    if (bytes.size() > rule.most)
        return failure(corpMediaError("wecom.media_size", QString::number(rule.most), QString::number(bytes.size())));
    const Multipart form = multipart({wireName(fileName), "application/octet-stream", bytes});
    OfficialCall call;
    call.path = QStringLiteral("/cgi-bin/media/upload");
    call.query = QByteArray("type=") + rule.type;
    call.body = form.body;
    call.contentType = form.contentType;
    return call;
}

Result<OfficialCall> momentPictureUploadCall(const QString &fileName, const QByteArray &bytes)
{
    auto call = corpMediaUploadCall(CorpMediaKind::Image, fileName, bytes);
    if (!call)
        return call;
    call->path = QStringLiteral("/cgi-bin/media/upload_attachment");
    call->query = "media_type=image&attachment_type=1";
    return call;
}

Result<QString> corpMediaUploaded(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const QString id = fields.id(QLatin1String("media_id"));
    return fields.end() ? Result<QString>(id) : failure(fields.end().error());
}

OfficialCall corpMediaGetCall(const QString &mediaId)
{
    OfficialCall call = questionCall("/cgi-bin/media/get", "media_id=" + QUrl::toPercentEncoding(mediaId));
    call.answer = OfficialCall::Answer::File;
    return call;
}

} // namespace yiren
