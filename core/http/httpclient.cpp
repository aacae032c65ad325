#include "http/httpclient.h"

#include "http/httpjob.h"

#include <QSslCertificate>

namespace yiren {

HttpClient::HttpClient(const HttpSetup &setup, const Clock &clock)
    : m_hosts(setup.hosts), m_tls(QSslConfiguration::defaultConfiguration()), m_downloadFolder(setup.downloadFolder), m_proxy(setup.proxy),
      m_clock(clock)
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_tls.addCaCertificates(QSslCertificate::fromData(setup.extraCaPem, QSsl::Pem));
}

JobHandle<HttpReply> HttpClient::send(HttpRequest request)
{
    if (auto allowed = m_hosts.check(request.url); !allowed) {
        Error error = allowed.error();
        error.endpoint = endpointName(request);
        return readyJob<HttpReply>(failure(std::move(error)));
    }
    // A POST without a body would be sent again by Qt after a drop (PLATFORM T1); WeChat has none.
    if (request.method == HttpMethod::Post && request.body.isEmpty())
        return readyJob<HttpReply>(failure(ErrorKind::Usage, "http.empty_body"));
    return JobHandle<HttpReply>(new HttpJob(std::move(request), HttpSurroundings{m_tls, m_downloadFolder, m_proxy, m_clock}));
}

} // namespace yiren
