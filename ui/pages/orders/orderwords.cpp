#include "pages/orders/orderwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct OrderWords {
    Q_DECLARE_TR_FUNCTIONS(Orders)
};

QString statusSentence(OrderStatus status)
{
    switch (status) {
    case OrderStatus::NotPaid:
        return OrderWords::tr("Unpaid again");
    case OrderStatus::Paid:
        return OrderWords::tr("Paid");
    case OrderStatus::Refunded:
        return OrderWords::tr("Refunded");
    case OrderStatus::Closed:
        break;
    }
    return OrderWords::tr("Closed: it can't be paid any more");
}

QString sourceSentence(RecordSource source)
{
    switch (source) {
    case RecordSource::Import:
        return OrderWords::tr("an imported file says so");
    case RecordSource::Query:
        return OrderWords::tr("WeChat Pay was asked");
    case RecordSource::Bill:
        return OrderWords::tr("the bill says so");
    case RecordSource::Hand:
        return OrderWords::tr("confirmed by hand with its transaction");
    case RecordSource::Shop:
        return OrderWords::tr("the WeChat Shop says so");
    case RecordSource::Demo:
        break;
    }
    return OrderWords::tr("made by the demonstration");
}

QString causeSentence(const StatusChange &change)
{
    if (change.cause == orderCauseName(OrderCause::Undo))
        return OrderWords::tr("an import was taken back");
    if (change.cause == orderCauseName(OrderCause::Decision))
        return change.source == RecordSource::Bill ? OrderWords::tr("you decided that the bill is right")
                                                   : OrderWords::tr("you decided that this record is right");
    return sourceSentence(change.source);
}

} // namespace

QString orderStateWord(OrderGroup state)
{
    switch (state) {
    case OrderGroup::Unpaid:
        return OrderWords::tr("Unpaid");
    case OrderGroup::Paid:
        return OrderWords::tr("Paid");
    case OrderGroup::Refunded:
        return OrderWords::tr("Refunded");
    case OrderGroup::Closed:
        break;
    }
    return OrderWords::tr("Closed");
}

Meaning orderStateMeaning(OrderGroup state)
{
    switch (state) {
    case OrderGroup::Unpaid:
        return Meaning::Info;
    case OrderGroup::Paid:
        return Meaning::Good;
    case OrderGroup::Refunded:
        return Meaning::Attention;
    case OrderGroup::Closed:
        break;
    }
    return Meaning::Neutral;
}

QString orderStateWord(const ListedOrder &row, qint64 now)
{
    return row.isPaymentUnknown(now) ? OrderWords::tr("Not known whether paid") : orderStateWord(row.state);
}

Meaning orderStateMeaning(const ListedOrder &row, qint64 now)
{
    return row.isPaymentUnknown(now) ? Meaning::Attention : orderStateMeaning(row.state);
}

QString orderSourceWord(RecordSource source)
{
    switch (source) {
    case RecordSource::Import:
        return OrderWords::tr("Imported");
    case RecordSource::Query:
        return OrderWords::tr("Asked of WeChat");
    case RecordSource::Bill:
        return OrderWords::tr("From the bill");
    case RecordSource::Hand:
        return OrderWords::tr("By hand");
    case RecordSource::Shop:
        return OrderWords::tr("WeChat Shop");
    case RecordSource::Demo:
        break;
    }
    return OrderWords::tr("Demo");
}

QString refundStatusWord(RefundStatus status)
{
    switch (status) {
    case RefundStatus::Processing:
        return OrderWords::tr("Under way");
    case RefundStatus::Success:
        return OrderWords::tr("Paid out");
    case RefundStatus::Closed:
        return OrderWords::tr("Closed");
    case RefundStatus::Abnormal:
        break;
    }
    return OrderWords::tr("Failed");
}

Meaning refundStatusMeaning(RefundStatus status)
{
    switch (status) {
    case RefundStatus::Processing:
        return Meaning::Info;
    case RefundStatus::Success:
        return Meaning::Good;
    case RefundStatus::Closed:
        return Meaning::Neutral;
    case RefundStatus::Abnormal:
        break;
    }
    return Meaning::Wrong;
}

QString fundAccountWord(FundAccount account)
{
    switch (account) {
    case FundAccount::Basic:
        return OrderWords::tr("Basic account");
    case FundAccount::Operation:
        return OrderWords::tr("Operation account");
    case FundAccount::Fees:
        break;
    }
    return OrderWords::tr("Fee account");
}

QString eventSentence(const OrderEvent &event)
{
    const QString amount = format::money(event.amount);
    switch (event.kind) {
    case OrderEvent::Kind::Created:
        return OrderWords::tr("Order made, %1").arg(amount);
    case OrderEvent::Kind::Paid:
        return OrderWords::tr("Paid, %1").arg(amount);
    case OrderEvent::Kind::PaymentBilled:
        return OrderWords::tr("Trade bill: payment %1").arg(amount);
    case OrderEvent::Kind::RefundBilled:
        return OrderWords::tr("Trade bill: refund %1").arg(amount);
    case OrderEvent::Kind::RefundAsked:
        return OrderWords::tr("Refund of %1 asked for").arg(amount);
    case OrderEvent::Kind::RefundSucceeded:
        return OrderWords::tr("Refund of %1 paid out").arg(amount);
    case OrderEvent::Kind::RefundFailed:
        return OrderWords::tr("Refund of %1 not paid out").arg(amount);
    case OrderEvent::Kind::Changed:
        return statusSentence(event.change ? event.change->to : OrderStatus::NotPaid);
    case OrderEvent::Kind::Decided:
        break;
    }
    return event.words.isEmpty() ? OrderWords::tr("Difference settled") : OrderWords::tr("Difference settled: %1").arg(event.words);
}

QString changeSentence(const OrderEvent &event)
{
    const QString cause = causeSentence(*event.change), learned = format::moment(event.change->at);
    return learned == format::moment(event.at) ? cause : OrderWords::tr("%1 · %2", "why, when").arg(cause, learned);
}

QString payerText(const ListedOrder &row)
{
    return row.payerName.isEmpty() ? row.order.openid.toString() : row.payerName;
}

} // namespace yiren
