#include "wechat/multipart.h"

#include "crypto/random.h"

namespace yiren {

namespace {

QByteArray boundaryFor(const QByteArray &bytes)
{
    QByteArray boundary;
    do {
        boundary = "----yiren" + randomBytes(12).toHex();
    } while (bytes.contains(boundary));
    return boundary;
}

} // namespace

Multipart multipart(const FilePart &file, const QByteArray &description)
{
    const QByteArray boundary = boundaryFor(file.bytes);
    QByteArray body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + file.fileName
        + "\"\r\nContent-Type: " + file.contentType + "\r\n\r\n" + file.bytes + "\r\n";
    if (!description.isEmpty())
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n" + description + "\r\n";
    body += "--" + boundary + "--\r\n";
    return {body, "multipart/form-data; boundary=" + boundary};
}

} // namespace yiren
