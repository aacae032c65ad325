#include "pages/today/attentionwords.h"

#include "formatting/format.h"
#include "pages/content/contentwords.h"
#include "pages/content/copyparts.h"

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
    const QString title = titleOrNone(*item.post);
    return item.count == 1 ? one.arg(title) : more.arg(title, QString::number(item.count - 1));
}

// With its reason: the button beside it mends that.
QString failedSentence(const Attention &item, const ProblemWords &words)
{
    const QString sentence = postsSentence(item, Words::tr("“%1” could not be sent"), Words::tr("“%1” and %2 more could not be sent"));
    if (item.count > 1 || item.post->failure.isEmpty())
        return sentence;
    const Problem problem = words(makeError(ErrorKind::Refused, item.post->failure.toLatin1().constData()));
    return Words::tr("%1: %2").arg(sentence, format::shortened(problem.sentence));
}

QString sentenceOf(const Attention &item, const ProblemWords &words)
{
    const int count = static_cast<int>(item.count);
    switch (item.kind) {
    case Attention::Kind::FailedRefunds:
        return Words::tr("%n refund(s) could not be paid out", nullptr, count);
    case Attention::Kind::FailedPosts:
        return failedSentence(item, words);
    case Attention::Kind::MissedPosts:
        return postsSentence(item, Words::tr("“%1” missed its time"), Words::tr("“%1” and %2 more missed their time"));
    case Attention::Kind::HeldUpPosts:
        return postsSentence(item, Words::tr("“%1” is held up on its way"), Words::tr("“%1” and %2 more are held up on their way"));
    case Attention::Kind::WaitingPosts:
        return postsSentence(
            item, isCarriedByHand(*item.post) ? Words::tr("“%1”: time to copy and post it") : Words::tr("“%1” waits for you to publish it"),
            Words::tr("“%1” and %2 more wait for you"));
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
    case Attention::Kind::HeldUpPosts:
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

QString actionOf(PostRemedy remedy)
{
    switch (remedy) {
    case PostRemedy::Decide:
        return Words::tr("Decide");
    case PostRemedy::ByHand:
        return Words::tr("Do it now");
    case PostRemedy::TryAgain:
        return Words::tr("Try again");
    case PostRemedy::OpenSettings:
        return Words::tr("Open settings");
    case PostRemedy::Write:
        return Words::tr("Mend the text");
    case PostRemedy::Look:
        break;
    }
    return Words::tr("See the post");
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

// Where a post is mended.
void aimAt(AttentionWords &words, const Attention &item)
{
    words.target = QStringLiteral("post:%1").arg(toInteger(item.post->id));
    if (item.count > 1)
        return;
    const PostRemedy remedy = remedyOf(*item.post);
    words.action = actionOf(remedy);
    if (remedy == PostRemedy::OpenSettings) {
        words.page = "settings";
        words.target = QStringLiteral("account");
    } else if (remedy == PostRemedy::Write) {
        words.target = QStringLiteral("write:%1").arg(toInteger(item.post->id));
    } else if (remedy != PostRemedy::Look) {
        words.remedy = remedy;
    }
}

} // namespace

AttentionWords attentionWords(const Attention &item, const ProblemWords &problems)
{
    const bool isRefund = item.kind == Attention::Kind::FailedRefunds || item.kind == Attention::Kind::SlowRefunds;
    AttentionWords words;
    words.topic = isRefund ? Words::tr("Refund") : item.post ? Words::tr("Content") : Words::tr("Books");
    words.meaning = meaningOf(item.kind);
    words.sentence = sentenceOf(item, problems);
    words.action = actionOf(item.kind);
    words.page = isRefund ? "orders" : item.post ? "content" : "reconcile";
    if (isRefund)
        words.target = QStringLiteral("order:") + item.order.toString();
    else if (item.post)
        aimAt(words, item);
    else if (item.day)
        words.target = QStringLiteral("day:") + item.day->toText();
    return words;
}

} // namespace yiren
