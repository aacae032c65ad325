#include "sandbox/studiohistory.h"

#include "sandbox/numbers.h"
#include "sandbox/studiocustomers.h"
#include "sandbox/studioorders.h"
#include "sandbox/studiorefunds.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qint64 paidOrders = 9000;
constexpr qint64 perMilleUnpaid = 40;

// How many orders each day gets: by how busy it is, with some chance, adding up to the whole.
std::vector<qint64> ordersPerDay(const StudioCalendar &calendar, RandomStream &random)
{
    std::vector<qint64> weights;
    qint64 total = 0;
    for (BusinessDay day = calendar.first(); day <= calendar.last(); day = day.next()) {
        weights.push_back(calendar.busyness(day) * random.between(82, 118));
        total += weights.back();
    }
    std::vector<qint64> counts;
    qint64 before = 0;
    for (const qint64 weight : weights) {
        const qint64 after = before + weight;
        counts.push_back(paidOrders * after / total - paidOrders * before / total);
        before = after;
    }
    return counts;
}

// Seconds of the day: from half past nine in the morning to half past ten in the evening, busiest in the afternoon and after dinner.
qint64 secondOfDay(RandomStream &random)
{
    const qint64 opening = 9 * 3600 + 1800;
    const qint64 hours = random.chance(600) ? random.between(4, 6) : random.between(0, 12);
    return opening + (random.chance(300) ? random.between(9, 12) : hours) * 3600 + random.below(3600);
}

std::vector<qint64> timesOfDay(BusinessDay day, qint64 count, RandomStream &random)
{
    std::vector<qint64> times;
    for (qint64 i = 0; i < count; ++i)
        times.push_back(day.start().toMSecsSinceEpoch() + secondOfDay(random) * 1000);
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

BusinessDay dayOf(const HistoryOrder &entry)
{
    return BusinessDay::ofMs(entry.order.payment->paidAtMs);
}

OutTradeNo ownOrderNumber(qint64 atMs, qint64 serial)
{
    return OutTradeNo(QStringLiteral("YR") + BusinessDay::ofMs(atMs).toText().remove(u'-')
                      + QString::number(serial).rightJustified(6, u'0'));
}

OutRefundNo ownRefundNumber(qint64 atMs, qint64 serial)
{
    return OutRefundNo(QStringLiteral("RF") + BusinessDay::ofMs(atMs).toText().remove(u'-')
                       + QString::number(serial).rightJustified(6, u'0'));
}

LedgerOrder agreeingLedger(const Order &order)
{
    LedgerOrder ledger;
    ledger.outTradeNo = order.outTradeNo;
    ledger.createdAtMs = order.createdAtMs;
    ledger.amount = order.total;
    ledger.product = order.description;
    ledger.status = order.closedAtMs != 0 ? LedgerOrder::Status::Closed : LedgerOrder::Status::Unpaid;
    if (order.payment) {
        ledger.transactionId = order.payment->transactionId;
        ledger.openid = order.payment->openid;
        ledger.paidAtMs = order.payment->paidAtMs;
        ledger.status = LedgerOrder::Status::Paid;
    }
    return ledger;
}

StudioHistory writeHistory(const StudioCalendar &calendar, RandomStream &random)
{
    StudioHistory history;
    StudioCustomers customers(paidOrders, calendar.first().start().toMSecsSinceEpoch());
    StudioOrders orders;
    StudioRefunds refunds(calendar);
    const std::vector<qint64> counts = ordersPerDay(calendar, random);
    BusinessDay day = calendar.first();
    for (const qint64 count : counts) {
        for (const qint64 atMs : timesOfDay(day, count, random)) {
            if (random.chance(perMilleUnpaid))
                history.orders.push_back(orders.abandoned(atMs, random));
            history.orders.push_back(orders.paid(atMs, customers.next(atMs, random).openid, random));
            refunds.maybeRefund(history.orders.back(), history.refunds, random);
        }
        day = day.next();
    }
    history.customers = customers.take();
    return history;
}

} // namespace yiren::sandbox
