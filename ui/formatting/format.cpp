#include "formatting/format.h"

#include "time/durations.h"

#include <QLocale>

#include <cmath>

namespace yiren::format {

namespace {

constexpr char16_t noBreakSpace = u'\u00A0';
constexpr char16_t enDash = u'\u2013';

// The locale of C groups by "," and writes "-" in every language; QLocale(zh_CN) writes negative money as "(¥3.20)".
QString grouped(qint64 number)
{
    QLocale c = QLocale::c();
    c.setNumberOptions(QLocale::DefaultNumberOptions);
    return c.toString(number);
}

QString yuanWithoutSign(Money amount)
{
    const QString yuan = amount.toYuanText();
    const qsizetype start = yuan.startsWith(u'-') ? 1 : 0;
    const qsizetype point = yuan.indexOf(u'.');
    return grouped(yuan.mid(start, point - start).toLongLong()) + yuan.mid(point);
}

QString withOneDecimal(double value)
{
    const QString text = QString::number(value, 'f', 1);
    return text == QLatin1String("-0.0") ? QStringLiteral("0.0") : text;
}

// "1.2" and "12", never "12.0".
QString shortDecimal(double value)
{
    QString text = QString::number(value, 'f', 1);
    if (text.endsWith(QLatin1String(".0")))
        text.chop(2);
    return text;
}

QDateTime beijing(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, 8 * 3600);
}

} // namespace

QString money(Money amount)
{
    return (amount.fen() < 0 ? QStringLiteral("-¥") : QStringLiteral("¥")) + noBreakSpace + yuanWithoutSign(amount);
}

QString signedMoney(Money amount)
{
    return amount.fen() > 0 ? u'+' + money(amount) : money(amount);
}

QString plainMoney(Money amount)
{
    return amount.fen() < 0 ? u'-' + yuanWithoutSign(amount) : yuanWithoutSign(amount);
}

QString count(qint64 number)
{
    return grouped(number);
}

QString axisNumber(double value, Language language)
{
    if (!std::isfinite(value))
        return QStringLiteral("—");
    const double size = std::abs(value);
    if (language == Language::Chinese && size >= 1e8)
        return shortDecimal(value / 1e8) + QStringLiteral("亿");
    if (language == Language::Chinese && size >= 1e4)
        return shortDecimal(value / 1e4) + QStringLiteral("万");
    if (language == Language::English && size >= 1e6)
        return shortDecimal(value / 1e6) + u'M';
    if (language == Language::English && size >= 1e4)
        return shortDecimal(value / 1e3) + u'k';
    return value == std::floor(value) ? grouped(static_cast<qint64>(value)) : shortDecimal(value);
}

QString percent(double share)
{
    return std::isfinite(share) ? withOneDecimal(share * 100) + u'%' : QStringLiteral("—");
}

QString signedPercent(double share)
{
    const QString text = percent(share);
    return std::isfinite(share) && share > 0 && text != QLatin1String("0.0%") ? u'+' + text : text;
}

QString percentInterval(double low, double high)
{
    if (!std::isfinite(low) || !std::isfinite(high))
        return QStringLiteral("—");
    return withOneDecimal(low * 100) + enDash + withOneDecimal(high * 100) + u'%';
}

QString moneyInterval(Money low, Money high)
{
    return money(low) + enDash + plainMoney(high);
}

QString day(BusinessDay day)
{
    return day.date().toString(QStringLiteral("MM-dd"));
}

QString fullDay(BusinessDay day)
{
    return day.toText();
}

QString dayRange(BusinessDay first, BusinessDay last)
{
    if (first == last)
        return day(first);
    const bool sameYear = first.date().year() == last.date().year();
    return (sameYear ? day(first) : fullDay(first)) + enDash + (sameYear ? day(last) : fullDay(last));
}

QString month(BusinessDay dayInIt, Language language)
{
    const QDate date = dayInIt.date();
    if (language == Language::Chinese)
        return QStringLiteral("%1 年 %2 月").arg(date.year()).arg(date.month());
    return QLocale(QLocale::English).toString(date, QStringLiteral("MMMM yyyy"));
}

QString longDay(BusinessDay day, Language language)
{
    if (language == Language::Chinese) {
        static constexpr char16_t weekdays[] = u"一二三四五六日";
        const QDate date = day.date();
        return QStringLiteral("%1 月 %2 日 星期%3").arg(date.month()).arg(date.day()).arg(QChar(weekdays[date.dayOfWeek() - 1]));
    }
    return QLocale(QLocale::English).toString(day.date(), QStringLiteral("dddd, MMMM d"));
}

QString time(qint64 utcMs)
{
    return beijing(utcMs).toString(QStringLiteral("HH:mm"));
}

QString moment(qint64 utcMs)
{
    return beijing(utcMs).toString(QStringLiteral("MM-dd HH:mm"));
}

QString momentSeenFrom(qint64 utcMs, qint64 nowMs, Language language)
{
    const BusinessDay that = BusinessDay::ofMs(utcMs);
    const BusinessDay today = BusinessDay::ofMs(nowMs);
    if (that == today)
        return time(utcMs);
    if (that == today.previous())
        return (language == Language::Chinese ? QStringLiteral("昨天 ") : QStringLiteral("yesterday ")) + time(utcMs);
    return that.date().year() == today.date().year() ? moment(utcMs) : beijing(utcMs).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString duration(qint64 ms, Language language)
{
    const bool isChinese = language == Language::Chinese;
    const qint64 minutes = std::abs(ms) / minuteMs;
    const qint64 days = minutes / (24 * 60), hours = minutes / 60 % 24, rest = minutes % 60;
    const auto part = [isChinese](qint64 number, const char16_t *chinese, const char16_t *english) {
        return number == 0 ? QString() : QString(QString::number(number) + u' ' + QString::fromUtf16(isChinese ? chinese : english));
    };
    if (minutes == 0)
        return isChinese ? QStringLiteral("不到 1 分钟") : QStringLiteral("under a minute");
    const QString first = days > 0 ? part(days, u"天", u"d") : part(hours, u"小时", u"h");
    const QString second = days > 0 ? part(hours, u"小时", u"h") : part(rest, u"分", u"min");
    return first.isEmpty() || second.isEmpty() ? QString(first + second) : QString(first + u' ' + second);
}

QString visible(const QString &text)
{
    QString shown;
    for (const QChar c : text) {
        const bool isHidden = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        if (isHidden)
            shown += QStringLiteral("[U+%1]").arg(int(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        else
            shown += c;
    }
    return shown;
}

QString shortened(const QString &text, qsizetype most)
{
    constexpr int mostLines = 5;
    qsizetype end = std::min(text.size(), most);
    int lines = 0;
    for (qsizetype i = 0; i < end; ++i) {
        if ((text[i] == u'\n' || text[i] == QChar::LineSeparator || text[i] == QChar::ParagraphSeparator) && ++lines == mostLines)
            end = i;
    }
    if (end == text.size())
        return text;
    return text.left(end > 0 && text[end - 1].isHighSurrogate() ? end - 1 : end) + u'…';
}

QString oneLine(const QString &name)
{
    constexpr qsizetype most = 48;
    return shortened(visible(name.left(most + 1)), most);
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("—") : text;
}

} // namespace yiren::format
