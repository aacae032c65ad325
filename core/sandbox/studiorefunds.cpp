#include "sandbox/studiorefunds.h"

#include "sandbox/numbers.h"
#include "time/durations.h"

#include <utility>

namespace yiren::sandbox {

namespace {

constexpr qint64 perMilleRefunded = 36;

Money share(Money whole, qint64 percent)
{
    return Money::fromFen(qMax<qint64>(1, whole.fen() * percent / 100));
}

} // namespace

Refund acceptedRefund(const Order &order, Money amount, const OutRefundNo &number, qint64 atMs, quint64 serial)
{
    Refund refund = refundOf(order, amount);
    refund.outRefundNo = number;
    refund.refundId = refundNumber(atMs, serial);
    refund.acceptedAtMs = atMs;
    refund.bookedAtMs = atMs;
    refund.state = Refund::State::Success;
    refund.changedAtMs = atMs + 5000;
    return refund;
}

LedgerRefund agreeingLedger(const Refund &refund)
{
    const bool done = refund.state == Refund::State::Success;
    return {refund.outRefundNo, refund.outTradeNo, refund.applied, done ? LedgerRefund::Status::Success : LedgerRefund::Status::Processing,
            refund.acceptedAtMs};
}

void noteRefund(LedgerOrder &ledger, Money amount)
{
    ledger.refunded += amount;
    ledger.status = ledger.refunded >= ledger.amount ? LedgerOrder::Status::Refunded : LedgerOrder::Status::PartiallyRefunded;
}

// Within some days, in the studio's hours, while it is open; nothing when that lies behind the history.
std::optional<qint64> StudioRefunds::refundTime(qint64 paidAtMs, RandomStream &random) const
{
    const qint64 soonMs = paidAtMs + random.between(10, 300) * 60'000;
    if (random.chance(400) && BusinessDay::ofMs(soonMs + hourMs) == BusinessDay::ofMs(paidAtMs))
        return soonMs;
    const BusinessDay day = m_calendar.openOnOrAfter(BusinessDay::ofMs(paidAtMs + random.between(1, 12) * dayMs));
    if (day > m_calendar.last())
        return {};
    return day.start().toMSecsSinceEpoch() + 9 * hourMs + random.below(12 * 3600) * 1000;
}

HistoryRefund StudioRefunds::refunded(const Order &order, Money amount, qint64 atMs, RandomStream &random)
{
    const OutRefundNo number = ownRefundNumber(atMs, ++m_serial);
    Refund refund = acceptedRefund(order, amount, number, atMs, static_cast<quint64>(m_serial) * 7'919'003);
    refund.reason = QStringLiteral("时间不合适");
    if (random.chance(80))
        refund.channel = QStringLiteral("BALANCE");
    if (random.chance(60)) // a bank card: the bill of the day still says PROCESSING
        refund.changedAtMs = atMs + 2 * dayMs;
    if (BusinessDay::ofMs(refund.changedAtMs) > m_calendar.last()) {
        refund.state = Refund::State::Processing;
        refund.settlesAtMs = std::exchange(refund.changedAtMs, 0);
    }
    return {refund, agreeingLedger(refund)};
}

void StudioRefunds::maybeRefund(HistoryOrder &entry, std::deque<HistoryRefund> &refunds, RandomStream &random)
{
    if (!random.chance(perMilleRefunded))
        return;
    const auto atMs = refundTime(entry.order.payment->paidAtMs, random);
    if (!atMs)
        return;
    const bool whole = random.chance(600);
    const Money first = whole ? entry.order.total : share(entry.order.total, random.between(10, 60));
    refunds.push_back(refunded(entry.order, first, *atMs, random));
    noteRefund(*entry.ledger, first);
    entry.hasRefund = true;
    if (whole || !random.chance(250))
        return;
    const Money second = share(entry.order.total, random.between(5, 30));
    refunds.push_back(refunded(entry.order, second, *atMs + 4 * 60'000, random)); // 10.4: at least a minute apart
    noteRefund(*entry.ledger, second);
}

} // namespace yiren::sandbox
