#include "pages/customers/customeroutlookwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct OutlookWords {
    Q_DECLARE_TR_FUNCTIONS(CustomerOutlook)
};

using Word = CustomerOutlook::Word;

QString habitLine(const WinBackReason &habit)
{
    const int days = static_cast<int>(habit.daysSince);
    const QString usual = QString::number(qRound64(habit.usualDays));
    return habit.isOwnHabit
        ? OutlookWords::tr("Buys about every %1 days, last bought %n day(s) ago.", nullptr, days).arg(usual)
        : OutlookWords::tr("Last bought %n day(s) ago; customers here come back after about %1.", nullptr, days).arg(usual);
}

QString activeWord(Word word)
{
    switch (word) {
    case Word::VeryLow:
        return OutlookWords::tr("Has very probably stopped buying");
    case Word::Low:
        return OutlookWords::tr("Has probably stopped buying");
    case Word::Middle:
        return OutlookWords::tr("May or may not still buy");
    case Word::High:
        return OutlookWords::tr("Probably still buys");
    case Word::VeryHigh:
        break;
    }
    return OutlookWords::tr("Very probably still buys");
}

QString activeLine(const CustomerOutlook::Said &said)
{
    constexpr double ten = 10;
    const QString word = activeWord(said.aliveBand);
    return said.isRough ? OutlookWords::tr("%1.").arg(word)
                        : OutlookWords::tr("%1: about %2 in 10.").arg(word).arg(qRound(said.alive * ten));
}

QString ordersLine(double orders)
{
    constexpr double none = 0.25, perhaps = 0.75, one = 1.5, some = 3.5;
    if (orders < none)
        return OutlookWords::tr("Within 90 days hardly an order is expected.");
    if (orders < perhaps)
        return OutlookWords::tr("Within 90 days perhaps one order is expected.");
    if (orders < one)
        return OutlookWords::tr("Within 90 days about one order is expected.");
    return orders < some ? OutlookWords::tr("Within 90 days two or three orders are expected.")
                         : OutlookWords::tr("Within 90 days four orders or more are expected.");
}

QString valueLine(Word word)
{
    switch (word) {
    case Word::VeryLow:
        return OutlookWords::tr("Value of the next 90 days: the lowest fifth of all customers.");
    case Word::Low:
        return OutlookWords::tr("Value of the next 90 days: the fourth fifth of all customers.");
    case Word::Middle:
        return OutlookWords::tr("Value of the next 90 days: the middle fifth of all customers.");
    case Word::High:
        return OutlookWords::tr("Value of the next 90 days: the second fifth of all customers.");
    case Word::VeryHigh:
        break;
    }
    return OutlookWords::tr("Value of the next 90 days: the highest fifth of all customers.");
}

} // namespace

QStringList customerOutlookLines(const CustomerOutlook &outlook)
{
    if (outlook.orderDays < 2)
        return {OutlookWords::tr("One order only, %n day(s) ago: too early to tell.", nullptr, static_cast<int>(outlook.habit.daysSince))};
    QStringList lines{habitLine(outlook.habit)};
    if (!outlook.said) {
        lines.append(OutlookWords::tr("Whether this one still buys can't be told yet: too few customers here have come back."));
        return lines;
    }
    lines.append({activeLine(*outlook.said), ordersLine(outlook.said->orders90), valueLine(outlook.said->valueBand)});
    return lines;
}

} // namespace yiren
