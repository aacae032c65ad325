#pragma once

#include "time/businessday.h"

#include <QRect>

#include <optional>

namespace yiren {

// Where days stand in the calendar: seven columns, Monday first; a month in as many rows as it has weeks, or one week in one. Pure
// geometry.
class CalendarGrid
{
public:
    enum class Span { Month, Week };

    // The month, or the week, that `day` lies in.
    CalendarGrid(Span span, BusinessDay day, QSize room);

    Span span() const { return m_span; }
    BusinessDay first() const { return m_first; } // a Monday; may lie in the month before
    BusinessDay last() const { return m_first.plusDays(7 * m_weeks - 1); }
    int weeks() const { return m_weeks; }
    bool isInside(BusinessDay day) const; // a day of the month, or of the week
    QRect headOf(int column) const;       // of "周一"
    QRect cellOf(BusinessDay day) const;  // a day from first() to last()
    std::optional<BusinessDay> dayAt(QPoint place) const;

private:
    int leftOf(int column) const { return m_room.width() * column / 7; }
    int topOf(int row) const;

    Span m_span;
    BusinessDay m_day;
    BusinessDay m_first;
    int m_weeks;
    QSize m_room;
};

// Where the posts of one day stand in its cell: as many chips as have room, the last place says how many more there are.
class CellPlan
{
public:
    CellPlan(QRect cell, int posts, int chipHeight, bool keepsFoot);

    int shown() const { return m_shown; }
    int hidden() const { return m_posts - m_shown; }
    QRect chip(int index) const; // of the shown ones; that of shown() says "+3"
    QRect foot() const;          // where the quota stands; empty: no room
    std::optional<int> chipAt(QPoint place) const;

private:
    QRect m_cell;
    int m_posts;
    int m_chipHeight;
    int m_shown = 0;
    bool m_hasFoot = false;
};

} // namespace yiren
