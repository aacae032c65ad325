#pragma once

#include "time/period.h"

#include <QString>

#include <optional>

namespace yiren {

// Which days are looked at, as people say it; the days themselves follow from today.
struct PeriodChoice {
    enum class Kind { Today, Yesterday, Last7Days, Last30Days, ThisMonth, LastMonth, FromTo };

    Kind kind = Kind::Last30Days;
    std::optional<Period> days; // FromTo only

    friend bool operator==(const PeriodChoice &a, const PeriodChoice &b)
    {
        return a.kind == b.kind && a.days.has_value() == b.days.has_value()
            && (!a.days || (a.days->first == b.days->first && a.days->last == b.days->last));
    }
};

// Last7Days and Last30Days end with today; months are calendar months, this one ends with today.
[[nodiscard]] Period periodOf(const PeriodChoice &choice, BusinessDay today);
// "last30days", "2026-11-01/2026-11-20", for remembering; what can't be read is Last30Days.
[[nodiscard]] QString periodChoiceName(const PeriodChoice &choice);
[[nodiscard]] PeriodChoice periodChoiceFromName(const QString &name);

} // namespace yiren
