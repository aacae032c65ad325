#pragma once

#include "products/booking.h"
#include "time/businessday.h"

#include <QRect>
#include <QSize>

namespace yiren {

// Where the hours of a week stand: seven columns, Monday first, half hours below each other. From eight to ten in the evening, more where
// there is a booking. Pure geometry; times are China's.
class WeekGrid
{
public:
    WeekGrid(BusinessDay day, const std::vector<Booking> &bookings, QSize room);

    BusinessDay monday() const { return m_monday; }
    int firstMinute() const { return m_firstHour * 60; } // from midnight
    int lastMinute() const { return m_lastHour * 60; }
    QRect headOf(BusinessDay day) const;
    QRect columnOf(BusinessDay day) const;       // without its head
    int topOf(int minute) const;                 // of the day
    QRect placeOf(const Booking &booking) const; // beside others of the same time; empty: not in this week
    QRect bufferOf(const Booking &booking) const;
    // The half hour that is there.
    std::optional<qint64> startAt(QPoint place) const;

private:
    int leftOf(int column) const;
    QRect spanOf(const Booking &booking, qint64 from, qint64 until) const;

    BusinessDay m_monday;
    QSize m_room;
    int m_firstHour = 8;
    int m_lastHour = 22;
    std::vector<Booking> m_bookings;
};

inline constexpr int slotMinutes = 30; // what the keyboard moves by

} // namespace yiren
