#pragma once

#include "http/receivedrequest.h"

#include <QJsonObject>
#include <QString>

namespace yiren::sandbox {

// The answer of one endpoint, before it is signed and put on the wire. Only 2xx JSON answers are signed; errors and files are not.
struct ApiReply {
    enum class Signing { Signed, Unsigned };

    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    Signing signing = Signing::Unsigned;
    qint64 number = 0; // the numeric code at the end of Request-ID (contract/wechat-pay.md 17.3)
    std::vector<ReceivedHeader> headers;
};

[[nodiscard]] ApiReply answer(const QJsonObject &body);
[[nodiscard]] ApiReply noContent(); // 204
[[nodiscard]] ApiReply file(const QByteArray &bytes, const QByteArray &contentType);
[[nodiscard]] ApiReply emptyReply(int status); // wrong path or method: 404 or 405 without a body
[[nodiscard]] ApiReply refusal(int status, QLatin1String code, const QString &message, const QJsonObject &detail = {}, qint64 number = 0);
[[nodiscard]] ApiReply invalidRequest(const QString &message, qint64 number = 0); // 400 INVALID_REQUEST
// 400 PARAM_ERROR with detail.field, a JSON pointer (17.2).
[[nodiscard]] ApiReply parameterError(const QString &field, const QString &issue, QLatin1String location, qint64 number = 268435461);

} // namespace yiren::sandbox
