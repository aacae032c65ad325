#pragma once

#include "base/result.h"
#include "stats/proportion.h"

#include <QStringList>

#include <vector>

namespace yiren {

// The arms of `analyze ab`, in the order in which they were named, with what each has shown: totals, or totals up to each day.
struct AbTable {
    QStringList names;
    std::vector<double> shares;                  // planned; equal ones where none were named
    bool hasShares = false;                      // they were named
    std::vector<std::vector<stats::Count>> days; // cumulative, by day and arm; of totals one "day"

    const std::vector<stats::Count> &totals() const { return days.back(); }
};

// "NAME=CONVERSIONS/EXPOSURES" of at least two arms. Usage "analyze.arm" with the word that can't be read.
[[nodiscard]] Result<AbTable> armsFromWords(const std::vector<std::string> &words);

// A CSV with day, arm, exposures and conversions of each day, at least two arms; a calendar day without rows counts as one without users.
// Input "analyze.missing_column", "analyze.number", "analyze.day", "analyze.twice", "analyze.one_arm", "csv.…".
[[nodiscard]] Result<AbTable> armsFromDays(const QString &file);

// "NAME=0.5" for every arm, or none at all. Usage "analyze.share".
[[nodiscard]] Done takeShares(AbTable &table, const std::vector<std::string> &words);

} // namespace yiren
