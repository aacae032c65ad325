#include "pages/retention/checkwords.h"

#include "formatting/format.h"
#include "pages/retention/refusalwords.h"
#include "pages/retention/retentionwords.h"
#include "pages/retention/roundedwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(ModelCheck)
};

QString pointsSaid(double share)
{
    return QString::number(100 * share, 'f', 1);
}

QString revenueChecked(const PurchaseChecks &checks)
{
    if (!checks.revenue)
        return CheckWords::tr("Revenue of repeat orders: %1").arg(refusalSentence(checks.revenue.error()));
    const RevenueCheck &check = *checks.revenue;
    const QString numbers = CheckWords::tr("Revenue of repeat orders in the 90 days from %1 on: %2 expected (80%: %3), %4 came.")
                                .arg(format::day(checks.knownUntil.next()), wholeYuan(check.expected), wholeYuans(check.low, check.high),
                                     wholeYuan(check.came));
    return numbers + u' ' + (check.isWithin() ? CheckWords::tr("Within.") : CheckWords::tr("Outside: take it with care."));
}

QString chancesChecked(const PurchaseChecks &checks)
{
    if (!checks.chances)
        return CheckWords::tr("Chances to buy again: %1").arg(refusalSentence(checks.chances.error()));
    const ChanceCheck &check = *checks.chances;
    const QString numbers =
        CheckWords::tr("Chances to buy again within %1 days were off by %2 points on average, in fifths; true ones would be by %3 by luck.")
            .arg(QString::number(backTestDays), pointsSaid(check.error), pointsSaid(check.byLuck));
    return numbers + u' '
        + (check.isWithin() ? CheckWords::tr("That is within the limit of 5.")
                            : CheckWords::tr("That is over the limit of 5: take them with care."));
}

QString weeksChecked(const stats::Outcome<ForecastCheck> &forecast)
{
    if (!forecast && QLatin1String(forecast.error().missing) == QLatin1String("pending"))
        return CheckWords::tr("Forecast of a week's revenue: %1").arg(refusalSentence(forecast.error()));
    if (!forecast)
        return CheckWords::tr("Forecast of a week's revenue: none of the last weeks could be foretold from the days before it.");
    Money expected, came;
    for (const ForecastWeek &week : forecast->weeks) {
        expected += week.expected;
        came += week.came;
    }
    QString sentence = CheckWords::tr("Revenue of the last %n week(s), each foretold the day before: %1 expected, %2 came.", nullptr,
                                      static_cast<int>(forecast->weeks.size()))
                           .arg(wholeYuan(expected), wholeYuan(came));
    if (forecast->days > 0)
        sentence += u' '
            + CheckWords::tr("%1 of %2 days lay in their 80% band.")
                  .arg(format::count(forecast->daysWithin), format::count(forecast->days));
    if (forecast->mase)
        sentence += u' ' + CheckWords::tr("MASE %1; 1 is repeating the week before.").arg(QString::number(*forecast->mase, 'f', 2));
    return sentence;
}

} // namespace

QStringList checkSentences(const RetentionReading &reading)
{
    const stats::Outcome<ModelCheck> &check = reading.check();
    return {check ? checkSentence(*check) : refusalSentence(check.error()), revenueChecked(reading.purchaseChecks),
            chancesChecked(reading.purchaseChecks), weeksChecked(reading.forecast)};
}

QStringList checkNumbers(const RetentionReading &reading)
{
    QStringList lines;
    if (const auto &chances = reading.purchaseChecks.chances) {
        int number = 0;
        for (const ChanceFifth &fifth : chances->fifths)
            lines.append(CheckWords::tr("Fifth %1: %2 customers, mean chance %3, ordered %4")
                             .arg(QString::number(++number), format::count(fifth.people), estimatedShare(fifth.predicted),
                                  estimatedShare(fifth.came)));
    }
    if (reading.forecast) {
        for (const ForecastWeek &week : reading.forecast->weeks)
            lines.append(
                CheckWords::tr("Week from %1: %2 expected (80%: %3), %4 came")
                    .arg(format::day(week.first), wholeYuan(week.expected), wholeYuans(week.low, week.high), wholeYuan(week.came)));
    }
    return lines;
}

} // namespace yiren
