#include "customers/rfm.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr std::array rfmGroupNames = {"best", "new", "at_risk", "asleep", "regular"}; // as RfmGroup

enum class BestRfmValue { Smallest, Largest };

// The score of a value with so many smaller and so many equal ones (itself among them) in n: which fifth the middle of its equals lies in.
int ascendingFifth(qint64 smaller, qint64 equal, qint64 n)
{
    return static_cast<int>(std::min<qint64>(5, 1 + 5 * (2 * smaller + equal) / (2 * n)));
}

RfmScale::Cuts cutsOf(std::vector<qint64> values, BestRfmValue best)
{
    std::sort(values.begin(), values.end());
    const auto n = static_cast<qint64>(values.size());
    RfmScale::Cuts cuts;
    for (auto first = values.begin(); first != values.end();) {
        const auto last = std::upper_bound(first, values.end(), *first);
        const int fifth = ascendingFifth(first - values.begin(), last - first, n);
        const int score = best == BestRfmValue::Largest ? fifth : 6 - fifth;
        for (int reached = 2; reached <= score; ++reached) {
            auto &cut = cuts[static_cast<size_t>(reached - 2)];
            if (!cut || best == BestRfmValue::Smallest) // values ascend: the first large enough, the last small enough
                cut = *first;
        }
        first = last;
    }
    return cuts;
}

int scoreOf(const RfmScale::Cuts &cuts, qint64 value, BestRfmValue best)
{
    return 1 + static_cast<int>(std::count_if(cuts.begin(), cuts.end(), [&](const std::optional<qint64> &cut) {
               return cut && (best == BestRfmValue::Largest ? value >= *cut : value <= *cut);
           }));
}

// The values that are just good enough for a score.
const std::optional<qint64> &cutAt(const RfmScale::Cuts &cuts, int score)
{
    return cuts[static_cast<size_t>(score - 2)];
}

} // namespace

QString rfmGroupName(RfmGroup group)
{
    return QLatin1String(rfmGroupNames[static_cast<size_t>(group)]);
}

std::optional<RfmGroup> rfmGroupFromName(QStringView name)
{
    for (size_t i = 0; i < rfmGroupNames.size(); ++i) {
        if (name == QLatin1String(rfmGroupNames[i]))
            return static_cast<RfmGroup>(i);
    }
    return std::nullopt;
}

std::optional<RfmScale> rfmScale(std::span<const RfmValues> customers)
{
    if (static_cast<qint64>(customers.size()) < fewestRfmCustomers)
        return std::nullopt;
    std::vector<qint64> days, times, fen;
    for (const RfmValues &values : customers) {
        days.push_back(values.daysAgo);
        times.push_back(values.orderDays);
        fen.push_back(values.spent.fen());
    }
    return RfmScale{static_cast<qint64>(customers.size()), cutsOf(std::move(days), BestRfmValue::Smallest),
                    cutsOf(std::move(times), BestRfmValue::Largest), cutsOf(std::move(fen), BestRfmValue::Largest)};
}

RfmScores rfmScores(const RfmScale &scale, const RfmValues &values)
{
    return {scoreOf(scale.days, values.daysAgo, BestRfmValue::Smallest), scoreOf(scale.times, values.orderDays, BestRfmValue::Largest),
            scoreOf(scale.fen, values.spent.fen(), BestRfmValue::Largest)};
}

RfmGroup rfmGroup(const RfmScores &scores)
{
    if (scores.recency >= 4 && scores.frequency >= 4 && scores.money >= 4)
        return RfmGroup::Best;
    if (scores.recency >= 4 && scores.frequency <= 2)
        return RfmGroup::New;
    if (scores.recency <= 2 && scores.frequency >= 4)
        return RfmGroup::AtRisk;
    if (scores.recency == 1 && scores.frequency <= 2)
        return RfmGroup::Asleep;
    return RfmGroup::Regular;
}

std::vector<RfmBound> rfmBounds(const RfmScale &scale, RfmGroup group)
{
    using Measure = RfmBound::Measure;
    using Side = RfmBound::Side;
    std::vector<RfmBound> bounds;
    const auto add = [&bounds](Measure measure, Side side, const std::optional<qint64> &value) {
        if (value)
            bounds.push_back({measure, side, *value});
    };
    if (group == RfmGroup::Best || group == RfmGroup::New)
        add(Measure::Days, Side::AtMost, cutAt(scale.days, 4));
    if (group == RfmGroup::AtRisk)
        add(Measure::Days, Side::MoreThan, cutAt(scale.days, 3));
    if (group == RfmGroup::Asleep)
        add(Measure::Days, Side::MoreThan, cutAt(scale.days, 2));
    if (group == RfmGroup::Best || group == RfmGroup::AtRisk)
        add(Measure::Times, Side::AtLeast, cutAt(scale.times, 4));
    if (group == RfmGroup::New || group == RfmGroup::Asleep)
        add(Measure::Times, Side::FewerThan, cutAt(scale.times, 3));
    if (group == RfmGroup::Best)
        add(Measure::Fen, Side::AtLeast, cutAt(scale.fen, 4));
    return bounds;
}

} // namespace yiren
