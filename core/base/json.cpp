#include "base/json.h"

#include <QJsonDocument>

namespace yiren {

Result<QJsonObject> parseObject(const QByteArray &bytes)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parse);
    if (parse.error != QJsonParseError::NoError)
        return failure(ErrorKind::BadReply, "json.syntax", parse.errorString());
    if (!document.isObject())
        return failure(ErrorKind::BadReply, "json.not_object");
    return document.object();
}

Result<QString> textMember(const QJsonObject &object, QLatin1String name)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return failure(ErrorKind::BadReply, "json.missing", name);
    if (!value.isString())
        return failure(ErrorKind::BadReply, "json.type", name);
    return value.toString();
}

Result<qint64> integerMember(const QJsonObject &object, QLatin1String name)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return failure(ErrorKind::BadReply, "json.missing", name);
    // toInteger gives its default for a fraction, a text or a number that int64 can't hold: two defaults tell them apart.
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        return failure(ErrorKind::BadReply, "json.type", name);
    return value.toInteger();
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void appendJsonText(QByteArray &json, QStringView text)
{
    constexpr char hex[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    json.append('"');
    qsizetype copied = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if (byte >= ' ' && byte != '"' && byte != '\\')
            continue;
        json.append(utf8.constData() + copied, at - copied);
        if (byte >= ' ')
            json.append('\\').append(utf8[at]);
        else
            json.append("\\u00").append(hex[byte >> 4]).append(hex[byte & 15]);
        copied = at + 1;
    }
    json.append(utf8.constData() + copied, utf8.size() - copied).append('"');
}

} // namespace yiren
