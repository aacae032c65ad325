#include "sandbox/studioplants.h"

#include "sandbox/studioorders.h"
#include "time/durations.h"

namespace yiren::sandbox {

namespace {

constexpr qint64 noon = 12 * 3600;

QString keyOf(const HistoryOrder &entry)
{
    return entry.order.outTradeNo.toString();
}

} // namespace

// The program was off: the number is ours, the payment is unknown to it.
void StudioPlants::paidWhileOff(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    entry.ledger.reset();
    note(dayOf(entry), "missing_in_ledger", "paid_while_off", keyOf(entry), entry.order.total, {});
}

// Collected by another program or in the merchant platform: the number is not ours.
void StudioPlants::paidOutside(BusinessDay day)
{
    HistoryOrder &entry = addOrder(day, QStringLiteral("小店订单 茶杯"), Money::fromFen(9'900), noon + 731);
    entry.order.outTradeNo = OutTradeNo(QStringLiteral("37260") + QString::number(m_serial * 7'919).rightJustified(14, u'3'));
    entry.ledger.reset();
    note(dayOf(entry), "missing_in_ledger", "paid_outside", keyOf(entry), entry.order.total, {});
}

void StudioPlants::testOrder(BusinessDay day)
{
    HistoryOrder &entry = addOrder(day, QStringLiteral("测试"), Money::fromFen(1), noon + 95);
    entry.ledger.reset();
    note(dayOf(entry), "missing_in_ledger", "test_order", keyOf(entry), entry.order.total, {});
}

// Marked as paid by hand, but no money ever came.
void StudioPlants::neverPaid(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    const BusinessDay paidDay = dayOf(entry);
    entry.order.payment.reset();
    entry.order.closedAtMs = entry.order.expiresAtMs;
    entry.ledger->transactionId = {};
    note(paidDay, "missing_in_bill", "unknown", keyOf(entry), {}, entry.ledger->amount);
}

// The ledger wrote down what the payer paid, without the coupon.
void StudioPlants::couponSubsidy(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    Payment &payment = *entry.order.payment;
    payment.coupon = Coupon{Coupon::Kind::Cash, Money::fromFen(1'000), QStringLiteral("40021600731"), QStringLiteral("19002001"),
                            QStringLiteral("开窑节立减")};
    entry.ledger->amount = payerTotal(entry.order);
    note(dayOf(entry), "amount_mismatch", "coupon_subsidy", keyOf(entry), entry.order.total, entry.ledger->amount);
}

void StudioPlants::amountDiffers(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    entry.ledger->amount += Money::fromFen(100);
    note(dayOf(entry), "amount_mismatch", "amount_differs", keyOf(entry), entry.order.total, entry.ledger->amount);
}

void StudioPlants::writtenTwice(BusinessDay day)
{
    const HistoryOrder &entry = takeOrder(day);
    HistoryOrder copy;
    copy.ledger = entry.ledger;
    m_history.orders.push_back(copy);
    note(dayOf(entry), "duplicate_in_ledger", "unknown", keyOf(entry), {}, entry.ledger->amount);
}

// Two payments of one order: both came in, one has to go back.
void StudioPlants::collectedTwice(BusinessDay day)
{
    const HistoryOrder &entry = takeOrder(day);
    HistoryOrder &second = addOrder(dayOf(entry), entry.order.description, entry.order.total, noon + 1'111);
    second.order.outTradeNo = entry.order.outTradeNo;
    second.order.payment->openid = entry.order.payment->openid;
    second.order.createdAtMs = entry.order.createdAtMs;
    second.ledger.reset();
    note(dayOf(entry), "duplicate_in_bill", "double_collection", keyOf(entry), entry.order.total, {});
}

// Our program had given up and closed the order when the payment came.
void StudioPlants::paidLate(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    entry.ledger->status = LedgerOrder::Status::Closed;
    entry.ledger->paidAtMs = 0;
    entry.ledger->transactionId = {};
    note(dayOf(entry), "status_mismatch", "paid_late", keyOf(entry), entry.order.total, entry.ledger->amount);
}

// The order is there, but nobody told our program that it was paid.
void StudioPlants::paymentUnnoticed(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    entry.ledger->status = LedgerOrder::Status::Unpaid;
    entry.ledger->paidAtMs = 0;
    entry.ledger->transactionId = {};
    note(dayOf(entry), "status_mismatch", "paid_while_off", keyOf(entry), entry.order.total, entry.ledger->amount);
}

// Ordered at 23:55 of the day before, paid at 0:02: expected there, informational here.
void StudioPlants::paidAfterMidnight(BusinessDay day)
{
    HistoryOrder &entry = addOrder(day, QStringLiteral("青瓷茶具,六件套"), Money::fromFen(46'800), 127);
    entry.order.createdAtMs = day.start().toMSecsSinceEpoch() - 5 * minuteMs;
    entry.order.outTradeNo = ownOrderNumber(entry.order.createdAtMs, m_serial);
    entry.ledger = agreeingLedger(entry.order);
    note(day.previous(), "next_day", "", keyOf(entry), {}, entry.order.total);
    note(day, "cross_day", "", keyOf(entry), entry.order.total, entry.order.total);
}

// The same payer, amount and minute twice, both in both books: no difference, and none may be invented.
void StudioPlants::equalTwins(BusinessDay day)
{
    const HistoryOrder first = addOrder(day, QStringLiteral("手作陶杯"), Money::fromFen(8'900), noon + 2'400);
    HistoryOrder &second = addOrder(day, QStringLiteral("手作陶杯"), Money::fromFen(8'900), noon + 2'411);
    second.order.payment->openid = first.order.payment->openid;
    second.ledger = agreeingLedger(second.order);
}

void StudioPlants::twinMissing(BusinessDay day)
{
    const HistoryOrder first = addOrder(day, QStringLiteral("代烧费"), Money::fromFen(2'500), noon + 5'400);
    HistoryOrder &second = addOrder(day, QStringLiteral("代烧费"), Money::fromFen(2'500), noon + 5'425);
    second.order.payment->openid = first.order.payment->openid;
    second.ledger.reset();
    note(day, "missing_in_ledger", "equal_twins", keyOf(second), second.order.total, {});
}

void StudioPlants::feeRounded(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    const Money expected = entry.order.payment->fee;
    entry.order.payment->fee += Money::fromFen(1);
    note(dayOf(entry), "fee_mismatch", "fee_rounding", keyOf(entry), entry.order.payment->fee, expected);
}

} // namespace yiren::sandbox
