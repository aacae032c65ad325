#pragma once

#include "stats/outcome.h"

#include <cstdint>

namespace yiren::stats {

// Planning an experiment (ANALYTICS A.10). Rates are probabilities: 0 < p1, p2 < 1 (p1 = 1 and p2 = 0 still have an answer).
struct RatesToTell {
    double p1 = 0; // of the version that stands
    double p2 = 0; // of the new one, if it is as good as is worth knowing
};

struct TestStrength {
    double alpha = 0.05;
    double power = 0.8;
    int sides = 2; // 1 or 2
};

struct SampleSize {
    double a = 0, b = 0; // users of each arm, not rounded
};

// Users needed to find p2 against p1; `ratio` is B's users for each of A's, > 0. The formula of R's power.prop.test at ratio 1. Refuses
// rates out of range, equal rates (Degenerate), and a power so low that it needs nobody (InvalidInput).
[[nodiscard]] Outcome<SampleSize> sampleSizeForRates(const RatesToTell &rates, const TestStrength &strength, double ratio = 1);

// By Cohen's h, the difference of 2 arcsin(sqrt p): another approximation of the same number, two-sided. `effect` is |h|.
struct ArcsineSize {
    double effect = 0;
    double perArm = 0;
};
[[nodiscard]] Outcome<ArcsineSize> sampleSizeByArcsine(const RatesToTell &rates, const TestStrength &strength);

// Users an arm to find a difference of two means, both with standard deviation `sd`, by the two-sided t test: exact, from the noncentral t
// distribution, as R's power.t.test; at least 2. Refuses sd <= 0 and a difference of 0.
[[nodiscard]] Outcome<double> sampleSizeForMeans(double difference, double sd, const TestStrength &strength);

// Power of the test with n users in each arm, n > 0. `strict` also counts findings in the wrong direction. Refuses rates out of range and
// two rates without variance that are equal.
struct Power {
    double towards = 0;
    double strict = 0;
};
[[nodiscard]] Outcome<Power> powerForRates(const RatesToTell &rates, double perArm, double alpha, int sides = 2);

enum class Direction { Up, Down };

// The rate that n users in each arm would find with the power asked for, above or below p1. Refuses when no rate would do (TooFew).
[[nodiscard]] Outcome<double> detectableRate(double p1, double perArm, const TestStrength &strength, Direction direction = Direction::Up);

// Days until all arms have their users. A share of less than the whole may run beside the rest of the business.
struct Traffic {
    double usersPerDay = 0; // eligible, > 0
    double shareInTest = 1; // 0 < share <= 1
    std::int64_t arms = 2;  // >= 1
};
struct Duration {
    std::int64_t days = 0;
    std::int64_t wholeWeeks = 0; // in days, at least 7: weekdays differ
};
[[nodiscard]] Outcome<Duration> durationFor(double perArm, const Traffic &traffic);

} // namespace yiren::stats
