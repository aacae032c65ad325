#pragma once

#include "http/httpheaders.h"

#include <QByteArray>
#include <QDateTime>
#include <QTemporaryFile>

#include <chrono>
#include <memory>
#include <optional>

namespace yiren {

// An answer that arrived whole, whatever its status.
struct HttpReply {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;                      // raw; empty when it went to a file
    std::shared_ptr<QTemporaryFile> file; // closed, 0600, goes with its last owner; only of a 2xx answer asked for InFile
    qint64 bytes = 0;                     // of the body
    QString host;
    QDateTime receivedAt; // UTC, by this computer's clock
    std::chrono::milliseconds duration{};

    bool isSuccess() const { return status >= 200 && status < 300; }
    std::optional<QDateTime> date() const; // the server's own time, from its Date header
};

// "Tue, 24 Nov 2026 03:00:00 GMT", the only form that HTTP servers may write.
[[nodiscard]] std::optional<QDateTime> parseHttpDate(const QByteArray &text);
// Retry-After as seconds or as an instant; never negative.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const HttpHeaders &headers, const QDateTime &now);

} // namespace yiren
