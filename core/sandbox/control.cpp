#include "sandbox/control.h"

#include "sandbox/studiocomplaints.h"
#include "sandbox/studioorders.h"

#include <QMutexLocker>

#include <algorithm>

namespace yiren::sandbox {

Control::Control(MerchantBooks &books, PayService &service, MovableClock &clock, QMutex &mutex)
    : m_books(books), m_service(service), m_clock(clock), m_mutex(mutex)
{
}

Result<TransactionId> Control::pay(const OutTradeNo &number, const OpenId &openid, const std::optional<Coupon> &coupon)
{
    const QMutexLocker lock(&m_mutex);
    Order *order = m_books.trades.order(number);
    if (!order)
        return failure(ErrorKind::NotFound, "sandbox.no_order", number.toString());
    closeIfExpired(*order, nowMs());
    if (order->payment)
        return failure(ErrorKind::Refused, "sandbox.order_paid", number.toString());
    if (order->closedAtMs != 0)
        return failure(ErrorKind::Refused, "sandbox.order_closed", number.toString());
    sandbox::pay(*order, openid, nowMs(), m_serial++, FeeRate::fromBasisPoints(60), coupon);
    m_books.trades.indexPayment(*order);
    m_books.funds.add(FundAccount::Basic, movementOf(*order));
    m_books.effects.record(EffectLedger::Kind::OrderPaid, number.toString(), nowMs());
    return order->payment->transactionId;
}

Result<RefundId> Control::refundByHand(const OutTradeNo &number, const OutRefundNo &refundNumber, Money amount)
{
    const QMutexLocker lock(&m_mutex);
    const Order *order = m_books.trades.order(number);
    if (!order || !order->payment)
        return failure(ErrorKind::NotFound, "sandbox.no_order", number.toString());
    Refund refund = refundOf(*order, amount);
    refund.outRefundNo = refundNumber;
    return acceptRefund(m_books, std::move(refund), nowMs()).refundId;
}

Done Control::setRefundState(const OutRefundNo &number, Refund::State state)
{
    const QMutexLocker lock(&m_mutex);
    Refund *refund = m_books.trades.refund(number);
    if (!refund)
        return failure(ErrorKind::NotFound, "sandbox.no_refund", number.toString());
    refund->state = state;
    refund->settlesAtMs = 0;
    refund->changedAtMs = state == Refund::State::Processing ? 0 : nowMs();
    if (state == Refund::State::Closed)
        m_books.funds.add(FundAccount::Basic, closingOf(*refund, nowMs()));
    m_books.effects.record(EffectLedger::Kind::RefundChanged, number.toString(), nowMs());
    return {};
}

void Control::addComplaint(const Complaint &complaint)
{
    const QMutexLocker lock(&m_mutex);
    m_books.complaints.push_back(complaint);
    m_books.images.insert(imagesOf({complaint}));
}

Done Control::writeAgain(const QString &complaintId, const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = std::ranges::find(m_books.complaints, complaintId, &Complaint::complaintId);
    if (found == m_books.complaints.end())
        return failure(ErrorKind::NotFound, "sandbox.no_complaint", complaintId);
    found->awaitsReply = true;
    found->history.push_back({nowMs(), QStringLiteral("用户"), QStringLiteral("USER_CONTINUE_COMPLAINT"), text, {}});
    return {};
}

void Control::addMovement(FundAccount account, const Movement &movement)
{
    const QMutexLocker lock(&m_mutex);
    m_books.funds.add(account, movement);
}

void Control::addFaults(const FaultScript &script)
{
    const QMutexLocker lock(&m_mutex);
    m_service.faults().append(script);
}

bool Control::areFaultsUsedUp()
{
    const QMutexLocker lock(&m_mutex);
    return m_service.faults().isUsedUp();
}

std::optional<Order> Control::order(const OutTradeNo &number)
{
    const QMutexLocker lock(&m_mutex);
    const Order *found = m_books.trades.order(number);
    return found ? std::optional(*found) : std::nullopt;
}

std::vector<EffectLedger::Effect> Control::effects()
{
    const QMutexLocker lock(&m_mutex);
    return m_books.effects.effects();
}

qsizetype Control::applied(EffectLedger::Kind kind, const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    return m_books.effects.count(kind, key);
}

qsizetype Control::requestCount(const QString &endpoint)
{
    const QMutexLocker lock(&m_mutex);
    return m_service.requestCount(endpoint);
}

} // namespace yiren::sandbox
