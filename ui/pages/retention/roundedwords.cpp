#include "pages/retention/roundedwords.h"

#include "formatting/format.h"
#include "formatting/outward.h"

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

const QString dash = QStringLiteral("–");

// Two digits that say something.
int shareDecimals(double percent)
{
    return percent < 1 ? 2 : 1;
}

int countDecimals(double count)
{
    return count < 10 ? 2 : count < 100 ? 1 : 0;
}

QString lowEnd(double value, int decimals)
{
    return QString::number(format::outwardDown(value, decimals), 'f', decimals);
}

QString highEnd(double value, int decimals)
{
    return QString::number(format::outwardUp(value, decimals), 'f', decimals);
}

qint64 roundedYuan(Money amount)
{
    return qRound64(static_cast<double>(amount.fen()) / 100);
}

} // namespace

QString estimatedShare(double share)
{
    const double percent = share * 100;
    return QString::number(percent, 'f', shareDecimals(percent)) + u'%';
}

QString estimatedShares(const stats::Interval &interval)
{
    const int decimals = shareDecimals(interval.high * 100);
    return lowEnd(interval.low * 100, decimals) + dash + highEnd(std::min(interval.high, 1.0) * 100, decimals) + u'%';
}

QString estimatedCount(double count)
{
    return count >= 100 ? format::count(qRound64(count)) : QString::number(count, 'f', countDecimals(count));
}

QString estimatedCounts(const stats::Interval &interval)
{
    const int decimals = countDecimals(interval.high);
    if (decimals == 0)
        return format::count(static_cast<qint64>(std::floor(interval.low))) + dash
            + format::count(static_cast<qint64>(std::ceil(interval.high)));
    return lowEnd(interval.low, decimals) + dash + highEnd(interval.high, decimals);
}

QString wholeYuan(Money amount)
{
    return QStringLiteral("¥\u00A0") + format::count(roundedYuan(amount));
}

QString wholeYuans(Money low, Money high)
{
    return wholeYuan(low) + dash + format::count(roundedYuan(high));
}

QString chanceText(double chance)
{
    constexpr double least = 0.01;
    if (chance < least)
        return QStringLiteral("<0.01");
    return chance > 1 - least ? QStringLiteral(">0.99") : QString::number(chance, 'f', 2);
}

} // namespace yiren
