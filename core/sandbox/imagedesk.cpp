#include "sandbox/imagedesk.h"

#include "crypto/digest.h"
#include "sandbox/jsonshape.h"
#include "sandbox/official/filekind.h"
#include "sandbox/official/uploadform.h"
#include "sandbox/queryparameters.h"

namespace yiren::sandbox {

namespace {

constexpr qsizetype largestImage = 2 * 1024 * 1024;

ApiReply wrongUpload(const char *field, const char *issue)
{
    return parameterError(QLatin1String(field), QLatin1String(issue), QLatin1String("body"));
}

const FormPart *partNamed(const std::vector<FormPart> &form, const char *name)
{
    for (const FormPart &part : form) {
        if (part.name == name)
            return &part;
    }
    return nullptr;
}

std::optional<ApiReply> replyPictureProblem(const FormPart &file, const QJsonObject &meta)
{
    const FileKind kind = fileKindOf(file.bytes);
    if (kind != FileKind::Jpeg && kind != FileKind::Png && kind != FileKind::Bmp)
        return wrongUpload("file", "jpg, png or bmp");
    if (fileKindOfName(*file.fileName) != kind || file.contentType != contentTypeOf(kind))
        return wrongUpload("file", "name or type of another kind than the bytes");
    if (file.bytes.size() > largestImage)
        return wrongUpload("file", "at most 2 MB");
    if (textIn(meta, "filename").toLatin1() != *file.fileName)
        return wrongUpload("/filename", "not the name of the file");
    if (textIn(meta, "sha256").toLatin1() != sha256(file.bytes).toHex())
        return wrongUpload("/sha256", "not the digest of the file");
    return {};
}

} // namespace

ApiReply ImageDesk::upload(const ReceivedRequest &request)
{
    static const JsonShape shape{{{QLatin1String("filename"), JsonShape::Type::Text, JsonShape::Presence::Required, 1, 256},
                                  {QLatin1String("sha256"), JsonShape::Type::Text, JsonShape::Presence::Required, 64, 64}}};
    const auto form = readUploadForm(request);
    const FormPart *meta = form ? partNamed(*form, "meta") : nullptr;
    const FormPart *file = form ? partNamed(*form, "file") : nullptr;
    if (!meta || !file || !file->fileName || form->size() != 2)
        return wrongUpload("", "the parts meta and file");
    QJsonObject description;
    if (auto problem = bodyProblem(meta->bytes, description))
        return *problem;
    if (auto problem = shapeProblem(description, shape))
        return *problem;
    if (auto problem = replyPictureProblem(*file, description))
        return *problem;
    const QString mediaId = QStringLiteral("ChsSandbox%1").arg(m_books.images.size() + 1);
    m_books.images.insert(mediaId, {file->bytes, file->contentType});
    return answer({{QStringLiteral("media_id"), mediaId}});
}

ApiReply ImageDesk::download(const ReceivedRequest &request, const QString &mediaId) const
{
    if (auto problem = QueryParameters(request.query()).problem({}))
        return *problem;
    const auto found = m_books.images.constFind(mediaId);
    if (found == m_books.images.constEnd())
        return refusal(404, QLatin1String("RESOURCE_NOT_EXISTS"), QStringLiteral("图片不存在"));
    return file(found->bytes, found->contentType);
}

} // namespace yiren::sandbox
