#include "selling/nativepaymentjob.h"

#include "selling/payrequeststore.h"
#include "selling/pollplan.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 longestNapMs = 1000; // a timer stands still while the computer sleeps

} // namespace

NativePaymentJob::NativePaymentJob(const SellingLine &line, PayRequest request, std::function<void(const PaymentNews &)> tell,
                                   std::optional<qint64> lookedAt)
    : m_line(line), m_request(std::move(request)), m_tell(std::move(tell)), m_knownLook(lookedAt)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &NativePaymentJob::wait);
}

void NativePaymentJob::doStart()
{
    m_shownAt = m_lookedAt = m_knownLook.value_or(m_line.now());
    m_request.isFinal() ? finish(m_request) : waitForNext();
}

void NativePaymentJob::doStop()
{
    m_wait.stop();
    m_query.reset();
    m_renewal.reset();
    m_load.reset();
}

void NativePaymentJob::lookAgain()
{
    m_shownAt = m_lookedAt = m_line.now();
    if (m_wait.isActive()) { // else it is asking already
        m_nextAt = m_shownAt;
        wait();
    }
}

void NativePaymentJob::noteLooked()
{
    m_lookedAt = m_line.now();
}

bool NativePaymentJob::isLookedAt() const
{
    return !m_request.codeExpiresAt || m_lookedAt >= *m_request.codeExpiresAt - codeLifeMs;
}

void NativePaymentJob::turn()
{
    if (untilRenewal() > 0)
        return ask();
    if (isLookedAt())
        return renew();
    m_request.hasLiveCode(m_line.now()) ? ask() : finish(m_request);
}

qint64 NativePaymentJob::untilRenewal() const
{
    return m_request.codeExpiresAt ? *m_request.codeExpiresAt - renewBeforeMs - m_line.now() : 0;
}

void NativePaymentJob::ask()
{
    runStep(m_query, JobHandle<QueriedOrder>(new QueryOrderJob(m_line, m_request.outTradeNo)), this,
            [this](const Result<QueriedOrder> &found) { found ? load() : fallBack(found.error()); });
}

void NativePaymentJob::renew()
{
    runStep(m_renewal, JobHandle<PayRequest>(new PlaceOrderJob(m_line, m_request.outTradeNo)), this,
            [this](const Result<PayRequest> &request) { request ? take(request) : fallBack(request.error()); });
}

void NativePaymentJob::load()
{
    const auto read = [number = m_request.outTradeNo, account = m_line.account](Database &database) -> Result<PayRequest> {
        const auto request = PayRequestStore(database).request(account, number);
        if (!request)
            return failure(request.error());
        return *request ? Result<PayRequest>(**request) : failure(ErrorKind::NotFound, "order.not_found", number.toString());
    };
    runStep(m_load, m_line.storage.read<PayRequest>(read), this, [this](const Result<PayRequest> &request) { take(request); });
}

void NativePaymentJob::take(const Result<PayRequest> &request)
{
    if (!request)
        return fallBack(request.error());
    m_request = *request;
    if (m_request.isFinal())
        return finish(m_request);
    m_tell({m_request, {}});
    waitForNext();
}

void NativePaymentJob::fallBack(const Error &error)
{
    m_tell({m_request, error});
    waitForNext();
}

void NativePaymentJob::waitForNext()
{
    m_nextAt = m_line.now() + nextTurn(m_line.now() - m_shownAt, untilRenewal());
    wait();
}

void NativePaymentJob::wait()
{
    const qint64 left = m_nextAt - m_line.now();
    left > 0 ? m_wait.start(static_cast<int>(std::min(left, longestNapMs))) : turn();
}

} // namespace yiren
