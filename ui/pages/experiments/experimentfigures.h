#pragma once

#include "experiments/experiment.h"
#include "stats/outcome.h"

#include <QString>

namespace yiren {

// How figures of experiments are written (ANALYTICS 0.5): intervals are rounded outward, probabilities capped, small rates have two
// decimals. Money comes in fen a person.

[[nodiscard]] QString rateText(double rate); // "5.6%", "0.74%"
[[nodiscard]] QString rateInterval(const stats::Interval &rates);
[[nodiscard]] QString metricValue(Metric metric, double value); // "5.6%" or "¥ 3.10"
[[nodiscard]] QString metricInterval(Metric metric, const stats::Interval &values);
// A difference of rates in percentage points, of money in yuan: "+1.53 pp", "+¥ 3.10"; for tables.
[[nodiscard]] QString differenceCell(Metric metric, double difference);
// The same for sentences, without a sign: "1.5 percentage points", "¥ 3.10".
[[nodiscard]] QString differenceWords(Metric metric, double difference);
[[nodiscard]] QString differenceInterval(Metric metric, const stats::Interval &difference); // "+0.6 to +2.5"
[[nodiscard]] QString upliftInterval(const stats::Interval &uplift);                        // "-8% to +31%"; an open end is said
[[nodiscard]] QString upliftText(double end, bool isUpper);                                 // one end of it, outward: "-8%"
[[nodiscard]] QString lossCell(Metric metric, double loss);                                 // "< 0.01 pp"; of money so much a person or day
[[nodiscard]] QString lossWords(const ExperimentRule &rule, double loss);                   // "less than 0.01 percentage points"
[[nodiscard]] QString probabilityText(double probability);                                  // "91%", "> 99.9%"
[[nodiscard]] QString pText(double p);                                                      // "0.041", "< 0.001"
[[nodiscard]] QString pEquation(double p);                                                  // "p = 0.041", "p < 0.001"
// How often chance does it, for small p: "2 times in a million", "4 times in a thousand".
[[nodiscard]] QString chanceWords(double p);

} // namespace yiren
