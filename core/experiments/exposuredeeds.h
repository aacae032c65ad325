#pragma once

#include "experiments/exposurestore.h"

namespace yiren {

// Everybody of the audience (of a split by tag: who follows) gets an arm by hash; who came to the audience since gets one too. One
// transaction with its audit row. All persons of each arm, by arm: who gets which mass send. Refused "experiment.not_running".
[[nodiscard]] Result<std::vector<std::vector<CustomerId>>> assignAudience(Database &database, AccountId account, ExperimentId experiment,
                                                                          BusinessDay today, qint64 now);
// Versions were seen; who had no arm yet has now the one that was seen. One transaction with its audit row. Refused
// "experiment.not_running", "experiment.counted_elsewhere" where the rule counts otherwise; Usage "experiment.exposure" for an arm that is
// none or a time before the start or to come.
[[nodiscard]] Done recordExposures(Database &database, AccountId account, ExperimentId experiment, const std::vector<Exposure> &exposures,
                                   qint64 now);

} // namespace yiren
