#include "pages/products/weekgrid.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int weekHeadHeight = 40;
constexpr int hoursWidth = 52;

int minuteOf(qint64 at)
{
    return static_cast<int>((at - BusinessDay::ofMs(at).start().toMSecsSinceEpoch()) / minuteMs);
}

bool sharesTime(const Booking &one, const Booking &other)
{
    return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

} // namespace

WeekGrid::WeekGrid(BusinessDay day, const std::vector<Booking> &bookings, QSize room)
    : m_monday(day.plusDays(1 - day.date().dayOfWeek())), m_room(room)
{
    for (const Booking &booking : bookings) {
        const BusinessDay on = BusinessDay::ofMs(booking.startsAt);
        if (on < m_monday || m_monday.plusDays(7) <= on)
            continue;
        m_bookings.push_back(booking);
        m_firstHour = std::min(m_firstHour, minuteOf(booking.startsAt) / 60);
        const bool isOvernight = BusinessDay::ofMs(booking.endsAt - 1) != on;
        m_lastHour = std::max(m_lastHour, isOvernight ? 24 : (minuteOf(booking.endsAt - 1) + 60) / 60);
    }
}

int WeekGrid::leftOf(int column) const
{
    return hoursWidth + (m_room.width() - hoursWidth) * column / 7;
}

int WeekGrid::topOf(int minute) const
{
    const int shown = std::clamp(minute, firstMinute(), lastMinute());
    return weekHeadHeight + (m_room.height() - weekHeadHeight) * (shown - firstMinute()) / (lastMinute() - firstMinute());
}

QRect WeekGrid::headOf(BusinessDay day) const
{
    const QRect column = columnOf(day);
    return {column.left(), 0, column.width(), weekHeadHeight};
}

QRect WeekGrid::columnOf(BusinessDay day) const
{
    const int column = static_cast<int>(m_monday.daysTo(day));
    return {leftOf(column), weekHeadHeight, leftOf(column + 1) - leftOf(column), m_room.height() - weekHeadHeight};
}

// Those of the same time stand beside each other, in their order.
QRect WeekGrid::spanOf(const Booking &booking, qint64 from, qint64 until) const
{
    const BusinessDay day = BusinessDay::ofMs(booking.startsAt);
    int lanes = 0;
    int lane = 0;
    for (const Booking &other : m_bookings) {
        if (!sharesTime(booking, other))
            continue;
        lane += other.id == booking.id ? lanes - lane : 0;
        ++lanes;
    }
    if (lanes == 0)
        return {};
    const QRect column = columnOf(day).adjusted(2, 0, -3, 0);
    const qint64 midnight = day.start().toMSecsSinceEpoch();
    const int top = topOf(static_cast<int>((from - midnight) / minuteMs));
    const int bottom = topOf(static_cast<int>((until - midnight) / minuteMs));
    const int left = column.left() + column.width() * lane / lanes;
    return {left, top, column.left() + column.width() * (lane + 1) / lanes - left, bottom - top};
}

QRect WeekGrid::placeOf(const Booking &booking) const
{
    return spanOf(booking, booking.startsAt, booking.endsAt);
}

QRect WeekGrid::bufferOf(const Booking &booking) const
{
    return spanOf(booking, booking.endsAt, booking.busyUntil);
}

std::optional<qint64> WeekGrid::startAt(QPoint place) const
{
    for (BusinessDay day = m_monday; day < m_monday.plusDays(7); day = day.next()) {
        if (!columnOf(day).contains(place))
            continue;
        for (int minute = lastMinute() - slotMinutes; minute >= firstMinute(); minute -= slotMinutes) {
            if (place.y() >= topOf(minute))
                return day.start().toMSecsSinceEpoch() + minute * minuteMs;
        }
    }
    return {};
}

} // namespace yiren
