#include "sandbox/official/uploadform.h"

#include <QRegularExpression>

#include <algorithm>

namespace yiren::sandbox {

namespace {

std::optional<QByteArray> boundaryOf(const QByteArray &contentType)
{
    static const QRegularExpression form(QStringLiteral("^multipart/form-data;\\s*boundary=([0-9A-Za-z'()+_,./:=?-]{1,70})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(contentType));
    return match.hasMatch() ? std::optional(match.captured(1).toLatin1()) : std::nullopt;
}

bool isAscii(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

// form-data; name="media"; filename="a.png" and nothing else.
bool readDisposition(const QByteArray &value, FormPart &part)
{
    static const QRegularExpression form(QStringLiteral("^form-data;\\s*name=\"([^\"]+)\"(?:;\\s*filename=\"([^\"]*)\")?$"));
    const auto match = isAscii(value) ? form.match(QString::fromLatin1(value)) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return false;
    part.name = match.captured(1).toLatin1();
    if (match.lastCapturedIndex() >= 2)
        part.fileName = match.captured(2).toLatin1();
    return true;
}

std::optional<FormPart> partOf(const QByteArray &text)
{
    const qsizetype end = text.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    FormPart part;
    bool hasDisposition = false;
    for (const QByteArray &line : text.left(end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "content-disposition")
            hasDisposition = readDisposition(value, part);
        else if (name == "content-type")
            part.contentType = value.toLower();
    }
    part.bytes = text.mid(end + 4);
    return hasDisposition ? std::optional(part) : std::nullopt;
}

} // namespace

std::optional<std::vector<FormPart>> readUploadForm(const ReceivedRequest &request)
{
    const auto boundary = boundaryOf(request.header("Content-Type"));
    if (!boundary)
        return {};
    const QByteArray opening = "--" + *boundary + "\r\n";
    const QByteArray between = "\r\n--" + *boundary + "\r\n";
    const QByteArray closing = "\r\n--" + *boundary + "--\r\n";
    if (!request.body.startsWith(opening) || !request.body.endsWith(closing))
        return {};
    const QByteArray inside = request.body.mid(opening.size(), request.body.size() - opening.size() - closing.size());
    std::vector<FormPart> parts;
    for (qsizetype at = 0; at <= inside.size();) {
        const qsizetype next = inside.indexOf(between, at);
        auto part = partOf(inside.mid(at, (next < 0 ? inside.size() : next) - at));
        if (!part)
            return {};
        parts.push_back(std::move(*part));
        if (next < 0)
            break;
        at = next + between.size();
    }
    return parts;
}

} // namespace yiren::sandbox
