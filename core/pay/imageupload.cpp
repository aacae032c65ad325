#include "pay/imageupload.h"

#include "base/json.h"
#include "crypto/digest.h"
#include "crypto/random.h"

namespace yiren {

namespace {

struct ImageKind {
    QByteArrayView begin;
    const char *ending;
    const char *contentType;
};

const ImageKind *imageKindOf(const QByteArray &image)
{
    static constexpr ImageKind kinds[] = {
        {"\xff\xd8\xff", "jpg", "image/jpeg"}, {"\x89PNG\r\n\x1a\n", "png", "image/png"}, {"BM", "bmp", "image/bmp"}};
    for (const ImageKind &kind : kinds) {
        if (image.startsWith(kind.begin))
            return &kind;
    }
    return nullptr;
}

} // namespace

Result<PayCall> imageUploadCall(const QByteArray &image)
{
    const ImageKind *kind = imageKindOf(image);
    if (!kind)
        return failure(ErrorKind::Input, "complaint.image_kind");
    if (image.size() > largestComplaintImage)
        return failure(ErrorKind::Input, "complaint.image_too_large", QString::number(image.size()));
    const QString name = QStringLiteral("image.") + QLatin1String(kind->ending);
    QByteArray boundary;
    do {
        boundary = "----yiren" + randomBytes(12).toHex();
    } while (image.contains(boundary));
    PayCall call;
    call.method = HttpMethod::Post;
    call.target = "/v3/merchant-service/images/upload";
    call.signedText = toBytes({{QStringLiteral("filename"), name}, {QStringLiteral("sha256"), QString::fromLatin1(sha256(image).toHex())}});
    call.contentType = "multipart/form-data; boundary=" + boundary;
    call.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n"
        + call.signedText + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.toLatin1()
        + "\"\r\nContent-Type: " + kind->contentType + "\r\n\r\n" + image + "\r\n--" + boundary + "--\r\n";
    return call; // a picture that is there twice harms nobody
}

} // namespace yiren
