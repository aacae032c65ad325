#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <compare>
#include <optional>

namespace yiren {

// A calendar day in China, the day WeChat Pay closes its books by. China has had no daylight saving since 1991, so a day is UTC+8.
class BusinessDay
{
public:
    explicit BusinessDay(QDate date) : m_date(date) {}
    static BusinessDay of(const QDateTime &instant);
    static BusinessDay ofMs(qint64 utcMs);
    static std::optional<BusinessDay> fromText(QStringView text); // "2026-11-20", nothing else

    QDateTime start() const; // UTC, inclusive
    QDateTime end() const;   // UTC, exclusive
    BusinessDay plusDays(qint64 days) const { return BusinessDay(m_date.addDays(days)); }
    BusinessDay next() const { return plusDays(1); }
    BusinessDay previous() const { return plusDays(-1); }
    qint64 daysTo(BusinessDay other) const { return m_date.daysTo(other.m_date); }
    QDate date() const { return m_date; }
    QString toText() const; // "2026-11-20"

    friend bool operator==(BusinessDay a, BusinessDay b) { return a.m_date == b.m_date; }
    friend std::strong_ordering operator<=>(BusinessDay a, BusinessDay b) { return a.m_date.toJulianDay() <=> b.m_date.toJulianDay(); }

private:
    QDate m_date;
};

// Beijing wall time, as bills and CSVs write it: "2026-03-05 10:15:05", also with 'T', '/' and full-width colons. UTC milliseconds.
std::optional<qint64> beijingTextToMs(QStringView text);
QString msToBeijingText(qint64 utcMs);               // "2026-03-05 10:15:05"
QString msToRfc3339(qint64 utcMs);                   // "2026-03-05T10:15:05+08:00"
std::optional<qint64> rfc3339ToMs(QStringView text); // offset required; fractional seconds allowed

} // namespace yiren
