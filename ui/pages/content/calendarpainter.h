#pragma once

#include "pages/content/calendarentry.h"
#include "pages/content/calendargrid.h"

#include <QFont>

class QPainter;

namespace yiren {

// How one day is drawn.
struct CalendarCell {
    BusinessDay day;
    QRect place;
    bool isInside = true; // of the month
    bool isToday = false;
    bool isCurrent = false;
    bool hasFocus = false;
    bool isTarget = false; // a dragged post would go here
};

// Draws the parts of the calendar with the theme's colours. Measures text once for all cells of a painting.
class CalendarPainter
{
public:
    static constexpr int chipHeight = 20;
    static constexpr int tallChipHeight = 38; // where there is room: time and state above the title

    CalendarPainter(QPainter &painter, const QFont &font);

    void head(const CalendarGrid &grid);
    void cell(const CalendarCell &cell, const DayNote &note);
    void chip(QRect place, const CalendarEntry &entry, bool isChosen);
    void more(QRect place, int posts); // "+3"
    void foot(QRect place, const DayNote &note);

private:
    void number(const CalendarCell &cell, const DayNote &note);
    int rest(QRect line, const DayNote &note);
    QString timeAndWord(const CalendarEntry &entry, int width) const;
    void text(QRect place, const QString &words, Role role, int flags);

    QPainter &m_painter;
    QFont m_usual;
    QFont m_small;
};

} // namespace yiren
