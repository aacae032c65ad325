#include "selling/refundjob.h"

#include "base/crashpoint.h"
#include "selling/recording.h"
#include "selling/refundrequeststore.h"

namespace yiren {

namespace {

constexpr int mostTries = 3;

} // namespace

RefundJob::RefundJob(const SellingLine &line, RefundWish wish) : m_line(line), m_wish(std::move(wish))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &RefundJob::send);
}

void RefundJob::doStop()
{
    m_wait.stop();
    m_prepare.reset();
    m_create.reset();
    m_query.reset();
    m_keep.reset();
}

void RefundJob::prepare()
{
    const auto write = [wish = m_wish, account = m_line.account, now = m_line.now()](Database &database) {
        return prepareRefund(database, account, wish, now);
    };
    runStep(m_prepare, m_line.storage.write<PreparedRefund>(write), this, [this](const Result<PreparedRefund> &prepared) {
        if (!prepared)
            return fail(prepared.error());
        begin(*prepared);
    });
}

void RefundJob::begin(const PreparedRefund &prepared)
{
    if (prepared.kind == PreparedRefund::Kind::Earlier)
        return settleEarlier(prepared.request);
    m_request = prepared.request;
    crashPoint("refund.kept");
    prepared.kind == PreparedRefund::Kind::New ? send() : ask();
}

void RefundJob::settleEarlier(const RefundRequest &earlier)
{
    if (m_hasSettled)
        return fail(makeError(ErrorKind::Usage, "refund.under_way", earlier.outRefundNo.toString()));
    m_hasSettled = true;
    m_request = earlier;
    runStep(
        m_query, JobHandle<RefundState>(new QueryRefundJob(m_line, earlier.outRefundNo)), this, [this](const Result<RefundState> &state) {
            if (state) // who asks for more does not know that yet
                return fail(makeError(ErrorKind::Usage, "refund.earlier_accepted", m_request.outRefundNo.toString()));
            if (!isNoSuchRefund(state.error()))
                return fail(state.error());
            const auto write = [number = m_request.outRefundNo, account = m_line.account, now = m_line.now()](Database &database) {
                return keepNeverRefunded(database, account, number, QStringLiteral("RESOURCE_NOT_EXISTS"), now);
            };
            runStep(m_keep, m_line.storage.write<void>(write), this, [this](const Done &kept) { kept ? prepare() : fail(kept.error()); });
        });
}

void RefundJob::send()
{
    ++m_rounds;
    runStep(m_create, m_line.pay.createRefund(m_request.body), this, [this](const Result<RefundState> &state) { receive(state); });
}

void RefundJob::receive(const Result<RefundState> &state)
{
    crashPoint("refund.answered");
    if (!state) {
        m_trouble = state.error();
        return ask();
    }
    const auto write = [state = *state, account = m_line.account, now = m_line.now()](Database &database) {
        return keepRefundState(database, account, state, now);
    };
    runStep(m_keep, m_line.storage.write<void>(write), this,
            [this, state = *state](const Done &kept) { kept ? finish(state) : fail(kept.error()); });
}

void RefundJob::ask()
{
    runStep(m_query, JobHandle<RefundState>(new QueryRefundJob(m_line, m_request.outRefundNo)), this,
            [this](const Result<RefundState> &state) { judge(state); });
}

void RefundJob::judge(const Result<RefundState> &state)
{
    if (state)
        return finish(*state);
    if (!isNoSuchRefund(state.error()))
        return fail(m_trouble.value_or(state.error()));
    if (m_request.state == RefundRequestState::Refused)
        return fail(makeError(ErrorKind::Usage, "refund.number_used", m_request.outRefundNo.toString()));
    if (m_trouble && wasRefused(*m_trouble))
        return giveUp();
    if (m_rounds >= mostTries)
        return fail(m_trouble.value_or(state.error()));
    m_wait.start(1000 * m_rounds);
}

// A balance that is too small keeps the number: the same request goes through once there is money.
void RefundJob::giveUp()
{
    const auto write = [number = m_request.outRefundNo, code = m_trouble->code, account = m_line.account,
                        now = m_line.now()](Database &database) {
        return code == QLatin1String("NOT_ENOUGH") ? RefundRequestStore(database).setTrouble(account, number, code)
                                                   : keepNeverRefunded(database, account, number, code, now);
    };
    runStep(m_keep, m_line.storage.write<void>(write), this, [this](const Done &kept) { fail(kept ? *m_trouble : kept.error()); });
}

} // namespace yiren
