#pragma once

#include <QDateTime>

namespace yiren {

// Where "now" comes from. Everything that asks the time gets one in its constructor.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; // UTC
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

// A clock that starts at a given instant and runs on with the machine's (a rerun of an earlier day; the demonstration; tests).
class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(const QDateTime &start) : m_offsetMs(QDateTime::currentDateTimeUtc().msecsTo(start)) {}
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_offsetMs); }

private:
    qint64 m_offsetMs;
};

} // namespace yiren
