#include "schedule/besttime.h"

#include "schedule/mixedmodel.h"
#include "time/businessday.h"
#include "time/durations.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yiren {

namespace {

constexpr MixedModelShape weekdaysAndHours{7, 24};
// Under "no difference" the ratio's square is ½χ²₁ + ¼χ²₂ beside a point at 0 (both variances lie on the border): 5.4 is passed by 2.7 of
// 100.
constexpr double convincing = 5.4;
constexpr double zFor95 = 1.96;
constexpr size_t fewestCells = 2;
constexpr size_t cellsNamed = 3;

bool isUsualDay(BusinessDay day, const WorkCalendar &calendar)
{
    const DayKind kind = calendar.of(day.date()).kind;
    return kind != DayKind::Holiday && kind != DayKind::AdjustedWorkday;
}

std::vector<GroupedValue> valuesOf(const std::vector<PostReach> &posts, const WorkCalendar &calendar)
{
    std::vector<GroupedValue> values;
    for (const PostReach &post : posts) {
        const BusinessDay day = BusinessDay::ofMs(post.sentAtMs);
        if (post.delivered <= 0 || post.readers < 0 || post.readers > post.delivered || !isUsualDay(day, calendar))
            continue;
        const auto hour = int((post.sentAtMs - day.start().toMSecsSinceEpoch()) / hourMs);
        const double others = double(post.delivered - post.readers);
        values.push_back({std::log((double(post.readers) + 0.5) / (others + 0.5)), day.date().dayOfWeek() - 1, hour});
    }
    return values;
}

double rateOf(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

std::vector<TimeCell> cellsOf(const std::vector<GroupedValue> &values)
{
    std::array<std::array<int, 24>, 7> counts{};
    for (const GroupedValue &value : values)
        ++counts[size_t(value.first)][size_t(value.second)];
    std::vector<TimeCell> cells;
    for (int weekday = 0; weekday < 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour) {
            if (const int posts = counts[size_t(weekday)][size_t(hour)]; posts >= fewestInCell)
                cells.push_back({weekday + 1, hour, posts});
        }
    }
    return cells;
}

void estimate(std::vector<TimeCell> &cells, const MixedModel &model)
{
    for (TimeCell &cell : cells) {
        const double mean = model.cellMean(cell.weekday - 1, cell.hour);
        const double error = zFor95 * std::sqrt(model.cellVariance(cell.weekday - 1, cell.hour));
        cell.rate = rateOf(mean);
        cell.low = rateOf(mean - error);
        cell.high = rateOf(mean + error);
    }
    std::ranges::stable_sort(cells, std::greater(), &TimeCell::rate);
}

} // namespace

BestTimes bestTimes(const std::vector<PostReach> &posts, const WorkCalendar &calendar)
{
    const std::vector<GroupedValue> values = valuesOf(posts, calendar);
    BestTimes times;
    times.posts = int(values.size());
    std::vector<TimeCell> cells = cellsOf(values);
    if (times.posts < fewestPosts || cells.size() < fewestCells)
        return times;
    const MixedModel model(values, weekdaysAndHours, remlRatios(values, weekdaysAndHours));
    const MixedModel alike(values, weekdaysAndHours, {0, 0});
    estimate(cells, model);
    times.cells = cells;
    times.verdict = BestTimes::Verdict::NoDifference;
    if (alike.remlDeviance() - model.remlDeviance() > convincing) {
        times.verdict = BestTimes::Verdict::Differ;
        times.best.assign(cells.begin(), cells.begin() + qsizetype(std::min(cellsNamed, cells.size())));
    }
    return times;
}

} // namespace yiren
