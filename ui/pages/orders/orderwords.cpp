#include "pages/orders/orderwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Orders)
};

} // namespace

QString orderStateWord(OrderGroup state)
{
    switch (state) {
    case OrderGroup::Unpaid:
        return Words::tr("Unpaid");
    case OrderGroup::Paid:
        return Words::tr("Paid");
    case OrderGroup::Refunded:
        return Words::tr("Refunded");
    case OrderGroup::Closed:
        break;
    }
    return Words::tr("Closed");
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

QString orderSourceWord(RecordSource source)
{
    switch (source) {
    case RecordSource::Import:
        return Words::tr("Imported");
    case RecordSource::Query:
        return Words::tr("Asked of WeChat");
    case RecordSource::Bill:
        return Words::tr("From the bill");
    case RecordSource::Hand:
        return Words::tr("By hand");
    case RecordSource::Demo:
        break;
    }
    return Words::tr("Demo");
}

QString refundStatusWord(RefundStatus status)
{
    switch (status) {
    case RefundStatus::Processing:
        return Words::tr("Under way");
    case RefundStatus::Success:
        return Words::tr("Paid out");
    case RefundStatus::Closed:
        return Words::tr("Closed");
    case RefundStatus::Abnormal:
        break;
    }
    return Words::tr("Failed");
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
        return Words::tr("Basic account");
    case FundAccount::Operation:
        return Words::tr("Operation account");
    case FundAccount::Fees:
        break;
    }
    return Words::tr("Fee account");
}

QString eventSentence(const OrderEvent &event)
{
    const QString amount = format::money(event.amount);
    switch (event.kind) {
    case OrderEvent::Kind::Created:
        return Words::tr("Order made, %1").arg(amount);
    case OrderEvent::Kind::Paid:
        return Words::tr("Paid, %1").arg(amount);
    case OrderEvent::Kind::PaymentBilled:
        return Words::tr("Trade bill: payment %1").arg(amount);
    case OrderEvent::Kind::RefundBilled:
        return Words::tr("Trade bill: refund %1").arg(amount);
    case OrderEvent::Kind::Booked:
        return Words::tr("Fund bill: %1 %2").arg(event.words, format::signedMoney(event.amount));
    case OrderEvent::Kind::RefundAsked:
        return Words::tr("Refund of %1 asked for").arg(amount);
    case OrderEvent::Kind::RefundSucceeded:
        return Words::tr("Refund of %1 paid out").arg(amount);
    case OrderEvent::Kind::RefundFailed:
        return Words::tr("Refund of %1 not paid out").arg(amount);
    case OrderEvent::Kind::Decided:
        break;
    }
    return event.words.isEmpty() ? Words::tr("Difference settled") : Words::tr("Difference settled: %1").arg(event.words);
}

} // namespace yiren
