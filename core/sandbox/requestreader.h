#pragma once

#include "sandbox/receivedrequest.h"

namespace yiren::sandbox {

// Takes the bytes of one connection and cuts them into requests. Bodies come with Content-Length only: WeChat's clients send no chunks.
class RequestReader
{
public:
    enum class State { NeedsMore, Complete, Refused };

    static constexpr qsizetype mostHeaderBytes = 32 * 1024;
    static constexpr qint64 mostBodyBytes = 1024 * 1024;
    static constexpr qint64 mostUploadBytes = 12 * 1024 * 1024; // of the official account, which takes pictures and videos of 10 MB

    void add(const QByteArray &bytes) { m_buffer += bytes; }
    // Looks at what has come so far. After Refused the connection can't be used any more.
    [[nodiscard]] State state();
    // The complete request; what came after it stays for the next one.
    [[nodiscard]] ReceivedRequest take();
    int refusedStatus() const { return m_refusedStatus; } // 400, 411, 413, 431, 501 or 505

private:
    State refuse(int status);
    bool readHead(const QByteArray &head);
    bool readLength();

    QByteArray m_buffer;
    ReceivedRequest m_request;
    qint64 m_bodyBytes = 0;
    bool m_hasHead = false;
    int m_refusedStatus = 0;
};

} // namespace yiren::sandbox
