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
