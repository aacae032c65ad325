#pragma once

#include "base/job.h"
#include "http/hostallowlist.h"
#include "http/httpreply.h"
#include "http/httprequest.h"
#include "time/clock.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

namespace yiren {

struct HttpSetup {
    HostAllowList hosts{};
    QByteArray extraCaPem{};  // certificates that count as authorities besides the system's (a sandbox, a private proxy); empty: none
    QString downloadFolder{}; // where answers that go to a file are written; empty: the system's folder for such files
    QNetworkProxy proxy{QNetworkProxy::DefaultProxy}; // for other hosts than this computer's; DefaultProxy: the system's
};

// The one way to the network. TLS 1.2 or newer and never with ignored errors, HTTP/1.1, a connection of its own for each request, no
// cookies, no cache, no transfer compression, no redirects.
class HttpClient
{
public:
    HttpClient(const HttpSetup &setup, const Clock &clock);

    // One attempt, one request on the wire. Any status is an answer, except 3xx. A body that came short of its Content-Length is an error,
    // but one that came in chunks (Qt 6.4.2 doesn't miss the last one) or was cut to fit looks whole: signature or hash must cover what
    // counts. Errors: Network: nothing was applied. "net.refused", "net.dns", "net.tls" (detail: the TLS errors' names),
    // "net.host_not_allowed", "net.not_https",   "net.redirect", "net.proxy", "net.closed". Timeout: "net.deadline", "net.too_slow".
    // BadReply: "net.short_body", "net.too_large", "net.encoding". Storage: "net.write". Once a request that changes something may have
    // left this computer, each of these becomes OutcomeUnknown with the same code.
    [[nodiscard]] JobHandle<HttpReply> send(HttpRequest request);

private:
    HostAllowList m_hosts;
    QSslConfiguration m_tls;
    QString m_downloadFolder;
    QNetworkProxy m_proxy;
    const Clock &m_clock;
};

} // namespace yiren
