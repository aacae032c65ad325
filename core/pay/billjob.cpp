#include "pay/billjob.h"

#include "crypto/poolwork.h"
#include "pay/billaddress.h"
#include "base/log.h"

namespace yiren {

namespace {

constexpr int mostRounds = 3;

// What can be shown later: the request, the status, the headers that were signed with the body, and the body.
QByteArray evidenceOf(const QByteArray &target, const HttpReply &reply)
{
    QByteArray text = "GET " + target + '\n' + QByteArray::number(reply.status) + '\n';
    for (const auto &[name, value] : reply.headers.lines())
        text += name + ": " + value + '\n';
    return text + '\n' + reply.body;
}

// A download's error that a new address may mend. INVALID_REQUEST: the token has expired.
bool mayHelp(const Error &error)
{
    if (error.code == QLatin1String("net.tls") || error.code == QLatin1String("net.too_large"))
        return false;
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::BadReply
        || error.kind == ErrorKind::RateLimited || error.code == QLatin1String("INVALID_REQUEST");
}

} // namespace

BillJob::BillJob(PayTransport &transport, QThreadPool &pool, QByteArray target)
    : m_transport(transport), m_pool(pool), m_target(std::move(target))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &BillJob::ask);
}

void BillJob::doStop()
{
    *m_stop = true;
    m_wait.stop();
    m_call.reset();
    m_hash.reset();
}

void BillJob::ask()
{
    ++m_rounds;
    m_bill = {};
    m_call = m_transport.call({.target = m_target});
    m_call->then(this, [this](const Result<HttpReply> &reply) {
        if (reply)
            readAnswer(*reply);
        else
            refuse(reply.error());
    });
    m_call->start();
}

void BillJob::readAnswer(const HttpReply &reply)
{
    const auto address = readBillAddress(reply.body, allowedHosts(m_transport.baseUrls()));
    if (!address)
        return refuse(address.error());
    m_expectedHash = address->sha1;
    m_bill.answer = evidenceOf(m_target, reply);
    download(address->url);
}

void BillJob::download(const QUrl &address)
{
    m_call = m_transport.call({.url = address, .answer = PayCall::Answer::UnsignedFile});
    connect(m_call.get(), &JobBase::progressed, this, &JobBase::progressed);
    m_call->then(this, [this](const Result<HttpReply> &reply) {
        if (reply)
            return this->hash(*reply);
        const auto wait = nextStep(m_transport.settings().retry, m_rounds, {.failure = ErrorKind::Network}, m_transport.random());
        if (mayHelp(reply.error()))
            askAgain(reply.error(), wait.value_or(std::chrono::milliseconds(0)));
        else
            refuse(reply.error());
    });
    m_call->start();
}

void BillJob::hash(const HttpReply &reply)
{
    m_bill.file = reply.file;
    m_bill.bytes = reply.bytes;
    // The pool holds the file too: it must not vanish while it is read.
    m_hash = runCryptoInPool<BillHash>(m_pool,
                                       [file = reply.file, path = reply.file->fileName(), stop = m_stop] { return hashBill(path, stop); });
    m_hash->then(this, [this](const Result<BillHash> &result) {
        if (result)
            compare(*result);
        else if (result.error().kind == ErrorKind::Input)
            askAgain(makeError(ErrorKind::BadReply, "bill.hash_mismatch", result.error().code), {});
        else
            refuse(result.error());
    });
    m_hash->start();
}

void BillJob::compare(const BillHash &hash)
{
    if (m_expectedHash != hash.plain && m_expectedHash != hash.packed)
        return askAgain(makeError(ErrorKind::BadReply, "bill.hash_mismatch", QString::fromLatin1(hash.plain)), {});
    m_bill.state = BillAnswer::State::Ready;
    m_bill.sha1 = hash.plain;
    m_bill.isHashOverPacked = m_expectedHash != hash.plain;
    if (m_bill.isHashOverPacked)
        qCWarning(logMoney) << "the bill's hash was over the gzip file";
    finish(std::move(m_bill));
}

void BillJob::askAgain(const Error &reason, std::chrono::milliseconds wait)
{
    qCWarning(logMoney).noquote() << m_target << reason.code << reason.detail << "round" << m_rounds;
    if (m_rounds >= mostRounds)
        return refuse(reason);
    m_bill = {};
    m_wait.start(wait);
}

void BillJob::refuse(Error error)
{
    if (error.code == QLatin1String("NO_STATEMENT_EXIST"))
        return finish(BillAnswer{});
    if (error.code == QLatin1String("STATEMENT_CREATING")) {
        error.kind = ErrorKind::NotReady;
        error.code = QStringLiteral("bill.creating");
    }
    if (error.endpoint.isEmpty())
        error.endpoint = QStringLiteral("GET ") + QString::fromLatin1(m_target.left(m_target.indexOf('?')));
    fail(std::move(error));
}

} // namespace yiren
