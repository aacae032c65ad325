#pragma once

#include "stats/outcome.h"

#include <optional>
#include <vector>

namespace yiren {

// The four sums of a popular article that came out wrong (PRODUCT 0.1), with what it printed and what is right, computed when asked.
enum class WorkedSum { ConditionalPurchase, TwoVersions, Churn, SampleCode };

// One figure of a sum: what was printed, if anything, and what is right.
struct WorkedFigure {
    enum class Name {
        Purchase,     // P(bought | browsed): printed 0.4; refused, within the interval
        Variance,     // 0.0001222
        Z,            // -1.81
        P,            // two-sided
        Difference,   // Wald's interval of the article's C1 - C2
        NeededPerArm, // to detect 10 % to 12 % with 80 % power at 5 %
        LostADay,     // users a day
        LostShare,    // of 1000 in 30 days, with its interval
        DailyHazard,  // constant, a day: printed as 6.67 % a day
        DailyShare    // of those present who leave within a day
    };
    Name name = Name::Z;
    std::optional<double> printed;
    stats::Outcome<double> right;
    std::optional<stats::Interval> interval;
};

struct WorkedExample {
    WorkedSum sum = WorkedSum::TwoVersions;
    std::vector<WorkedFigure> figures; // none of SampleCode: it is code, not a sum
};

[[nodiscard]] std::vector<WorkedExample> workedExamples();

} // namespace yiren
