#include "pages/today/alertwords.h"

#include "base/money.h"
#include "formatting/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace yiren {

namespace {

struct AlertWords {
    Q_DECLARE_TR_FUNCTIONS(FigureAlert)
};

constexpr int leakDays = 7;
constexpr qsizetype longestPartName = 24;
constexpr int weeksCompared = 8; // at most; alerts.h

QString valueSaid(WatchedFigure figure, double value)
{
    return figure == WatchedFigure::Revenue ? format::money(Money::fromFen(qRound64(value))) : format::count(qRound64(value));
}

// "11-24 (Tuesday)".
QString dayWithWeekday(BusinessDay day)
{
    const bool isChinese = currentLanguage() == Language::Chinese;
    const QLocale locale(isChinese ? QLocale::Chinese : QLocale::English);
    const QString weekday = locale.dayName(day.date().dayOfWeek(), isChinese ? QLocale::ShortFormat : QLocale::LongFormat);
    return AlertWords::tr("%1 (%2)").arg(format::day(day), weekday);
}

// WeChat's user_source (contract/wechat-official-account.md 8.2); numbers that it does not name any more are kept.
QString followerSourceWord(int source)
{
    switch (source) {
    case 0:
        return AlertWords::tr("other ways");
    case 1:
        return AlertWords::tr("search");
    case 17:
        return AlertWords::tr("card shared");
    case 30:
        return AlertWords::tr("QR code");
    case 57:
        return AlertWords::tr("name in an article");
    case 100:
        return AlertWords::tr("WeChat ad");
    case 149:
        return AlertWords::tr("Mini Program");
    case 161:
        return AlertWords::tr("reprint");
    case 200:
        return AlertWords::tr("Channels");
    case 201:
        return AlertWords::tr("live stream");
    default:
        return AlertWords::tr("source %1").arg(source);
    }
}

QString usualRange(const FigureAlert &alert)
{
    return AlertWords::tr("%1 to %2").arg(valueSaid(alert.figure, alert.usualLow), valueSaid(alert.figure, alert.usualHigh));
}

} // namespace

QString watchedFigureWord(WatchedFigure figure)
{
    switch (figure) {
    case WatchedFigure::Revenue:
        return AlertWords::tr("Revenue");
    case WatchedFigure::Orders:
        return AlertWords::tr("Orders");
    case WatchedFigure::NewFollowers:
        return AlertWords::tr("New followers");
    case WatchedFigure::LostFollowers:
        return AlertWords::tr("Unfollows");
    case WatchedFigure::Readers:
        break;
    }
    return AlertWords::tr("Readers");
}

QString alertSentence(const FigureAlert &alert)
{
    const QString figure = watchedFigureWord(alert.figure), value = valueSaid(alert.figure, alert.value);
    switch (alert.kind) {
    case FigureAlert::Kind::Missing:
        return AlertWords::tr("%1: nothing is known of %2 yet, though the days before are here.").arg(figure, format::day(alert.day));
    case FigureAlert::Kind::Leak:
        return AlertWords::tr("%1: %2 in the %3 days up to %4; in such days of the last %5 weeks %6. That is unusual.")
            .arg(figure, value, QString::number(leakDays), format::day(alert.day), QString::number(weeksCompared), usualRange(alert));
    case FigureAlert::Kind::High:
    case FigureAlert::Kind::Low:
        break;
    }
    return AlertWords::tr("%1 on %2: %3; on that weekday of the last %4 weeks %5. That is unusual.")
        .arg(figure, dayWithWeekday(alert.day), value, QString::number(weeksCompared), usualRange(alert));
}

QString partName(const FigureAlert &alert, const AlertPart &part)
{
    const bool isOfFollowers = alert.figure == WatchedFigure::NewFollowers || alert.figure == WatchedFigure::LostFollowers;
    if (isOfFollowers)
        return followerSourceWord(part.name.toInt());
    return part.name.isEmpty() ? AlertWords::tr("without a name") : format::shortened(format::oneLine(part.name), longestPartName);
}

QString partsSentence(const FigureAlert &alert)
{
    QStringList parts;
    for (const AlertPart &part : alert.parts)
        parts.append(AlertWords::tr("%1 %2 (usually %3)")
                         .arg(partName(alert, part), valueSaid(alert.figure, part.value), valueSaid(alert.figure, part.usual)));
    return parts.isEmpty() ? QString() : AlertWords::tr("Most different: %1.").arg(parts.join(AlertWords::tr(", ")));
}

QString mutedSentence(const MutedFigure &muted)
{
    const QString figure = watchedFigureWord(muted.figure), reason = format::oneLine(muted.reason);
    return muted.until ? AlertWords::tr("%1 is muted until %2: %3").arg(figure, format::day(*muted.until), reason)
                       : AlertWords::tr("%1 is muted: %2").arg(figure, reason);
}

AlertPlace alertPlace(const FigureAlert &alert)
{
    const QString day = QStringLiteral("day:") + alert.day.toText();
    switch (alert.figure) {
    case WatchedFigure::Revenue:
        return {"reconcile", day};
    case WatchedFigure::Orders:
        return {"orders", day};
    case WatchedFigure::NewFollowers:
    case WatchedFigure::LostFollowers:
        return {"retention", QStringLiteral("kind:followers")};
    case WatchedFigure::Readers:
        break;
    }
    return {"content", QStringLiteral("calendar")};
}

} // namespace yiren
