#pragma once

#include "experiments/experiment.h"

namespace yiren {

// Which version a person gets: SHA-256 of "experiment:person" as a number, modulo 10,000 (ANALYTICS A.1). The same person always gets the
// same, and what one gets here says nothing of other experiments. `person` is the openid, or where none is known "customer/<id>".
[[nodiscard]] int bucketOf(ExperimentId experiment, const QString &person); // 0..9999

// The place of the arm: the buckets from 0 on are those of B, then C, …; the rest is A's.
[[nodiscard]] size_t armOfBucket(const std::vector<Arm> &arms, int bucket);
[[nodiscard]] size_t armOf(const Experiment &experiment, const QString &person);

// AlternateDays: the place of the arm that is shown on a day, drawn in blocks of as many days as there are arms, so that each comes equally
// often and no version keeps a weekday.
[[nodiscard]] size_t armOfDay(const Experiment &experiment, BusinessDay day);

} // namespace yiren
