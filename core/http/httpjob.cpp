#include "http/httpjob.h"

#include "base/log.h"
#include "http/hostallowlist.h"
#include "http/networkerror.h"
#include "http/oncebody.h"

#include <QMetaEnum>
#include <QNetworkProxyFactory>
#include <QSslError>

namespace yiren {

namespace {

constexpr qint64 readBufferBytes = 1024 * 1024;

// The account's own proxy or the system's for the world, none for this computer.
class ProxyForOthers final : public QNetworkProxyFactory
{
public:
    explicit ProxyForOthers(QNetworkProxy proxy) : m_proxy(std::move(proxy)) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return m_proxy.type() == QNetworkProxy::DefaultProxy ? systemProxyForQuery(query) : QList<QNetworkProxy>{m_proxy};
    }

private:
    QNetworkProxy m_proxy;
};

} // namespace

HttpJob::HttpJob(HttpRequest request, const HttpSurroundings &surroundings)
    : m_request(std::move(request)), m_tls(surroundings.tls), m_clock(surroundings.clock),
      m_body(m_request.replyBody, m_request.largestBody, surroundings.downloadFolder)
{
    m_manager.setProxyFactory(new ProxyForOthers(surroundings.proxy)); // the manager owns it
}

void HttpJob::doStart()
{
    m_time.start();
    startTimers();
    const QNetworkRequest request = wireRequest();
    if (m_request.method == HttpMethod::Post) {
        m_sent = new OnceBody(m_request.body, &m_manager);
        m_reply = m_manager.post(request, m_sent);
        m_sent->setParent(m_reply);
    } else {
        m_reply = m_manager.get(request);
    }
    m_reply->setReadBufferSize(readBufferBytes);
    connectReply();
}

void HttpJob::doStop()
{
    m_deadline.stop();
    m_speed.stop();
    if (!m_reply)
        return;
    m_hasLeft = mayHaveArrived();
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
    m_sent = nullptr;
}

QNetworkRequest HttpJob::wireRequest() const
{
    QNetworkRequest request(m_request.url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[name, value] : m_request.headers.lines())
        request.setRawHeader(name, value);
    // Also keeps Qt from unpacking, which would hide a body that was cut (PLATFORM T8).
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Connection", "close");
    if (m_request.method == HttpMethod::Post) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    }
    return request;
}

void HttpJob::connectReply()
{
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpJob::noteSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpJob::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpJob::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpJob::concludeReply);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsErrors.append(QLatin1String(QMetaEnum::fromType<QSslError::SslError>().valueToKey(error.error())));
    });
}

void HttpJob::startTimers()
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(makeError(ErrorKind::Timeout, "net.deadline")); });
    m_deadline.start(m_request.deadline);
    if (!m_request.speedFloor.isOn())
        return;
    connect(&m_speed, &QTimer::timeout, this, &HttpJob::checkSpeed);
    m_speed.start(m_request.speedFloor.window);
}

// Qt sends a GET again by itself when the connection was closed before the answer: with the signature of the first time, which WeChat may
// take for a replay. Whoever asked signs anew.
void HttpJob::noteSent()
{
    if (std::exchange(m_isSent, true))
        end(makeError(ErrorKind::Network, "net.closed"));
}

void HttpJob::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_hasHead || status < 200) // 100 Continue is no answer
        return;
    m_hasHead = true;
    m_answer.status = status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_answer.headers.append(name, value);
    if (status >= 300 && status < 400)
        return end(makeError(ErrorKind::Network, "net.redirect", QString::number(status)));
    const QByteArray encoding = m_answer.headers.value("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return end(makeError(ErrorKind::BadReply, "net.encoding", QString::fromLatin1(encoding)));
    if (auto opened = m_body.open(m_answer.isSuccess()); !opened)
        end(opened.error());
}

void HttpJob::readBody()
{
    readHead();
    while (m_reply && m_reply->bytesAvailable() > 0) {
        if (auto taken = m_body.append(m_reply->read(readBufferBytes)); !taken)
            return end(taken.error());
        emit progressed(m_body.size(), m_answer.headers.value("Content-Length").toLongLong());
    }
}

void HttpJob::checkSpeed()
{
    const qint64 arrived = m_body.size() - m_bytesAtWindowStart;
    if (!m_request.speedFloor.isReachedBy(arrived))
        return end(makeError(ErrorKind::Timeout, "net.too_slow", QString::number(arrived)));
    m_bytesAtWindowStart = m_body.size();
}

void HttpJob::concludeReply()
{
    readBody();
    if (!m_reply) // reading has ended the job
        return;
    if (!isOnlyStatus(m_reply->error()) || !m_hasHead) {
        Error error = networkError(m_reply->error(), m_hasHead);
        if (!m_tlsErrors.isEmpty())
            error.detail = m_tlsErrors.join(u' ');
        return end(error);
    }
    if (auto whole = checkEnd(); !whole)
        return end(whole.error());
    deliver();
}

Done HttpJob::checkEnd() const
{
    const std::optional<QByteArray> length = m_answer.headers.find("Content-Length");
    if (length && m_answer.status != 204 && length->trimmed().toLongLong() != m_body.size())
        return failure(ErrorKind::BadReply, "net.short_body", QString::number(m_body.size()) + u'/' + QString::fromLatin1(*length));
    return {};
}

void HttpJob::deliver()
{
    if (auto closed = m_body.close(); !closed)
        return end(closed.error());
    m_answer.bytes = m_body.size();
    m_answer.body = m_body.takeBytes();
    m_answer.file = m_body.takeFile();
    m_answer.host = m_request.url.host();
    m_answer.receivedAt = m_clock.now();
    m_answer.duration = std::chrono::milliseconds(m_time.elapsed());
    doStop();
    qCDebug(logHttp).noquote() << endpointName(m_request) << m_answer.status << m_answer.bytes << "bytes" << m_answer.duration.count()
                               << "ms";
    finish(std::move(m_answer));
}

void HttpJob::end(Error error)
{
    doStop();
    if (m_hasLeft)
        error.kind = ErrorKind::OutcomeUnknown;
    error.endpoint = endpointName(m_request);
    error.httpStatus = m_answer.status;
    qCInfo(logHttp).noquote() << error.endpoint << error.code << error.detail << m_time.elapsed() << "ms";
    fail(std::move(error));
}

// A GET that changes something (menu/delete) has no body whose reading would tell.
bool HttpJob::mayHaveArrived() const
{
    if (m_request.method == HttpMethod::Get)
        return m_request.safety != Safety::Safe && m_isSent;
    return m_request.safety != Safety::Safe && m_sent && m_sent->hasBeenRead();
}

} // namespace yiren
