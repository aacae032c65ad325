#include "groups/codepicturejob.h"

#include "storage/transaction.h"

#include <QHostAddress>

namespace yiren {

namespace {

constexpr qint64 largestCodePicture = 1024 * 1024;

// A name of the public network, not an address of some machine beside this one.
bool isPublicName(const QUrl &url)
{
    return url.isValid() && url.scheme() == u"https" && url.userInfo().isEmpty() && url.host().contains(u'.')
        && QHostAddress(url.host()).isNull() && !isLoopback(url.host());
}

} // namespace

bool isPictureOfCode(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xFF\xD8\xFF");
}

CodePictureJob::CodePictureJob(StorageThread &storage, const Clock &clock, AccountId account, JoinCode code, QNetworkProxy proxy)
    : m_storage(storage), m_account(account), m_code(std::move(code)),
      m_http(HttpSetup{HostAllowList(QList<QUrl>{QUrl(m_code.qrAddress)}), {}, {}, std::move(proxy)}, clock)
{
}

void CodePictureJob::doStart()
{
    const QUrl address(m_code.qrAddress, QUrl::StrictMode);
    if (m_code.qrAddress.isEmpty())
        return fail(makeError(ErrorKind::NotFound, "groups.no_address", m_code.key));
    if (!isPublicName(address))
        return fail(makeError(ErrorKind::Refused, "groups.picture_address", m_code.key));
    HttpRequest request;
    request.url = address;
    request.largestBody = largestCodePicture;
    request.headers = {{"Accept", "image/*"}, {"User-Agent", "yiren/1 (Qt)"}};
    m_fetch = m_http.send(std::move(request));
    m_fetch->then(this, [this](const Result<HttpReply> &reply) { take(reply); });
    m_fetch->start();
}

void CodePictureJob::doStop()
{
    m_fetch.reset();
    m_keeping.reset();
}

void CodePictureJob::take(const Result<HttpReply> &reply)
{
    if (!reply)
        return fail(reply.error());
    if (!reply->isSuccess() || !isPictureOfCode(reply->body))
        return fail(makeError(ErrorKind::BadReply, "groups.picture", QString::number(reply->status)));
    m_code.picture = reply->body;
    m_keeping = m_storage.write<void>([id = m_code.id, picture = m_code.picture](Database &database) -> Done {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return failure(transaction.error());
        if (auto put = JoinCodeStore(database).putPicture(id, picture); !put)
            return put;
        return transaction->commit();
    });
    m_keeping->then(this, [this](const Done &kept) { kept ? finish(m_code) : fail(kept.error()); });
    m_keeping->start();
}

} // namespace yiren
