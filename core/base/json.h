#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace yiren {

// Reads one JSON object; anything else is BadReply. Integers beyond 2^53 survive only in textual members: WeChat's ids are texts.
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray &bytes);

// A member that must be there with that type; code "json.missing" or "json.type" and the member's name otherwise.
[[nodiscard]] Result<QString> textMember(const QJsonObject &object, QLatin1String name);
// An integer that fits int64 exactly; 1.5 and "1" are refused.
[[nodiscard]] Result<qint64> integerMember(const QJsonObject &object, QLatin1String name);

// Compact UTF-8 with raw characters (never \u escapes), as WeChat wants it.
[[nodiscard]] QByteArray toBytes(const QJsonObject &object);

// A text as a JSON string behind what is in `json`, raw characters kept.
void appendJsonText(QByteArray &json, QStringView text);

} // namespace yiren
