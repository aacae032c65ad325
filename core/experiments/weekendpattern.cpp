#include "experiments/weekendpattern.h"

#include <cmath>

namespace yiren {

namespace {

constexpr double pattern = 0.3;
constexpr int weekendsAWeek = 2, weekdaysAWeek = 5;

bool isOnWeekend(BusinessDay day)
{
    return day.date().dayOfWeek() >= Qt::Saturday;
}

} // namespace

bool hasWeekendPattern(const std::map<BusinessDay, qint64> &paid, BusinessDay today)
{
    const BusinessDay from = today.plusDays(-weekendWeeks * (weekendsAWeek + weekdaysAWeek));
    if (paid.empty() || paid.begin()->first > from)
        return false;
    double weekends = 0, weekdays = 0;
    for (auto sold = paid.lower_bound(from); sold != paid.end() && sold->first < today; ++sold)
        (isOnWeekend(sold->first) ? weekends : weekdays) += static_cast<double>(sold->second);
    const double ofWeekday = weekdays / weekdaysAWeek;
    return ofWeekday > 0 && std::abs(weekends / weekendsAWeek - ofWeekday) > pattern * ofWeekday;
}

} // namespace yiren
