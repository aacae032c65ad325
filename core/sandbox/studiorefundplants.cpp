#include "sandbox/studioplants.h"

#include "sandbox/studiorefunds.h"
#include "time/durations.h"

namespace yiren::sandbox {

namespace {

Money halfOf(const HistoryOrder &entry)
{
    return Money::fromFen(entry.order.total.fen() / 2);
}

// Half past ten in the evening of the day the order was paid, when the shop is quiet.
qint64 eveningOf(const HistoryOrder &entry)
{
    return dayOf(entry).start().toMSecsSinceEpoch() + 22 * hourMs + hourMs / 2;
}

} // namespace

// Given back in the merchant platform, not by our program: the number is not ours.
void StudioPlants::refundByHand(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    const OutRefundNo number(QStringLiteral("1217752501") + QString::number(m_serial * 31).rightJustified(12, u'0'));
    HistoryRefund &refund = addRefund(entry, halfOf(entry), number, eveningOf(entry));
    refund.ledger.reset();
    note(dayOf(entry), "refund_missing_in_ledger", "paid_outside", number.toString(), halfOf(entry), {});
}

// The money is still under way: neither the bill nor the query says SUCCESS.
void StudioPlants::refundInTransit(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    const OutRefundNo number = ownRefundNumber(eveningOf(entry), ++m_serial);
    HistoryRefund &refund = addRefund(entry, halfOf(entry), number, eveningOf(entry));
    refund.refund->state = Refund::State::Processing;
    refund.refund->changedAtMs = 0;
    refund.ledger.reset();
    note(dayOf(entry), "refund_missing_in_ledger", "refund_in_transit", number.toString(), halfOf(entry), {});
}

// Asked for at 23:59:57, accepted at 0:00:04 of the next day.
void StudioPlants::refundAcrossMidnight(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    const qint64 midnightMs = dayOf(entry).end().toMSecsSinceEpoch();
    const OutRefundNo number = ownRefundNumber(midnightMs - 3 * secondMs, ++m_serial);
    HistoryRefund &refund = addRefund(entry, halfOf(entry), number, midnightMs + 4 * secondMs);
    refund.ledger->createdAtMs = midnightMs - 3 * secondMs;
    noteRefund(*entry.ledger, halfOf(entry));
    note(dayOf(entry), "refund_missing_in_bill", "refund_across_midnight", number.toString(), {}, halfOf(entry));
}

void StudioPlants::refundDiffers(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    const OutRefundNo number = ownRefundNumber(eveningOf(entry), ++m_serial);
    HistoryRefund &refund = addRefund(entry, halfOf(entry), number, eveningOf(entry));
    refund.ledger->refund += Money::fromFen(500);
    noteRefund(*entry.ledger, refund.ledger->refund);
    note(dayOf(entry), "refund_amount_mismatch", "amount_differs", number.toString(), halfOf(entry), refund.ledger->refund);
}

// The refund took the fee along instead of giving it back.
void StudioPlants::feeNotReturned(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    const OutRefundNo number = ownRefundNumber(eveningOf(entry), ++m_serial);
    HistoryRefund &refund = addRefund(entry, halfOf(entry), number, eveningOf(entry));
    const Money expected = refund.refund->fee;
    refund.refund->fee = Money();
    noteRefund(*entry.ledger, halfOf(entry));
    note(dayOf(entry), "fee_mismatch", "fee_returned", number.toString(), Money(), -expected);
}

// In the trade bill of the day, but the balance moved after midnight.
void StudioPlants::refundBookedNextDay(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    const OutRefundNo number = ownRefundNumber(eveningOf(entry), ++m_serial);
    HistoryRefund &refund = addRefund(entry, halfOf(entry), number, eveningOf(entry));
    refund.refund->bookedAtMs = dayOf(entry).end().toMSecsSinceEpoch() + 11 * secondMs;
    noteRefund(*entry.ledger, halfOf(entry));
    note(dayOf(entry), "", "refund_across_midnight", number.toString(), halfOf(entry), halfOf(entry));
}

// Paid, but the money waits until the goods are received.
void StudioPlants::frozenFunds(BusinessDay day)
{
    HistoryOrder &entry = takeOrder(day);
    entry.order.payment->bookedAtMs += 5 * dayMs;
    note(dayOf(entry), "", "frozen", entry.order.outTradeNo.toString(), entry.order.total, entry.order.total);
}

void StudioPlants::sharedProfit(BusinessDay day)
{
    const qint64 atMs = day.start().toMSecsSinceEpoch() + 21 * hourMs;
    Movement movement;
    movement.atMs = atMs;
    movement.direction = Direction::Expense;
    movement.amount = Money::fromFen(3'000);
    movement.businessNo = QStringLiteral("3008450740201411110007820472");
    movement.flowNo = movement.businessNo;
    movement.name = QStringLiteral("分账");
    movement.type = QStringLiteral("分账");
    movement.applicant = m_identity.mchid + QStringLiteral("API");
    movement.note = QStringLiteral("合作窑口分成");
    movement.voucher = QStringLiteral("FZ") + BusinessDay::ofMs(atMs).toText().remove(u'-');
    m_movements.push_back(movement);
    note(day, "", "sharing_or_penalty", movement.businessNo, movement.amount, {});
}

// A row with a state that no reader knows; it carries no money, so all totals still agree.
void StudioPlants::unknownRow(BusinessDay day)
{
    HistoryOrder entry = addOrder(day, QStringLiteral("预授权"), Money::fromFen(10'000), 16 * 3600);
    m_history.orders.pop_back();
    TradeRow row;
    row.timeMs = entry.order.payment->paidAtMs;
    row.appid = m_identity.appid;
    row.mchid = m_identity.mchid;
    row.transactionId = entry.order.payment->transactionId.toString();
    row.outTradeNo = entry.order.outTradeNo.toString();
    row.openid = entry.order.payment->openid.toString();
    row.tradeType = QStringLiteral("JSAPI");
    row.state = QStringLiteral("PREAUTH");
    row.bank = QStringLiteral("OTHERS");
    row.description = entry.order.description;
    row.rate = entry.order.payment->rate;
    m_oddRows.push_back(row);
    note(day, "", "unknown_row", row.outTradeNo, Money(), {});
}

} // namespace yiren::sandbox
