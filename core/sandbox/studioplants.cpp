#include "sandbox/studioplants.h"

#include "sandbox/studioorders.h"
#include "sandbox/studiorefunds.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr quint64 firstPlantedSerial = 8'800'000'000;
const Money leastAmount = Money::fromFen(6'000);

} // namespace

StudioPlants::StudioPlants(StudioHistory &history, const StudioCalendar &calendar, const MerchantIdentity &identity)
    : m_history(history), m_calendar(calendar), m_identity(identity)
{
    indexOrders();
}

void StudioPlants::indexOrders()
{
    for (HistoryOrder &entry : m_history.orders) {
        const bool simple = entry.order.payment && !entry.order.payment->coupon && !entry.hasRefund && entry.order.total >= leastAmount;
        if (simple)
            m_free[BusinessDay::ofMs(entry.order.payment->paidAtMs).date().toJulianDay()].push_back(&entry);
    }
}

void StudioPlants::plantAll()
{
    struct Planned {
        int daysAgo; // 1 is yesterday
        Plant plant;
    };
    constexpr Planned plan[] = {
        {1, &StudioPlants::paidWhileOff},
        {1, &StudioPlants::refundAcrossMidnight},
        {1, &StudioPlants::paidAfterMidnight},
        {3, &StudioPlants::equalTwins},
        {4, &StudioPlants::paidLate},
        {5, &StudioPlants::testOrder},
        {6, &StudioPlants::couponSubsidy},
        {8, &StudioPlants::paidOutside},
        {9, &StudioPlants::refundByHand},
        {11, &StudioPlants::collectedTwice},
        {13, &StudioPlants::writtenTwice},
        {15, &StudioPlants::neverPaid},
        {17, &StudioPlants::feeRounded},
        {19, &StudioPlants::feeNotReturned},
        {22, &StudioPlants::refundDiffers},
        {24, &StudioPlants::amountDiffers},
        {26, &StudioPlants::paymentUnnoticed},
        {29, &StudioPlants::refundInTransit},
        {32, &StudioPlants::twinMissing},
        {36, &StudioPlants::frozenFunds},
        {40, &StudioPlants::refundBookedNextDay},
        {44, &StudioPlants::unknownRow},
        {47, &StudioPlants::sharedProfit},
        {50, &StudioPlants::paidAfterMidnight},
        {55, &StudioPlants::paidWhileOff},
        {58, &StudioPlants::refundAcrossMidnight},
        {120, &StudioPlants::paidOutside},
        {200, &StudioPlants::amountDiffers},
        {300, &StudioPlants::paidLate},
    };
    for (const Planned &planned : plan)
        (this->*planned.plant)(m_calendar.openOnOrBefore(m_calendar.last().plusDays(1 - planned.daysAgo)));
}

std::vector<Truth> StudioPlants::takeTruth()
{
    std::stable_sort(m_truth.begin(), m_truth.end(), [](const Truth &a, const Truth &b) { return a.day < b.day; });
    return std::move(m_truth);
}

HistoryOrder &StudioPlants::takeOrder(BusinessDay day)
{
    while (m_free[day.date().toJulianDay()].empty())
        day = day.previous();
    auto &free = m_free[day.date().toJulianDay()];
    HistoryOrder &taken = *free[free.size() / 2]; // from the middle of the day
    free.erase(free.begin() + static_cast<qsizetype>(free.size() / 2));
    return taken;
}

HistoryOrder &StudioPlants::addOrder(BusinessDay day, const QString &description, Money total, qint64 secondOfDay)
{
    const qint64 atMs = day.start().toMSecsSinceEpoch() + secondOfDay * 1000;
    ++m_serial;
    Order order;
    order.outTradeNo = ownOrderNumber(atMs, m_serial);
    order.description = description;
    order.total = total;
    order.createdAtMs = atMs - 30'000;
    order.expiresAtMs = atMs + 1'800'000;
    const size_t customer = static_cast<size_t>(m_serial) % m_history.customers.size();
    pay(order, m_history.customers[customer].openid, atMs, firstPlantedSerial + static_cast<quint64>(m_serial) * 101,
        FeeRate::fromBasisPoints(60));
    m_history.orders.push_back({order, agreeingLedger(order)});
    return m_history.orders.back();
}

HistoryRefund &StudioPlants::addRefund(const HistoryOrder &entry, Money amount, const OutRefundNo &number, qint64 atMs)
{
    const Refund refund = acceptedRefund(entry.order, amount, number, atMs, firstPlantedSerial + static_cast<quint64>(++m_serial) * 101);
    m_history.refunds.push_back({refund, agreeingLedger(refund)});
    return m_history.refunds.back();
}

void StudioPlants::note(BusinessDay day, const char *kind, const char *cause, const QString &key, std::optional<Money> bill,
                        std::optional<Money> ledger)
{
    m_truth.push_back({day, QLatin1String(kind), QLatin1String(cause), key, bill, ledger});
}

} // namespace yiren::sandbox
