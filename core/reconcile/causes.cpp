#include "reconcile/causes.h"

#include "reconcile/causerules.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

bool isAboutRefund(const Difference &difference)
{
    return !difference.outRefundNo.isEmpty() || !difference.refundId.isEmpty();
}

std::span<const CauseRule> rulesFor(const Difference &difference)
{
    if (difference.kind == DifferenceClass::FeeMismatch)
        return feeRules();
    return isAboutRefund(difference) ? refundRules() : paymentRules();
}

template <typename T>
const T *at(const std::vector<T> &rows, qint64 number)
{
    return number >= 1 && size_t(number) <= rows.size() ? &rows[size_t(number) - 1] : nullptr;
}

QString nextKey(const OutTradeNo &number, const OutRefundNo &refund)
{
    return number.toString() + u'\n' + refund.toString();
}

} // namespace

CauseFinder::CauseFinder(const DayRecords &records) : m_records(records), m_habits(records.orders, records.refunds, records.trades)
{
    for (const TradeRow &row : records.trades) {
        m_rows[row.outTradeNo].push_back(&row);
        if (row.kind != TradeKind::Payment)
            continue;
        if (!row.openid.isEmpty())
            m_twins[twinKey(row)].push_back(&row);
        m_payments.insert(row.transactionId, &row);
    }
    for (const TradeRow &row : records.nextTrades)
        m_next.insert(nextKey(row.kind == TradeKind::Payment ? row.outTradeNo : OutTradeNo(), row.refundNo()), &row);
    for (const Order &order : records.orders) {
        if (!order.transactionId.isEmpty() && order.isPaid())
            m_orders.insert(order.transactionId, &order);
    }
    for (const auto *movements : {&records.nextMovements, &records.movements}) {
        for (const FundMovement &movement : *movements) {
            m_movements.insert(movement.row.voucher, &movement);
            m_movements.insert(movement.row.businessNo, &movement);
        }
    }
    for (const QuarantinedRow &row : records.quarantine)
        noteCells(row);
}

// A value begins behind a back-tick and ends before a comma or the line's end.
void CauseFinder::noteCells(const QuarantinedRow &row)
{
    const QString &raw = row.line.raw;
    for (qsizetype mark = raw.indexOf(u'`'); mark >= 0; mark = raw.indexOf(u'`', mark + 1)) {
        const qsizetype comma = raw.indexOf(u',', mark);
        const QString value = raw.mid(mark + 1, comma < 0 ? -1 : comma - mark - 1);
        if (!m_unread.contains(value))
            m_unread.insert(value, &row);
    }
}

CauseFinding CauseFinder::find(const Difference &difference) const
{
    const CauseCase found = caseOf(difference);
    CauseFinding finding;
    for (const CauseRule rule : rulesFor(difference)) {
        if (const auto answer = rule(found, *this)) {
            finding = *answer;
            break;
        }
    }
    if (finding.facts.amount == Money())
        finding.facts.amount = absolute(difference.bill.value_or(difference.ledger.value_or(Money())));
    if (!finding.facts.at && found.trade)
        finding.facts.at = found.trade->happenedAt();
    if (!finding.facts.at && found.order)
        finding.facts.at = found.order->paidAt ? found.order->paidAt : found.order->createdAt;
    if (!finding.facts.at && found.refund)
        finding.facts.at = found.refund->createdAt;
    return finding;
}

CauseCase CauseFinder::caseOf(const Difference &difference) const
{
    CauseCase found{difference};
    found.trade = at(m_records.trades, difference.billRow);
    if (difference.kind == DifferenceClass::FeeMismatch)
        return found;
    if (isAboutRefund(difference))
        found.refund = at(m_records.refunds, difference.ledgerRow);
    else
        found.order = at(m_records.orders, difference.ledgerRow);
    return found;
}

QString CauseFinder::twinKey(const TradeRow &row)
{
    return row.openid.toString() + u'\n' + QString::number(row.amount.fen()) + u'\n' + QString::number(row.tradedAt / minuteMs);
}

const std::vector<const TradeRow *> &CauseFinder::paymentsLike(const TradeRow &row) const
{
    static const std::vector<const TradeRow *> none;
    if (row.openid.isEmpty())
        return none;
    const auto found = m_twins.constFind(twinKey(row));
    return found == m_twins.constEnd() ? none : *found;
}

const std::vector<const TradeRow *> &CauseFinder::rowsOf(const OutTradeNo &number) const
{
    static const std::vector<const TradeRow *> none;
    const auto found = m_rows.constFind(number);
    return found == m_rows.constEnd() ? none : *found;
}

const TradeRow *CauseFinder::nextRow(const OutTradeNo &number, const OutRefundNo &refund) const
{
    return m_next.value(nextKey(refund.isEmpty() ? number : OutTradeNo(), refund));
}

const Order *CauseFinder::orderOf(const TransactionId &transaction) const
{
    return transaction.isEmpty() ? nullptr : m_orders.value(transaction);
}

const TradeRow *CauseFinder::rowOf(const TransactionId &transaction) const
{
    return transaction.isEmpty() ? nullptr : m_payments.value(transaction);
}

const FundMovement *CauseFinder::movementOf(const QString &number) const
{
    return number.isEmpty() ? nullptr : m_movements.value(number);
}

const QuarantinedRow *CauseFinder::unreadRow(const QString &number) const
{
    return number.isEmpty() ? nullptr : m_unread.value(number);
}

bool isBlocking(Cause cause)
{
    return cause == Cause::Unknown || cause == Cause::AmountDiffers || cause == Cause::UnknownRow;
}

} // namespace yiren
