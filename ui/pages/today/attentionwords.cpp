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

// The title, and how many more there are.
QString postsSentence(const Attention &item, const QString &one, const QString &more)
{
    const QString words = format::oneLine(item.title).trimmed();
    const QString title = words.isEmpty() ? Words::tr("(no title)") : words;
    return item.count == 1 ? one.arg(title) : more.arg(title, QString::number(item.count - 1));
}

QString sentenceOf(const Attention &item)
{
    const int count = static_cast<int>(item.count);
    switch (item.kind) {
    case Attention::Kind::FailedRefunds:
        return Words::tr("%n refund(s) could not be paid out", nullptr, count);
    case Attention::Kind::FailedPosts:
        return postsSentence(item, Words::tr("“%1” could not be sent"), Words::tr("“%1” and %2 more could not be sent"));
    case Attention::Kind::MissedPosts:
        return postsSentence(item, Words::tr("“%1” missed its time"), Words::tr("“%1” and %2 more missed their time"));
    case Attention::Kind::WaitingPosts:
        return postsSentence(item, Words::tr("“%1” waits for you to publish it"), Words::tr("“%1” and %2 more wait for you"));
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
    case Attention::Kind::FailedPosts:
    case Attention::Kind::MissedPosts:
    case Attention::Kind::WaitingPosts:
        return Words::tr("See the post");
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
    case Attention::Kind::FailedPosts:
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
    const bool isPost = item.post != PostId{};
    AttentionWords words;
    words.topic = isRefund ? Words::tr("Refund") : isPost ? Words::tr("Content") : Words::tr("Books");
    words.meaning = meaningOf(item.kind);
    words.sentence = sentenceOf(item);
    words.action = actionOf(item.kind);
    words.page = isRefund ? "orders" : isPost ? "content" : "reconcile";
    if (isRefund)
        words.target = QStringLiteral("order:") + item.order.toString();
    else if (isPost)
        words.target = QStringLiteral("post:%1").arg(toInteger(item.post));
    else if (item.day)
        words.target = QStringLiteral("day:") + item.day->toText();
    return words;
}

} // namespace yiren
