#include "http/httpreply.h"

#include <QLocale>

namespace yiren {

std::optional<QDateTime> HttpReply::date() const
{
    return parseHttpDate(headers.value("Date"));
}

std::optional<QDateTime> parseHttpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text).trimmed(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<std::chrono::seconds> retryAfter(const HttpHeaders &headers, const QDateTime &now)
{
    const std::optional<QByteArray> value = headers.find("Retry-After");
    if (!value)
        return std::nullopt;
    bool isNumber = false;
    const qint64 seconds = value->trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::chrono::seconds(std::max<qint64>(0, seconds));
    if (const std::optional<QDateTime> until = parseHttpDate(*value))
        return std::chrono::seconds(std::max<qint64>(0, now.secsTo(*until)));
    return std::nullopt;
}

} // namespace yiren
