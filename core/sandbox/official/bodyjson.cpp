#include "sandbox/official/bodyjson.h"

#include "base/json.h"

#include <QStringDecoder>

namespace yiren::sandbox {

namespace {

constexpr uint firstPrintable = 0x20;

QByteArray withLiteralEscapes(const QByteArray &body)
{
    QByteArray text;
    text.reserve(body.size());
    for (qsizetype i = 0; i < body.size(); ++i) {
        text += body[i];
        if (body[i] != '\\' || i + 1 == body.size())
            continue;
        bool isHex = false;
        const uint character = body.mid(i + 2, 4).toUInt(&isHex, 16);
        if (body[i + 1] == 'u' && isHex && character >= firstPrintable)
            text += '\\';
        text += body[++i]; // also the second of two backslashes, which begins nothing
    }
    return text;
}

} // namespace

std::optional<QJsonObject> bodyObject(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(body);
    if (decoder.hasError())
        return {};
    const auto object = parseObject(withLiteralEscapes(body));
    return object ? std::optional(*object) : std::nullopt;
}

} // namespace yiren::sandbox
