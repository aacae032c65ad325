#include "orders/ledgermerge.h"

namespace yiren {

namespace {

QString textOf(const std::optional<BusinessDay> &day)
{
    return day ? day->toText() : QString();
}

QString textOf(Money money)
{
    return QString::number(money.fen());
}

// Collects the first contradiction; later ones don't matter: one is enough to ask.
class Contradiction
{
public:
    void note(bool contradicts, const char *column, const QString &stored, const QString &given)
    {
        if (contradicts && m_outcome.column.isEmpty())
            m_outcome = {PutResult::Conflict, QString::fromLatin1(column), stored, given};
    }
    bool isThere() const { return !m_outcome.column.isEmpty(); }
    const PutOutcome &outcome() const { return m_outcome; }

private:
    PutOutcome m_outcome;
};

template <typename Text>
void fill(Text &there, const Text &given)
{
    if (!given.isEmpty())
        there = given;
}

template <typename Value>
void fillGap(std::optional<Value> &there, const std::optional<Value> &given)
{
    if (!there)
        there = given;
}

template <typename Record>
LedgerMerge<Record> outcomeOf(const Record &there, Record merged, const Contradiction &contradiction, ConflictPolicy policy)
{
    if (contradiction.isThere() && policy == ConflictPolicy::KeepExisting)
        return {there, contradiction.outcome()};
    PutOutcome outcome = contradiction.outcome();
    outcome.result = merged == there ? PutResult::Same : PutResult::Changed;
    return {std::move(merged), outcome};
}

Contradiction contradictionOf(const Order &there, const Order &given)
{
    Contradiction contradiction;
    contradiction.note(there.amount != given.amount, "amount_fen", textOf(there.amount), textOf(given.amount));
    contradiction.note(there.paidAt && given.paidAt && there.paidDay() != given.paidDay(), "paid_day", textOf(there.paidDay()),
                       textOf(given.paidDay()));
    contradiction.note(!there.transactionId.isEmpty() && !given.transactionId.isEmpty() && there.transactionId != given.transactionId,
                       "transaction_id", there.transactionId.toString(), given.transactionId.toString());
    contradiction.note(there.isPaid() && !given.isPaid(), "status", orderStatusName(there.status), orderStatusName(given.status));
    contradiction.note(given.refunded > Money() && given.refunded < there.refunded, "refunded_fen", textOf(there.refunded),
                       textOf(given.refunded));
    return contradiction;
}

bool isIn(const std::optional<BusinessDay> &day, const QSet<QString> &days)
{
    return day && days.contains(day->toText());
}

} // namespace

LedgerMerge<Order> mergeRecords(const Order &there, const Order &given, ConflictPolicy policy)
{
    const Contradiction contradiction = contradictionOf(there, given);
    Order merged = there;
    merged.amount = given.amount;
    if (given.refunded > Money())
        merged.refunded = given.refunded;
    // A list of payments does not know of refunds; an unpaid order may have been closed meanwhile.
    const bool isOlderNews = (there.status == OrderStatus::Refunded && given.status == OrderStatus::Paid)
        || (there.status == OrderStatus::Closed && given.status == OrderStatus::NotPaid);
    if (!isOlderNews)
        merged.status = given.status;
    if (!there.paidAt || (given.paidAt && there.paidDay() != given.paidDay()))
        merged.paidAt = given.paidAt;
    fillGap(merged.createdAt, given.createdAt);
    fill(merged.transactionId, given.transactionId);
    fill(merged.openid, given.openid);
    fill(merged.product, given.product);
    return outcomeOf(there, std::move(merged), contradiction, policy);
}

LedgerMerge<Refund> mergeRecords(const Refund &there, const Refund &given, ConflictPolicy policy)
{
    Contradiction contradiction;
    contradiction.note(there.amount != given.amount, "refund_fen", textOf(there.amount), textOf(given.amount));
    contradiction.note(there.createdAt && given.createdAt && there.createdDay() != given.createdDay(), "created_day",
                       textOf(there.createdDay()), textOf(given.createdDay()));
    contradiction.note(!there.outTradeNo.isEmpty() && !given.outTradeNo.isEmpty() && there.outTradeNo != given.outTradeNo, "out_trade_no",
                       there.outTradeNo.toString(), given.outTradeNo.toString());
    // How it began is no news, and one that arrived may have been held up before. WeChat Pay's own answer corrects what a list said: its
    // end alone is one (contract/wechat-pay.md 10.3).
    const bool isTold = given.source == RecordSource::Query;
    const bool isHeldUpBefore = !isTold && there.status == RefundStatus::Success && given.status == RefundStatus::Abnormal;
    const bool isOlderNews = given.status == RefundStatus::Processing || isHeldUpBefore;
    const bool isAtEnd = !isTold && (there.status == RefundStatus::Success || there.status == RefundStatus::Closed);
    contradiction.note(isAtEnd && !isOlderNews && there.status != given.status, "status", refundStatusName(there.status),
                       refundStatusName(given.status));
    Refund merged = there;
    merged.amount = given.amount;
    if (!isOlderNews)
        merged.status = given.status;
    if (!there.createdAt || (given.createdAt && there.createdDay() != given.createdDay()))
        merged.createdAt = given.createdAt;
    fillGap(merged.succeededAt, given.succeededAt);
    fill(merged.outTradeNo, given.outTradeNo);
    fill(merged.refundId, given.refundId);
    return outcomeOf(there, std::move(merged), contradiction, policy);
}

bool touchesLockedDay(const Order *before, const Order &after, const QSet<QString> &lockedDays)
{
    if (after.source == RecordSource::Shop) // a record keeps its source for ever
        return false;
    if (!before)
        return isIn(after.paidDay(), lockedDays);
    const bool isSame = before->paidAt == after.paidAt && before->amount == after.amount && before->isPaid() == after.isPaid()
        && before->mark == after.mark;
    return !isSame && (isIn(before->paidDay(), lockedDays) || isIn(after.paidDay(), lockedDays));
}

bool touchesLockedDay(const Refund *before, const Refund &after, const QSet<QString> &lockedDays)
{
    if (after.source == RecordSource::Shop)
        return false;
    if (!before)
        return isIn(after.createdDay(), lockedDays);
    const bool isSame = before->createdAt == after.createdAt && before->amount == after.amount && before->outTradeNo == after.outTradeNo;
    return !isSame && (isIn(before->createdDay(), lockedDays) || isIn(after.createdDay(), lockedDays));
}

} // namespace yiren
