#pragma once

#include "base/result.h"
#include "experiments/experiment.h"

namespace yiren {

// The rule as text, the same bytes for the same rule: compact JSON, members by name, numbers in their shortest form. What is hashed is what
// is kept.
[[nodiscard]] QByteArray ruleText(const ExperimentRule &rule);
// SHA-256 of that text, 32 bytes.
[[nodiscard]] QByteArray ruleHash(const QByteArray &text);
// Damaged "experiment.rule" for what ruleText() would not write.
[[nodiscard]] Result<ExperimentRule> ruleFromText(const QByteArray &text);

// Whether what a metric counts can make a person fulfil a condition on that field, or no more.
[[nodiscard]] bool changesWith(SegmentField field, Metric metric);
// Whether who is in the audience today depends on what was counted of them: such persons' past rate is no rate.
[[nodiscard]] bool isChosenByOutcome(const Audience &audience, Metric metric);

// Whether it can be started. Usage: "experiment.question" (1 to 80 characters), "experiment.arms" (2 to 8), "experiment.arm_name" (1 to 40
// characters, no name twice), "experiment.shares" (each 1 to 9,999 of 10,000, in sum 10,000), "experiment.posts" (of source WeChat each arm
// its own post), "experiment.marks" (of source Own each arm its own address or code), "experiment.source" (WeChat's statistics count
// readers and new followers of one post and nothing else; here it is known who opened an address or followed through a code, and that act
// is no outcome), "experiment.plan" (whole weeks, 1 to 52; levels and baseline within (0, 1); planned conversions above 0),
// "experiment.audience" (of source Own no condition that buying, writing, looking or following changes: who did drops out before the next
// look), "experiment.window" (of source Own more planned days than W, else nobody's W days are over at the end).
[[nodiscard]] Done validRule(const ExperimentRule &rule);

} // namespace yiren
