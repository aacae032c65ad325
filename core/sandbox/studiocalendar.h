#pragma once

#include "time/businessday.h"

namespace yiren::sandbox {

// How busy the studio is on which day, and when it is closed: around Spring Festival, and on the first Monday of a month, when the kilns
// are looked after. The last two days of the history are always open.
class StudioCalendar
{
public:
    explicit StudioCalendar(BusinessDay today); // the history ends the day before

    BusinessDay first() const { return m_first; }
    BusinessDay last() const { return m_last; }
    bool isOpen(BusinessDay day) const;
    qint64 busyness(BusinessDay day) const; // relative; 0 when closed
    BusinessDay openOnOrBefore(BusinessDay day) const;
    BusinessDay openOnOrAfter(BusinessDay day) const; // may lie behind last()

private:
    BusinessDay m_first;
    BusinessDay m_last;
};

} // namespace yiren::sandbox
