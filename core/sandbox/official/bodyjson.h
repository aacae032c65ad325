#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace yiren::sandbox {

// Reads a request body as the official account does: \u escapes stay what they are, six characters each, so that lengths count them and
// readers would see them (contract/wechat-official-account.md 11.4, 13.6). Only control characters may be escaped so.
// Nothing when the body is no JSON object or no UTF-8.
[[nodiscard]] std::optional<QJsonObject> bodyObject(const QByteArray &body);

} // namespace yiren::sandbox
