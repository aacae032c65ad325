#include "selling/syncordersjob.h"

#include "orders/refundstore.h"
#include "selling/payrequeststore.h"
#include "selling/refundrequeststore.h"

#include <algorithm>

namespace yiren {

namespace {

Result<std::vector<SyncedSale>> openSales(Database &database, AccountId account)
{
    const auto orders = PayRequestStore(database).unfinished(account);
    const auto asked = RefundRequestStore(database).unfinished(account);
    const auto known = RefundStore(database).unfinished(account);
    if (!orders || !asked || !known)
        return failure(!orders ? orders.error() : !asked ? asked.error() : known.error());
    std::vector<SyncedSale> open;
    for (const PayRequest &request : *orders)
        open.push_back({request.outTradeNo, {}, {}, {}, request});
    for (const RefundRequest &request : *asked)
        open.push_back({request.outTradeNo, request.outRefundNo, {}, {}});
    for (const Refund &refund : *known) {
        const bool isThere = refund.source == RecordSource::Shop // WeChat Pay does not know it as ours
            || std::any_of(open.begin(), open.end(), [&](const SyncedSale &sale) { return sale.refund == refund.outRefundNo; });
        if (!isThere)
            open.push_back({refund.outTradeNo, refund.outRefundNo, {}, {}});
    }
    return open;
}

bool stopsTheRest(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::BadSignature
        || error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Credential || error.kind == ErrorKind::Storage;
}

} // namespace

void SyncOrdersJob::doStart()
{
    const auto read = [account = m_line.account](Database &database) { return openSales(database, account); };
    runStep(m_list, m_line.storage.read<std::vector<SyncedSale>>(read), this, [this](const Result<std::vector<SyncedSale>> &open) {
        if (!open)
            return fail(open.error());
        m_waiting.assign(open->begin(), open->end());
        next();
    });
}

void SyncOrdersJob::doStop()
{
    m_list.reset();
    m_order.reset();
    m_refund.reset();
}

void SyncOrdersJob::next()
{
    emit progressed(static_cast<qint64>(m_done.size()), static_cast<qint64>(m_done.size() + m_waiting.size()));
    if (m_waiting.empty())
        return finish(m_done);
    const SyncedSale sale = m_waiting.front();
    m_waiting.pop_front();
    if (sale.refund.isEmpty()) {
        runStep(m_order, JobHandle<QueriedOrder>(new QueryOrderJob(m_line, sale.order)), this,
                [this, sale](const Result<QueriedOrder> &found) {
                    SyncedSale told = sale;
                    told.isPaid = found && found->state.isPaid();
                    note(std::move(told), found ? Result<QString>(found->state.stateName) : failure(found.error()));
                });
        return;
    }
    runStep(m_refund, JobHandle<RefundState>(new QueryRefundJob(m_line, sale.refund)), this,
            [this, sale](const Result<RefundState> &found) {
                note(sale, found ? Result<QString>(found->statusName) : failure(found.error()));
            });
}

void SyncOrdersJob::note(SyncedSale sale, const Result<QString> &state)
{
    if (state)
        sale.state = *state;
    else
        sale.error = state.error();
    m_done.push_back(std::move(sale));
    if (!state && stopsTheRest(state.error()))
        return finish(m_done);
    next();
}

} // namespace yiren
