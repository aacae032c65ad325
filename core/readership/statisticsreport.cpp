#include "readership/statisticsreport.h"

#include <algorithm>

namespace yiren {

QString statisticsStatusName(StatisticsStatus status)
{
    switch (status) {
    case StatisticsStatus::Fetched:
        return QStringLiteral("fetched");
    case StatisticsStatus::Unchanged:
        return QStringLiteral("unchanged");
    case StatisticsStatus::Empty:
        return QStringLiteral("empty");
    case StatisticsStatus::NotReady:
        return QStringLiteral("not_ready");
    case StatisticsStatus::NotPermitted:
        return QStringLiteral("not_permitted");
    case StatisticsStatus::Failed:
        break;
    }
    return QStringLiteral("failed");
}

const StatisticsEntry *StatisticsReport::failure() const
{
    const auto found = std::ranges::find(entries, StatisticsStatus::Failed, &StatisticsEntry::status);
    return found == entries.end() ? nullptr : &*found;
}

bool StatisticsReport::hasNews() const
{
    return std::ranges::find(entries, StatisticsStatus::Fetched, &StatisticsEntry::status) != entries.end();
}

} // namespace yiren
