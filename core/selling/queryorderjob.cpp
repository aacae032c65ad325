#include "selling/queryorderjob.h"

#include "selling/payrequeststore.h"
#include "selling/recording.h"
#include "time/durations.h"

namespace yiren {

namespace {

Done closeNeverPlaced(Database &database, AccountId account, const OutTradeNo &number, const QString &why, qint64 now)
{
    const auto request = PayRequestStore(database).request(account, number);
    if (!request)
        return failure(request.error());
    // Younger ones may still be on their way.
    if (!*request || (*request)->state != PayRequestState::Sending || now - (*request)->createdAt < minuteMs)
        return {};
    return keepNeverPlaced(database, account, number, why, now);
}

} // namespace

void QueryOrderJob::doStart()
{
    JobHandle<OrderState> query = isByHand() ? m_line.pay.queryOrder(m_transaction) : m_line.pay.queryOrder(m_number);
    runStep(m_query, std::move(query), this, [this](const Result<OrderState> &state) { receive(state); });
}

void QueryOrderJob::doStop()
{
    m_query.reset();
    m_keep.reset();
    m_sum.reset();
}

void QueryOrderJob::receive(const Result<OrderState> &state)
{
    if (!state)
        return isByHand() || state.error().code != QLatin1String("ORDER_NOT_EXIST") ? fail(state.error()) : forget(state.error());
    if (state->outTradeNo != m_number)
        return fail(makeError(ErrorKind::Refused, "order.other_number", state->outTradeNo.toString()));
    if (isByHand() && !state->isPaid())
        return fail(makeError(ErrorKind::Refused, "order.not_paid", state->stateName));
    keep(*state);
}

void QueryOrderJob::keep(const OrderState &state)
{
    m_found.state = state;
    const RecordSource source = isByHand() ? RecordSource::Hand : RecordSource::Query;
    const auto write = [state, source, account = m_line.account, now = m_line.now()](Database &database) {
        return keepOrderState(database, account, state, source, now);
    };
    runStep(m_keep, m_line.storage.write<void>(write), this, [this](const Done &kept) { kept ? sumUp() : fail(kept.error()); });
}

void QueryOrderJob::sumUp()
{
    const auto read = [number = m_number, account = m_line.account](Database &database) {
        return OrderListStore(database).order(account, number, 1);
    };
    using Known = std::optional<ListedOrder>;
    runStep(m_sum, m_line.storage.read<Known>(read), this, [this](const Result<Known> &known) {
        if (!known)
            return fail(known.error());
        m_found.amount = m_found.state.total;
        if (*known) {
            m_found.refunded = (*known)->refunded;
            m_found.amount = m_found.amount.value_or((*known)->order.amount);
        }
        finish(m_found);
    });
}

void QueryOrderJob::forget(const Error &error)
{
    const auto write = [number = m_number, why = error.code, account = m_line.account, now = m_line.now()](Database &database) {
        return closeNeverPlaced(database, account, number, why, now);
    };
    runStep(m_keep, m_line.storage.write<void>(write), this, [this, error](const Done &kept) { fail(kept ? error : kept.error()); });
}

} // namespace yiren
