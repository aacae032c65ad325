#pragma once

#include "retention/retentionreading.h"
#include "retention/winbackresult.h"
#include "retention/winback.h"
#include "widgets/cardhelp.h"

namespace yiren {

// 怎么算的 of the cards of 留存.
[[nodiscard]] Explanation explainCohorts(const RetentionReading &reading, stats::CohortLength length);
[[nodiscard]] Explanation explainSurvival(const RetentionReading &reading);
[[nodiscard]] Explanation explainCheck(const RetentionReading &reading);
[[nodiscard]] Explanation explainWinBack(const std::vector<WinBackCandidate> &list, const std::vector<WinBackResult> &results);

} // namespace yiren
