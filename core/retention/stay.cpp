#include "retention/stay.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

std::vector<std::pair<qint64, std::optional<qint64>>> followSpells(std::vector<FollowMark> marks)
{
    std::stable_sort(marks.begin(), marks.end(), [](const FollowMark &a, const FollowMark &b) { return a.at < b.at; });
    std::vector<std::pair<qint64, std::optional<qint64>>> spells;
    for (const FollowMark &mark : marks) {
        const bool isHere = !spells.empty() && !spells.back().second;
        if (!mark.follows) {
            if (isHere)
                spells.back().second = mark.at;
            continue;
        }
        if (isHere)
            continue;
        if (!spells.empty() && mark.at - *spells.back().second < dayMs)
            spells.back().second.reset();
        else
            spells.emplace_back(mark.at, std::nullopt);
    }
    return spells;
}

std::vector<std::pair<qint64, std::optional<qint64>>> memberSpells(std::vector<PaidStretch> periods, BusinessDay today)
{
    std::sort(periods.begin(), periods.end(), [](const PaidStretch &a, const PaidStretch &b) { return a.first < b.first; });
    std::vector<PaidStretch> stretches;
    for (const PaidStretch &period : periods) {
        if (!stretches.empty() && period.first <= stretches.back().last.next())
            stretches.back().last = std::max(stretches.back().last, period.last);
        else
            stretches.push_back(period);
    }
    std::vector<std::pair<qint64, std::optional<qint64>>> spells;
    for (const PaidStretch &stretch : stretches) {
        if (stretch.first > today) // paid for, and not begun
            continue;
        const qint64 end = stretch.last.end().toMSecsSinceEpoch();
        spells.emplace_back(stretch.first.start().toMSecsSinceEpoch(), stretch.last < today ? std::optional(end) : std::nullopt);
    }
    return spells;
}

} // namespace yiren
