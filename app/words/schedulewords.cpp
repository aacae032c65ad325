#include "words/schedulewords.h"

#include <QCoreApplication>

#include <array>

namespace yiren {

namespace {

QString wallText(const PlannedTime &time)
{
    return QString(time.wall).replace(u'T', u' ');
}

QString overQuotaText(const PlanConflict &conflict)
{
    const QString text = conflict.quota.period == MassQuota::Period::Day
        ? QCoreApplication::translate(
            "Schedule",
            "This would be mass send number %1 of the day; WeChat lets this account send %2 a day. Choose another day, or publish it "
            "without telling followers.")
        : QCoreApplication::translate(
            "Schedule",
            "This would be mass send number %1 of the month; a follower gets at most %2 a month and would miss it. Choose another month, "
            "or publish it without telling followers.");
    return text.arg(QString::number(conflict.used), QString::number(conflict.quota.limit));
}

QString weekdayText(int weekday)
{
    static constexpr std::array<const char *, 7> names{
        {QT_TRANSLATE_NOOP("Schedule", "Monday"), QT_TRANSLATE_NOOP("Schedule", "Tuesday"), QT_TRANSLATE_NOOP("Schedule", "Wednesday"),
         QT_TRANSLATE_NOOP("Schedule", "Thursday"), QT_TRANSLATE_NOOP("Schedule", "Friday"), QT_TRANSLATE_NOOP("Schedule", "Saturday"),
         QT_TRANSLATE_NOOP("Schedule", "Sunday")}};
    return QCoreApplication::translate("Schedule", names[size_t(weekday - 1)]);
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1);
}

} // namespace

QString timeReadingText(const TimeReading &reading)
{
    switch (reading.kind) {
    case TimeReading::Kind::Twice:
        return QCoreApplication::translate("Schedule", "Clocks are set back that night and show this time twice; the first is taken.");
    case TimeReading::Kind::Gap:
        return QCoreApplication::translate("Schedule",
                                           "Clocks are set forward over this time: it does not exist that day. The next one is %1.")
            .arg(wallText(reading.time));
    case TimeReading::Kind::Past:
        return QCoreApplication::translate("Schedule", "%1 is past. Choose a later time.").arg(wallText(reading.time));
    case TimeReading::Kind::Good:
        break;
    }
    return {};
}

QString conflictText(const PlanConflict &conflict)
{
    switch (conflict.kind) {
    case PlanConflict::Kind::NoMassSends:
        return QCoreApplication::translate(
            "Schedule",
            "This account can't send to its followers through WeChat's interface. Choose a draft, and send it "
            "from WeChat's own page.");
    case PlanConflict::Kind::OverQuota:
        return overQuotaText(conflict);
    case PlanConflict::Kind::SameMinute:
        break;
    }
    return QCoreApplication::translate("Schedule", "Another post is planned for the same minute. Leave some time between them.");
}

QString standingText(KindStanding standing)
{
    switch (standing) {
    case KindStanding::Unasked:
        return QCoreApplication::translate("Schedule",
                                           "Whether WeChat allows this to your account has not been asked yet. If it does not, the draft "
                                           "waits in WeChat's box for you to publish it.");
    case KindStanding::NotConnected:
        return QCoreApplication::translate("Schedule",
                                           "No official account is connected. Unless one is by then, the post waits here at its time, and "
                                           "you copy title, text and digest into WeChat's backend.");
    case KindStanding::CopyOnly:
        return QCoreApplication::translate("Schedule",
                                           "WeChat keeps its draft box closed to this account. At its time the post waits here, and you "
                                           "copy title, text and digest into WeChat's backend.");
    case KindStanding::Refused:
        return QCoreApplication::translate("Schedule",
                                           "WeChat allows this to verified accounts only. Choose the draft: it lies in WeChat's box at "
                                           "that time, and you press publish there.");
    case KindStanding::NoDraftBox:
        return QCoreApplication::translate("Schedule",
                                           "WeChat keeps its draft box closed to this account. Choose the draft: the post waits here at "
                                           "that time for you to copy it.");
    case KindStanding::Possible:
        break;
    }
    return {};
}

QString awakeText(const AwakeHabit &habit)
{
    if (habit.known == 0)
        return QCoreApplication::translate("Schedule", "It is not known yet whether this computer is usually awake at that time.");
    return QCoreApplication::translate("Schedule", "This computer was awake at that time in %2 of the last %1 weeks.")
        .arg(QString::number(habit.known), QString::number(habit.awake));
}

QString bestTimesText(const BestTimes &times)
{
    const QString posts = QString::number(times.posts);
    switch (times.verdict) {
    case BestTimes::Verdict::TooFew:
        return QCoreApplication::translate(
                   "Schedule",
                   "Little data: %1 articles so far. The best time can be asked about from %2 on, with %3 at each of two hours.")
            .arg(posts, QString::number(fewestPosts), QString::number(fewestInCell));
    case BestTimes::Verdict::NoDifference:
        return QCoreApplication::translate("Schedule", "In %1 articles the time made no visible difference for this account.").arg(posts);
    case BestTimes::Verdict::Differ:
        break;
    }
    return QCoreApplication::translate(
               "Schedule",
               "In %1 articles these times did better than others. That they are the cause is not shown: the articles differed too.")
        .arg(posts);
}

QString timeCellText(const TimeCell &cell)
{
    return QCoreApplication::translate("Schedule", "%1 %2: %3 % of followers read it (%4 to %5 %; %6 articles)")
        .arg(weekdayText(cell.weekday), QStringLiteral("%1:00").arg(cell.hour, 2, 10, QLatin1Char('0')), percent(cell.rate),
             percent(cell.low), percent(cell.high), QString::number(cell.posts));
}

} // namespace yiren
