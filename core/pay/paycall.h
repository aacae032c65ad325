#pragma once

#include "http/httprequest.h"
#include "http/retrypolicy.h"
#include "pay/platformcertificates.h"

#include <functional>

namespace yiren {

// What may be set for a client; the defaults are for real use.
struct PaySettings {
    RetryPolicy retry;
    int callsPerSecond = 5;
    std::chrono::milliseconds deadline{30'000};            // of one attempt
    std::chrono::milliseconds downloadDeadline{3'600'000}; // of one bill
    SpeedFloor downloadFloor{1024, std::chrono::milliseconds(30'000)};
    qint64 largestBill = 2'000'000'000; // bytes as received
    std::function<double()> random;     // in [0, 1), for the jitter of waits; empty: the system's
    // Told of platform certificates that were fetched, so that they can be kept for the next start.
    std::function<void(const std::vector<PlatformCertificate> &)> onCertificates;
};

// One call of the API.
struct PayCall {
    enum class Answer {
        Signed,        // verified before anyone sees it
        UnsignedFile,  // a bill's bytes, whose hash stands in a signed answer; never asked for twice, since its address ends early
        UnsignedBytes, // an image
        Certificates,  // verified with what is in it
    };

    HttpMethod method = HttpMethod::Get;
    QByteArray target{}; // path and query, percent-encoded
    QUrl url{};          // instead of `target`: an address that WeChat gave
    QByteArray body{};
    QByteArray contentType{}; // empty: JSON
    QByteArray signedText{};  // what is signed in the place of the body: of a multipart body its part "meta"
    Safety safety = Safety::Safe;
    Answer answer = Answer::Signed;
};

} // namespace yiren
