#pragma once

#include "readership/tagcomparison.h"
#include "readership/tagdeedjob.h"

#include <QString>

namespace yiren {

// What a comparison of tags says to people.
[[nodiscard]] QString tagDifferenceText(const TagDifference &difference); // who differs and which side changed
[[nodiscard]] QString tagDirectionText(const TagDifference &difference, TagDirection direction);
[[nodiscard]] QString tagPlanText(const TagPlan &plan, qint64 strangers); // what would be done
[[nodiscard]] QString tagReportText(const TagDeedReport &report);         // what was done

} // namespace yiren
