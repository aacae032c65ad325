#pragma once

#include "http/httpheaders.h"
#include "http/speedfloor.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>

namespace yiren {

enum class HttpMethod { Get, Post };

// What happens when a request arrives twice. It decides about retries and about what a missing answer means.
enum class Safety {
    Safe,            // changes nothing
    IdempotentByKey, // changes something once for each number in its body
    OnceOnly,        // each arrival has an effect
};

struct HttpRequest {
    enum class Body { InMemory, InFile }; // where the answer's body is kept

    HttpMethod method = HttpMethod::Get;
    QUrl url;
    HttpHeaders headers;
    QByteArray body; // of a POST, never empty
    Safety safety = Safety::Safe;
    std::chrono::milliseconds deadline{30'000}; // from start to the last byte, whatever trickles in between
    SpeedFloor speedFloor;                      // off by default
    qint64 largestBody = 4 * 1024 * 1024;       // an answer beyond that is refused, bytes
    Body replyBody = Body::InMemory;
};

[[nodiscard]] QByteArray methodName(HttpMethod method);
// Path and query exactly as they stand in the request line: what WeChat Pay wants signed.
[[nodiscard]] QByteArray requestTarget(const QUrl &url);
// "GET /v3/bill/tradebill": for errors and logs. A query may hold a token and is left out.
[[nodiscard]] QString endpointName(const HttpRequest &request);

} // namespace yiren
