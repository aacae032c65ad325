#include "pages/today/attentionwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Attention)
};

// "11-20" or "11-01–11-20".
QString daysOf(const Attention &item)
{
    if (!item.day)
        return {};
    return item.day == item.lastDay ? format::day(*item.day) : format::dayRange(*item.day, *item.lastDay);
}

QString openDaySentence(const Attention &item)
{
    const int count = static_cast<int>(item.count);
    return item.day == item.lastDay ? Words::tr("%1: %n thing(s) to settle before it can be closed", nullptr, count).arg(daysOf(item))
                                    : Words::tr("%1: %n more thing(s) to settle", nullptr, count).arg(daysOf(item));
}

QString linesSentence(const Attention &item)
{
    const int count = static_cast<int>(item.count);
    return item.day ? Words::tr("%n line(s) of files could not be read (%1)", nullptr, count).arg(daysOf(item))
                    : Words::tr("%n line(s) of files could not be read", nullptr, count);
}

QString sentenceOf(const Attention &item)
{
    const int count = static_cast<int>(item.count);
    switch (item.kind) {
    case Attention::Kind::FailedRefunds:
        return Words::tr("%n refund(s) could not be paid out", nullptr, count);
    case Attention::Kind::OpenDay:
        return openDaySentence(item);
    case Attention::Kind::UnreadableLines:
        return linesSentence(item);
    case Attention::Kind::UnknownMovements:
        return Words::tr("%n movement(s) of money under an unknown word (%1)", nullptr, count).arg(daysOf(item));
    case Attention::Kind::MissingBills:
        return Words::tr("%n day(s) without a bill, later ones have one (%1)", nullptr, count).arg(daysOf(item));
    case Attention::Kind::SlowRefunds:
        return Words::tr("%n refund(s) under way for more than %1 days", nullptr, count).arg(slowRefundDays);
    case Attention::Kind::UncomparedDays:
        return Words::tr("%n day(s) with a bill, not compared yet (%1)", nullptr, count).arg(daysOf(item));
    case Attention::Kind::ClosableDays:
        break;
    }
    return Words::tr("%n day(s) can be closed (%1)", nullptr, count).arg(daysOf(item));
}

QString actionOf(Attention::Kind kind)
{
    switch (kind) {
    case Attention::Kind::FailedRefunds:
    case Attention::Kind::SlowRefunds:
        return Words::tr("See the order");
    case Attention::Kind::MissingBills:
        return Words::tr("Fetch it");
    case Attention::Kind::ClosableDays:
        return Words::tr("Close it");
    case Attention::Kind::UncomparedDays:
        return Words::tr("Compare");
    default:
        break;
    }
    return Words::tr("Check");
}

Meaning meaningOf(Attention::Kind kind)
{
    switch (kind) {
    case Attention::Kind::FailedRefunds:
    case Attention::Kind::OpenDay:
        return Meaning::Wrong;
    case Attention::Kind::UncomparedDays:
        return Meaning::Info;
    case Attention::Kind::ClosableDays:
        return Meaning::Good;
    default:
        break;
    }
    return Meaning::Attention;
}

} // namespace

AttentionWords attentionWords(const Attention &item)
{
    const bool isRefund = item.kind == Attention::Kind::FailedRefunds || item.kind == Attention::Kind::SlowRefunds;
    AttentionWords words;
    words.topic = isRefund ? Words::tr("Refund") : Words::tr("Books");
    words.meaning = meaningOf(item.kind);
    words.sentence = sentenceOf(item);
    words.action = actionOf(item.kind);
    words.page = isRefund ? "orders" : "reconcile";
    if (isRefund)
        words.target = QStringLiteral("order:") + item.order.toString();
    else if (item.day)
        words.target = QStringLiteral("day:") + item.day->toText();
    return words;
}

} // namespace yiren
