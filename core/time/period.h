#pragma once

#include "time/businessday.h"

namespace yiren {

// Business days from `first` up to, not including, `last`.
struct Period {
    BusinessDay first;
    BusinessDay last;

    static Period ofDay(BusinessDay day) { return {day, day.next()}; }
    static Period inclusive(BusinessDay from, BusinessDay to) { return {from, to.next()}; }
    bool contains(BusinessDay day) const { return first <= day && day < last; }
    qint64 days() const { return std::max<qint64>(0, first.daysTo(last)); }
    qint64 startMs() const { return first.start().toMSecsSinceEpoch(); }
    qint64 endMs() const { return last.start().toMSecsSinceEpoch(); }
};

} // namespace yiren
