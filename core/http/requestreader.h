#pragma once

#include "http/receivedrequest.h"

namespace yiren {

// How much a server reads of one request.
struct RequestLimits {
    qsizetype headerBytes = 32 * 1024;
    qint64 bodyBytes = 1024 * 1024;
    QByteArray uploadsUnder; // targets that begin so may have larger bodies; empty: none
    qint64 uploadBytes = 0;
};

// Takes the bytes of one connection and cuts them into requests. Bodies come with Content-Length only: WeChat's clients send no chunks.
class RequestReader
{
public:
    enum class State { NeedsMore, Complete, Refused };

    explicit RequestReader(RequestLimits limits) : m_limits(std::move(limits)) {}

    void add(const QByteArray &bytes) { m_buffer += bytes; }
    // Looks at what has come so far. After Refused the connection can't be used any more.
    [[nodiscard]] State state();
    // The complete request; what came after it stays for the next one.
    [[nodiscard]] ReceivedRequest take();
    int refusedStatus() const { return m_refusedStatus; }            // 400, 411, 413, 431, 501 or 505
    bool isIdle() const { return m_buffer.isEmpty() && !m_hasHead; } // between two requests

private:
    State refuse(int status);
    bool readHead(const QByteArray &head);
    bool readLength();

    RequestLimits m_limits;
    QByteArray m_buffer;
    ReceivedRequest m_request;
    qint64 m_bodyBytes = 0;
    bool m_hasHead = false;
    int m_refusedStatus = 0;
};

} // namespace yiren
