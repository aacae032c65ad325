#include "time/businessday.h"

#include "time/durations.h"

#include <QTimeZone>

namespace yiren {

namespace {

constexpr int beijingOffsetSeconds = 8 * 3600;

QDateTime beijing(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, beijingOffsetSeconds);
}

std::optional<int> number(QStringView text, qsizetype at, qsizetype length)
{
    int value = 0;
    for (qsizetype i = at; i < at + length; ++i) {
        if (i >= text.size() || text[i] < u'0' || text[i] > u'9')
            return {};
        value = value * 10 + (text[i].unicode() - u'0');
    }
    return value;
}

void putDigits(QString &text, qsizetype at, qsizetype count, int value)
{
    for (qsizetype i = at + count; i-- > at; value /= 10)
        text[i] = QChar(u'0' + value % 10);
}

} // namespace

BusinessDay BusinessDay::of(const QDateTime &instant)
{
    return ofMs(instant.toMSecsSinceEpoch());
}

BusinessDay BusinessDay::ofMs(qint64 utcMs)
{
    return BusinessDay(beijing(utcMs).date());
}

std::optional<BusinessDay> BusinessDay::fromText(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const auto year = number(text, 0, 4);
    const auto month = number(text, 5, 2);
    const auto day = number(text, 8, 2);
    if (!year || !month || !day || !QDate::isValid(*year, *month, *day))
        return {};
    return BusinessDay(QDate(*year, *month, *day));
}

QDateTime BusinessDay::start() const
{
    return QDateTime(m_date, QTime(0, 0), Qt::OffsetFromUTC, beijingOffsetSeconds).toUTC();
}

QDateTime BusinessDay::end() const
{
    return start().addMSecs(dayMs);
}

QString BusinessDay::toText() const
{
    return m_date.toString(Qt::ISODate);
}

std::optional<qint64> beijingTextToMs(QStringView text)
{
    text = text.trimmed();
    if (text.size() != 19 || (text[4] != u'-' && text[4] != u'/') || text[7] != text[4] || (text[10] != u' ' && text[10] != u'T'))
        return {};
    for (const qsizetype colon : {13, 16}) {
        if (text[colon] != u':' && text[colon] != u'\uff1a')
            return {};
    }
    const auto year = number(text, 0, 4), month = number(text, 5, 2), day = number(text, 8, 2);
    const auto hour = number(text, 11, 2), minute = number(text, 14, 2), second = number(text, 17, 2);
    if (!year || !month || !day || !hour || !minute || !second)
        return {};
    const QDate date(*year, *month, *day);
    const QTime time(*hour, *minute, *second);
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::OffsetFromUTC, beijingOffsetSeconds).toMSecsSinceEpoch();
}

QString msToBeijingText(qint64 utcMs)
{
    const QDateTime time = beijing(utcMs);
    int year = 0, month = 0, day = 0;
    time.date().getDate(&year, &month, &day);
    if (year < 0 || year > 9999)
        return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const int seconds = time.time().msecsSinceStartOfDay() / 1000;
    QString text = QStringLiteral("0000-00-00 00:00:00"); // reports hold tens of thousands of these: no format is parsed for each
    putDigits(text, 0, 4, year);
    putDigits(text, 5, 2, month);
    putDigits(text, 8, 2, day);
    putDigits(text, 11, 2, seconds / 3600);
    putDigits(text, 14, 2, seconds / 60 % 60);
    putDigits(text, 17, 2, seconds % 60);
    return text;
}

QString msToRfc3339(qint64 utcMs)
{
    return beijing(utcMs).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss+08:00"));
}

std::optional<qint64> rfc3339ToMs(QStringView text)
{
    // Qt reads a text without offset as local time: the offset must be there.
    const qsizetype mark = std::max(text.lastIndexOf(u'+'), text.lastIndexOf(u'-'));
    if (!text.endsWith(u'Z') && mark < 19)
        return {};
    const QDateTime instant = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!instant.isValid())
        return {};
    return instant.toMSecsSinceEpoch();
}

} // namespace yiren
