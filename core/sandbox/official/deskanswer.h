#pragma once

#include "sandbox/apireply.h"
#include "sandbox/official/officialroute.h"
#include "sandbox/queryparameters.h"

#include <optional>

namespace yiren::sandbox {

// One request as a desk of the official account gets it: token, permission, limits and the JSON of the body are tested already.
struct DeskRequest {
    const OfficialRoute &route;
    const ReceivedRequest &raw;
    QueryParameters query;
    QJsonObject body; // of calls that take JSON
};

// The answer of a desk before it gets its rid: an error, a JSON object, or bytes of a file.
struct DeskAnswer {
    int status = 200; // other than 200: without a body
    int errcode = 0;
    QString errmsg;
    QJsonObject body;
    QByteArray contentType = "application/json; encoding=utf-8";
    std::optional<QByteArray> bytes; // of a file, instead of the object
    QByteArray fileName;             // of that file
};

[[nodiscard]] DeskAnswer bare(const QJsonObject &body);           // success without errcode (contract/wechat-official-account.md 11.2)
[[nodiscard]] DeskAnswer enveloped(const QJsonObject &body = {}); // with errcode 0 and "ok"
// With the platform's usual words for that code, or others.
[[nodiscard]] DeskAnswer refused(int errcode, const QString &errmsg = {});
// 40035 for a member that is missing or has a value that it can't have.
[[nodiscard]] DeskAnswer invalidParameter(QLatin1String name);
// 47001 for a member of the wrong JSON type.
[[nodiscard]] DeskAnswer wrongType(QLatin1String name);

[[nodiscard]] DeskAnswer notServed(); // 404

// The words that stand for a code in errmsg; "system error" for one that is not in the contract's table (11.8).
[[nodiscard]] QString errorWords(int errcode);

} // namespace yiren::sandbox
