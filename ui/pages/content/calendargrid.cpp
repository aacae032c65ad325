#include "pages/content/calendargrid.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int headHeight = 32;
constexpr int numberLineHeight = 28; // the line of the day's number
constexpr int chipGap = 3;
constexpr int sideways = 4;
constexpr int footHeight = 18;

BusinessDay mondayOf(BusinessDay day)
{
    return day.plusDays(1 - day.date().dayOfWeek());
}

BusinessDay firstOf(CalendarGrid::Span span, BusinessDay day)
{
    return mondayOf(span == CalendarGrid::Span::Week ? day : day.plusDays(1 - day.date().day()));
}

} // namespace

CalendarGrid::CalendarGrid(Span span, BusinessDay day, QSize room)
    : m_span(span), m_day(day), m_first(firstOf(span, day)), m_weeks(1), m_room(room)
{
    if (span == Span::Month) {
        const BusinessDay lastDay = day.plusDays(day.date().daysInMonth() - day.date().day());
        m_weeks = static_cast<int>(m_first.daysTo(lastDay)) / 7 + 1;
    }
}

bool CalendarGrid::isInside(BusinessDay day) const
{
    if (m_span == Span::Week)
        return first() <= day && day <= last();
    return day.date().month() == m_day.date().month() && day.date().year() == m_day.date().year();
}

int CalendarGrid::topOf(int row) const
{
    return headHeight + (m_room.height() - headHeight) * row / m_weeks;
}

QRect CalendarGrid::headOf(int column) const
{
    return {leftOf(column), 0, leftOf(column + 1) - leftOf(column), headHeight};
}

QRect CalendarGrid::cellOf(BusinessDay day) const
{
    const int index = static_cast<int>(m_first.daysTo(day));
    const int column = index % 7;
    const int row = index / 7;
    return {leftOf(column), topOf(row), leftOf(column + 1) - leftOf(column), topOf(row + 1) - topOf(row)};
}

std::optional<BusinessDay> CalendarGrid::dayAt(QPoint place) const
{
    for (int i = 0; i < 7 * m_weeks; ++i) {
        if (cellOf(m_first.plusDays(i)).contains(place))
            return m_first.plusDays(i);
    }
    return {};
}

CellPlan::CellPlan(QRect cell, int posts, int chipHeight, bool keepsFoot) : m_cell(cell), m_posts(posts), m_chipHeight(chipHeight)
{
    const int room = cell.height() - numberLineHeight - chipGap;
    const auto fitting = [chipHeight](int height) { return std::max(0, height / (chipHeight + chipGap)); };
    m_hasFoot = keepsFoot && fitting(room - footHeight) >= std::min(posts, 1);
    const int places = fitting(m_hasFoot ? room - footHeight : room);
    m_shown = posts <= places ? posts : std::max(0, places - 1);
}

QRect CellPlan::chip(int index) const
{
    const int top = m_cell.top() + numberLineHeight + index * (m_chipHeight + chipGap);
    return {m_cell.left() + sideways, top, m_cell.width() - 2 * sideways, m_chipHeight};
}

QRect CellPlan::foot() const
{
    if (!m_hasFoot)
        return {};
    return {m_cell.left() + 2 * sideways, m_cell.bottom() - footHeight, m_cell.width() - 4 * sideways, footHeight - 2};
}

std::optional<int> CellPlan::chipAt(QPoint place) const
{
    for (int i = 0; i < m_shown; ++i) {
        if (chip(i).contains(place))
            return i;
    }
    return {};
}

} // namespace yiren
