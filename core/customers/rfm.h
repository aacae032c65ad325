#pragma once

#include "base/money.h"
#include "customers/customerid.h"

#include <QString>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace yiren {

// Who buys how recently, how often and for how much, compared with the founder's own other customers (ANALYTICS.md C.1).

// What one customer bought in the twelve months that are looked at.
struct RfmValues {
    qint64 daysAgo = 0;   // business days since the last payment
    qint64 orderDays = 0; // business days with a payment
    Money spent;          // paid, less what was refunded

    friend bool operator==(const RfmValues &, const RfmValues &) = default;
};

// 5 is the best fifth, 1 the last.
struct RfmScores {
    int recency = 0;
    int frequency = 0;
    int money = 0;

    friend bool operator==(const RfmScores &, const RfmScores &) = default;
};

enum class RfmGroup { Best, New, AtRisk, Asleep, Regular };

[[nodiscard]] QString rfmGroupName(RfmGroup group); // "best", "new", "at_risk", "asleep", "regular": stable
[[nodiscard]] std::optional<RfmGroup> rfmGroupFromName(QStringView name);

// Where the scores begin: for the scores 2, 3, 4 and 5 the value that is just good enough, nothing where nobody has that score.
struct RfmScale {
    using Cuts = std::array<std::optional<qint64>, 4>;

    qint64 customers = 0; // how many are compared
    Cuts days;            // at most so many days ago
    Cuts times;           // at least so many order days
    Cuts fen;             // at least so much spent

    friend bool operator==(const RfmScale &, const RfmScale &) = default;
};

inline constexpr qint64 fewestRfmCustomers = 30;

// Nothing: fewer than 30 customers bought, too few for fifths.
[[nodiscard]] std::optional<RfmScale> rfmScale(std::span<const RfmValues> customers);
[[nodiscard]] RfmScores rfmScores(const RfmScale &scale, const RfmValues &values);
[[nodiscard]] RfmGroup rfmGroup(const RfmScores &scores);

// One of the bounds that put somebody into a group: "at most 30 days ago", "fewer than 3 times".
struct RfmBound {
    enum class Measure { Days, Times, Fen };
    enum class Side { AtMost, MoreThan, AtLeast, FewerThan };

    Measure measure;
    Side side;
    qint64 value;

    friend bool operator==(const RfmBound &, const RfmBound &) = default;
};
// The bounds of a group in days, times and fen; none for Regular, which is everybody else. A bound that nobody crosses is left out.
[[nodiscard]] std::vector<RfmBound> rfmBounds(const RfmScale &scale, RfmGroup group);

} // namespace yiren
