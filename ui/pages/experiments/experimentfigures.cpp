#include "pages/experiments/experimentfigures.h"

#include "formatting/format.h"
#include "formatting/outward.h"

#include <QCoreApplication>

#include <cmath>

namespace yiren {

namespace {

struct FigureWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

QString fixed(double value, int decimals)
{
    const QString text = QString::number(value, 'f', decimals);
    return text.startsWith(u'-') && text.toDouble() == 0 ? text.mid(1) : text;
}

QString withSign(double value, int decimals)
{
    const QString text = fixed(value, decimals);
    return text.toDouble() > 0 ? u'+' + text : text;
}

constexpr double leastLossSaid = 0.5; // fen: less would be called nothing

Money fen(double value)
{
    return Money::fromFen(qRound64(value));
}

int decimalsOf(double rate)
{
    return rate != 0 && std::abs(rate) < 0.01 ? 2 : 1;
}

} // namespace

QString rateText(double rate)
{
    return fixed(rate * 100, decimalsOf(rate)) + u'%';
}

QString rateInterval(const stats::Interval &rates)
{
    const int decimals = decimalsOf(rates.high);
    return QStringLiteral("%1–%2%").arg(fixed(format::outwardDown(rates.low * 100, decimals), decimals),
                                        fixed(format::outwardUp(rates.high * 100, decimals), decimals));
}

QString metricValue(Metric metric, double value)
{
    return isMoney(metric) ? format::money(fen(value)) : rateText(value);
}

QString metricInterval(Metric metric, const stats::Interval &values)
{
    return isMoney(metric) ? format::moneyInterval(fen(std::floor(values.low)), fen(std::ceil(values.high))) : rateInterval(values);
}

QString differenceCell(Metric metric, double difference)
{
    return isMoney(metric) ? format::signedMoney(fen(difference)) : FigureWords::tr("%1 pp").arg(withSign(difference * 100, 2));
}

QString differenceWords(Metric metric, double difference)
{
    const double size = std::abs(difference);
    if (isMoney(metric))
        return format::money(fen(size));
    return FigureWords::tr("%1 percentage points").arg(fixed(size * 100, size < 0.0005 ? 2 : 1));
}

QString differenceInterval(Metric metric, const stats::Interval &difference)
{
    if (isMoney(metric))
        return FigureWords::tr("%1 to %2")
            .arg(format::signedMoney(fen(std::floor(difference.low))), format::signedMoney(fen(std::ceil(difference.high))));
    return FigureWords::tr("%1 to %2")
        .arg(withSign(format::outwardDown(difference.low * 100, 1), 1), withSign(format::outwardUp(difference.high * 100, 1), 1));
}

QString upliftText(double end, bool isUpper)
{
    return withSign(isUpper ? format::outwardUp(end * 100, 0) : format::outwardDown(end * 100, 0), 0) + u'%';
}

QString upliftInterval(const stats::Interval &uplift)
{
    const QString low = upliftText(uplift.low, false);
    if (!std::isfinite(uplift.high))
        return FigureWords::tr("%1 or more").arg(low);
    return FigureWords::tr("%1 to %2").arg(low, upliftText(uplift.high, true));
}

QString lossCell(Metric metric, double loss)
{
    if (isMoney(metric))
        return loss < leastLossSaid ? u"< " + format::money(Money::fromFen(1)) : format::money(fen(loss));
    return loss * 100 < 0.01 ? FigureWords::tr("< %1 pp").arg(QStringLiteral("0.01")) : FigureWords::tr("%1 pp").arg(fixed(loss * 100, 2));
}

QString lossWords(const ExperimentRule &rule, double loss)
{
    if (isMoney(rule.metric)) {
        const QString sum =
            loss < leastLossSaid ? FigureWords::tr("less than %1").arg(format::money(Money::fromFen(1))) : format::money(fen(loss));
        return isSplitByPerson(rule.design) ? FigureWords::tr("%1 a person").arg(sum) : FigureWords::tr("%1 a day").arg(sum);
    }
    return loss * 100 < 0.01 ? FigureWords::tr("less than %1 percentage points").arg(QStringLiteral("0.01"))
                             : FigureWords::tr("%1 percentage points").arg(fixed(loss * 100, 2));
}

QString probabilityText(double probability)
{
    if (probability < 0.001)
        return QStringLiteral("< 0.1%");
    if (probability > 0.999)
        return QStringLiteral("> 99.9%");
    const bool isNearAnEnd = probability < 0.01 || probability > 0.99;
    return fixed(probability * 100, isNearAnEnd ? 1 : 0) + u'%';
}

QString pText(double p)
{
    return p < 0.001 ? QStringLiteral("< 0.001") : QString::number(p, 'g', 2);
}

QString pEquation(double p)
{
    return (p < 0.001 ? u"p " : u"p = ") + pText(p);
}

QString chanceWords(double p)
{
    if (p >= 0.001)
        return FigureWords::tr("%1 times in a thousand").arg(format::count(std::max<qint64>(1, qRound64(p * 1e3))));
    if (p >= 0.0001)
        return FigureWords::tr("%1 times in ten thousand").arg(format::count(qRound64(p * 1e4)));
    if (p * 1e6 >= 0.5)
        return FigureWords::tr("%1 times in a million").arg(format::count(qRound64(p * 1e6)));
    return FigureWords::tr("less than once in a million");
}

} // namespace yiren
