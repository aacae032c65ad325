#include "pages/today/attentionwords.h"

#include "formatting/format.h"
#include "pages/content/contentwords.h"
#include "pages/content/copyparts.h"
#include "time/durations.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct AttentionTexts {
    Q_DECLARE_TR_FUNCTIONS(Attention)
};

// "11-20" or "11-01–11-20".
QString attentionDays(const Attention &item)
{
    if (!item.day)
        return {};
    return item.day == item.lastDay ? format::day(*item.day) : format::dayRange(*item.day, *item.lastDay);
}

QString openDaySentence(const Attention &item)
{
    const int count = static_cast<int>(item.count);
    return item.day == item.lastDay
        ? AttentionTexts::tr("%1: %n thing(s) to settle before it can be closed", nullptr, count).arg(attentionDays(item))
        : AttentionTexts::tr("%1: %n more thing(s) to settle", nullptr, count).arg(attentionDays(item));
}

QString linesSentence(const Attention &item)
{
    const int count = static_cast<int>(item.count);
    return item.day ? AttentionTexts::tr("%n line(s) of files could not be read (%1)", nullptr, count).arg(attentionDays(item))
                    : AttentionTexts::tr("%n line(s) of files could not be read", nullptr, count);
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
    const QString sentence =
        postsSentence(item, AttentionTexts::tr("“%1” could not be sent"), AttentionTexts::tr("“%1” and %2 more could not be sent"));
    if (item.count > 1 || item.post->failure.isEmpty())
        return sentence;
    const Problem problem = words(makeError(ErrorKind::Refused, item.post->failure.toLatin1().constData()));
    return AttentionTexts::tr("%1: %2").arg(sentence, format::shortened(problem.sentence));
}

QString unfitSentence(const Attention &item)
{
    if (item.count > 1)
        return postsSentence(item, {}, AttentionTexts::tr("“%1” and %2 more are planned and can't go out as they are"));
    return AttentionTexts::tr("“%1” is planned for %2 and can't go out as it is: %3")
        .arg(titleOrNone(*item.post), format::moment(item.post->due->atMs), format::shortened(findingText(*item.finding)));
}

// The nearest clock, and how many wait.
QString complaintSentence(const Attention &item, qint64 nowMs)
{
    const int count = static_cast<int>(item.count);
    const QString time = format::duration(item.clock.dueAt - nowMs, currentLanguage());
    if (item.kind == Attention::Kind::ComplaintsToAnswer)
        return item.clock.isOver(nowMs) ? AttentionTexts::tr("%n complaint(s) · the reply is %1 late", nullptr, count).arg(time)
                                        : AttentionTexts::tr("%n complaint(s) · %1 left to reply", nullptr, count).arg(time);
    return item.clock.isOver(nowMs) ? AttentionTexts::tr("%n complaint(s) · the solution is %1 late", nullptr, count).arg(time)
                                    : AttentionTexts::tr("%n complaint(s) · %1 left to solve", nullptr, count).arg(time);
}

qint64 closingSoon(const Attention &item, qint64 nowMs)
{
    return std::ranges::count_if(item.closings, [nowMs](qint64 at) { return at > nowMs && at - nowMs <= hourMs; });
}

QString messagesSentence(const Attention &item, qint64 nowMs)
{
    const int count = static_cast<int>(item.count);
    if (const auto soon = static_cast<int>(closingSoon(item, nowMs)); soon > 0)
        return AttentionTexts::tr("%n customer(s) wait(s) for an answer · %1 of them can be answered for less than an hour", nullptr, count)
            .arg(soon);
    const auto next = std::ranges::find_if(item.closings, [nowMs](qint64 at) { return at > nowMs; });
    if (next == item.closings.end())
        return AttentionTexts::tr("%n customer(s) wait(s) for an answer", nullptr, count);
    return AttentionTexts::tr("%n customer(s) wait(s) for an answer · %1 left", nullptr, count)
        .arg(format::duration(*next - nowMs, currentLanguage()));
}

QString taskSentence(const Attention &item)
{
    if (item.count > 1)
        return AttentionTexts::tr("%n more task(s) about customers, since %1", nullptr, static_cast<int>(item.count))
            .arg(attentionDays(item));
    const QString name = item.task->name.isEmpty() ? AttentionTexts::tr("A customer without a name") : format::oneLine(item.task->name);
    return AttentionTexts::tr("%1: %2 (%3)").arg(name, format::shortened(format::oneLine(item.task->note.text)), attentionDays(item));
}

QString aboutExperiment(const Attention &item)
{
    if (item.version)
        return AttentionTexts::tr("“%1”: today version %2 is to be shown")
            .arg(format::shortened(item.version->question), armLetter(item.version->arm) + u' ' + format::oneLine(item.version->name));
    const QString question = format::shortened(format::oneLine(item.news->question));
    return (item.news->isBroken ? AttentionTexts::tr("“%1”: the split is broken") : AttentionTexts::tr("“%1” is decided")).arg(question);
}

QString aboutPosts(const Attention &item, const ProblemWords &words)
{
    switch (item.kind) {
    case Attention::Kind::FailedPosts:
        return failedSentence(item, words);
    case Attention::Kind::MissedPosts:
        return postsSentence(item, AttentionTexts::tr("“%1” missed its time"), AttentionTexts::tr("“%1” and %2 more missed their time"));
    case Attention::Kind::HeldUpPosts:
        return postsSentence(item, AttentionTexts::tr("“%1” is held up on its way"),
                             AttentionTexts::tr("“%1” and %2 more are held up on their way"));
    case Attention::Kind::UnfitPosts:
        return unfitSentence(item);
    default:
        break;
    }
    return postsSentence(item,
                         isCarriedByHand(*item.post) ? AttentionTexts::tr("“%1”: time to copy and post it")
                                                     : AttentionTexts::tr("“%1” waits for you to publish it"),
                         AttentionTexts::tr("“%1” and %2 more wait for you"));
}

QString refundsSentence(const Attention &item)
{
    const int count = static_cast<int>(item.count);
    if (item.kind == Attention::Kind::FailedRefunds)
        return AttentionTexts::tr("%n refund(s) could not be paid out", nullptr, count);
    if (item.kind == Attention::Kind::SlowRefunds)
        return AttentionTexts::tr("%n refund(s) under way for more than %1 days", nullptr, count).arg(slowRefundDays);
    return AttentionTexts::tr("%n refund(s) asked for, not accepted by WeChat Pay yet · %1", nullptr, count)
        .arg(format::money(item.amount));
}

QString sentenceOf(const Attention &item, const ProblemWords &words, qint64 nowMs)
{
    const int count = static_cast<int>(item.count);
    switch (item.kind) {
    case Attention::Kind::ComplaintsToAnswer:
    case Attention::Kind::ComplaintsToSolve:
        return complaintSentence(item, nowMs);
    case Attention::Kind::MessagesToAnswer:
        return messagesSentence(item, nowMs);
    case Attention::Kind::CommentsToAnswer:
        return AttentionTexts::tr("%n comment(s) under your articles wait for an answer", nullptr, count);
    case Attention::Kind::OrdersToShip:
        return AttentionTexts::tr("%n order(s) not shipped for more than a day, the oldest of %1 · %2 frozen", nullptr, count)
            .arg(format::day(*item.day), format::money(item.amount));
    case Attention::Kind::FailedRefunds:
    case Attention::Kind::UnsentRefunds:
    case Attention::Kind::SlowRefunds:
        return refundsSentence(item);
    case Attention::Kind::FailedPosts:
    case Attention::Kind::MissedPosts:
    case Attention::Kind::HeldUpPosts:
    case Attention::Kind::UnfitPosts:
    case Attention::Kind::WaitingPosts:
        return aboutPosts(item, words);
    case Attention::Kind::TasksDue:
        return taskSentence(item);
    case Attention::Kind::VersionOfToday:
    case Attention::Kind::BrokenExperiment:
    case Attention::Kind::DecidedExperiment:
        return aboutExperiment(item);
    case Attention::Kind::BoardDue:
        return AttentionTexts::tr("%n post(s) to copy into groups or Moments today", nullptr, count);
    case Attention::Kind::OpenDay:
        return openDaySentence(item);
    case Attention::Kind::UnreadableLines:
        return linesSentence(item);
    case Attention::Kind::UnknownMovements:
        return AttentionTexts::tr("%n movement(s) of money under an unknown word (%1)", nullptr, count).arg(attentionDays(item));
    case Attention::Kind::MissingBills:
        return AttentionTexts::tr("%n day(s) without a bill, later ones have one (%1)", nullptr, count).arg(attentionDays(item));
    case Attention::Kind::UncomparedDays:
        return AttentionTexts::tr("%n day(s) with a bill, not compared yet (%1)", nullptr, count).arg(attentionDays(item));
    case Attention::Kind::ClosableDays:
        break;
    }
    return AttentionTexts::tr("%n day(s) can be closed (%1)", nullptr, count).arg(attentionDays(item));
}

QString actionOf(Attention::Kind kind)
{
    switch (kind) {
    case Attention::Kind::ComplaintsToAnswer:
    case Attention::Kind::MessagesToAnswer:
    case Attention::Kind::CommentsToAnswer:
        return AttentionTexts::tr("Reply");
    case Attention::Kind::ComplaintsToSolve:
        return AttentionTexts::tr("Solve");
    case Attention::Kind::OrdersToShip:
        return AttentionTexts::tr("Ship them");
    case Attention::Kind::UnsentRefunds:
    case Attention::Kind::FailedRefunds:
    case Attention::Kind::SlowRefunds:
        return AttentionTexts::tr("See the order");
    case Attention::Kind::FailedPosts:
    case Attention::Kind::MissedPosts:
    case Attention::Kind::HeldUpPosts:
    case Attention::Kind::UnfitPosts:
    case Attention::Kind::WaitingPosts:
        return AttentionTexts::tr("See the post");
    case Attention::Kind::BoardDue:
        return AttentionTexts::tr("To the board");
    case Attention::Kind::TasksDue:
        return AttentionTexts::tr("To the customer");
    case Attention::Kind::VersionOfToday:
    case Attention::Kind::BrokenExperiment:
    case Attention::Kind::DecidedExperiment:
        return AttentionTexts::tr("See the experiment");
    case Attention::Kind::MissingBills:
        return AttentionTexts::tr("Fetch it");
    case Attention::Kind::ClosableDays:
        return AttentionTexts::tr("Close it");
    case Attention::Kind::UncomparedDays:
        return AttentionTexts::tr("Compare");
    default:
        break;
    }
    return AttentionTexts::tr("Check");
}

QString actionOf(PostRemedy remedy)
{
    switch (remedy) {
    case PostRemedy::Decide:
        return AttentionTexts::tr("Decide");
    case PostRemedy::ByHand:
        return AttentionTexts::tr("Do it now");
    case PostRemedy::TryAgain:
        return AttentionTexts::tr("Try again");
    case PostRemedy::OpenSettings:
        return AttentionTexts::tr("Open settings");
    case PostRemedy::Write:
        return AttentionTexts::tr("Mend the text");
    case PostRemedy::Look:
        break;
    }
    return AttentionTexts::tr("See the post");
}

Meaning attentionMeaning(Attention::Kind kind)
{
    switch (kind) {
    case Attention::Kind::ComplaintsToAnswer:
    case Attention::Kind::FailedRefunds:
    case Attention::Kind::UnsentRefunds:
    case Attention::Kind::FailedPosts:
    case Attention::Kind::OpenDay:
        return Meaning::Wrong;
    case Attention::Kind::UncomparedDays:
    case Attention::Kind::VersionOfToday:
        return Meaning::Info;
    case Attention::Kind::ClosableDays:
    case Attention::Kind::DecidedExperiment:
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
    const PostRemedy remedy = item.finding ? PostRemedy::Write : remedyOf(*item.post);
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

// Refunds, posts and days.
void aimAtBooks(AttentionWords &words, const Attention &item, bool isRefund)
{
    words.page = isRefund ? "orders" : item.post ? "content" : "reconcile";
    if (isRefund)
        words.target = QStringLiteral("order:") + item.order.toString();
    else if (item.post)
        aimAt(words, item);
    else if (item.day)
        words.target = QStringLiteral("day:") + item.day->toText();
}

// What waits on a page of its own; false for refunds, posts and days.
bool aimAtPage(AttentionWords &words, const Attention &item)
{
    if (item.kind == Attention::Kind::OrdersToShip) {
        words.topic = AttentionTexts::tr("Shipping");
        words.page = "orders";
        words.target = QStringLiteral("section:shipping");
    } else if (item.version || item.news) {
        words.topic = AttentionTexts::tr("Experiment");
        words.page = "experiments";
        words.target = QStringLiteral("experiment:%1").arg(toInteger(item.version ? item.version->experiment : item.news->experiment));
    } else if (item.kind == Attention::Kind::TasksDue) {
        words.topic = AttentionTexts::tr("Task");
        words.page = "customers";
        words.target = QStringLiteral("customer:%1").arg(toInteger(*item.customer));
    } else if (item.kind == Attention::Kind::BoardDue) {
        words.topic = AttentionTexts::tr("Content");
        words.page = "campaigns";
        words.target = QStringLiteral("due");
    }
    return !words.page.isEmpty();
}

} // namespace

bool tellsTheTime(const Attention &item)
{
    return !item.complaint.isEmpty() || item.kind == Attention::Kind::MessagesToAnswer;
}

AttentionWords attentionWords(const Attention &item, const ProblemWords &problems, qint64 nowMs)
{
    const bool isRefund = item.kind == Attention::Kind::FailedRefunds || item.kind == Attention::Kind::SlowRefunds
        || item.kind == Attention::Kind::UnsentRefunds;
    AttentionWords words;
    words.topic = isRefund ? AttentionTexts::tr("Refund") : item.post ? AttentionTexts::tr("Content") : AttentionTexts::tr("Books");
    words.meaning = attentionMeaning(item.kind);
    words.sentence = sentenceOf(item, problems, nowMs);
    words.action = actionOf(item.kind);
    if (item.kind == Attention::Kind::MessagesToAnswer) {
        words.topic = AttentionTexts::tr("Message");
        if (closingSoon(item, nowMs) > 0)
            words.meaning = Meaning::Wrong;
        words.page = "conversations";
        words.target = QStringLiteral("customer:%1").arg(toInteger(*item.customer));
        return words;
    }
    if (item.kind == Attention::Kind::CommentsToAnswer) {
        words.topic = AttentionTexts::tr("Comments");
        words.page = "comments";
        words.target = QStringLiteral("unanswered");
        return words;
    }
    if (tellsTheTime(item)) {
        words.topic = AttentionTexts::tr("Complaint");
        if (item.clock.isOver(nowMs))
            words.meaning = Meaning::Wrong;
        words.page = "complaints";
        words.target = QStringLiteral("complaint:") + item.complaint;
        return words;
    }
    if (!aimAtPage(words, item))
        aimAtBooks(words, item, isRefund);
    return words;
}

} // namespace yiren
