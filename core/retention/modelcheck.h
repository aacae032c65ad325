#pragma once

#include "retention/stay.h"
#include "stats/outcome.h"
#include "time/businessday.h"

#include <optional>
#include <span>
#include <vector>

namespace yiren {

// 预测与实际: a model that knows nothing of the last quarter, held against it.
struct ModelCheckClass {
    qint64 from = 0;          // repeat purchases before, or days since joining
    std::optional<qint64> to; // inclusive; nothing: and more
    qint64 people = 0;
    double predicted = 0;
    qint64 actual = 0;
};
struct ModelCheck {
    enum class Counts { RepeatOrders, Leavers }; // what is predicted

    Counts counts = Counts::RepeatOrders;
    BusinessDay knownUntil{QDate()}; // the last day the model knew
    BusinessDay until{QDate()};      // the last day that was predicted
    std::vector<ModelCheckClass> classes;
    double predicted = 0;
    stats::Interval range; // 80 %
    qint64 actual = 0;

    bool isWithin() const { return range.low <= double(actual) && double(actual) <= range.high; }
};

inline constexpr qint64 backTestDays = 91;

// Of followers or members by tenure (ANALYTICS B.3): of those present, who would leave if each band went on as before. Refuses fewer than
// 20 people and 5 who left before (TooFew), and a history shorter than two quarters.
[[nodiscard]] stats::Outcome<ModelCheck> checkOfModel(std::span<const Stay> stays, BusinessDay today);

} // namespace yiren
