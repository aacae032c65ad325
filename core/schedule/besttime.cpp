#include "schedule/besttime.h"

#include "stats/postingtime.h"
#include "time/businessday.h"
#include "time/durations.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr stats::PostShape weekdaysAndHours{7, 24, 1};
// Under "no difference" the ratio's square is ½χ²₁ + ¼χ²₂ beside a point at 0 (both variances lie on the border): 5.4 is passed by 2.7 of
// 100.
constexpr double convincing = 5.4;
constexpr size_t fewestCells = 2;
constexpr size_t cellsNamed = 3;

bool isUsualDay(BusinessDay day, const WorkCalendar &calendar)
{
    const DayKind kind = calendar.of(day.date()).kind;
    return kind != DayKind::Holiday && kind != DayKind::AdjustedWorkday;
}

std::vector<stats::PostValue> valuesOf(const std::vector<PostReach> &posts, const WorkCalendar &calendar)
{
    std::vector<stats::PostValue> values;
    for (const PostReach &post : posts) {
        const BusinessDay day = BusinessDay::ofMs(post.sentAtMs);
        if (post.delivered <= 0 || post.readers < 0 || post.readers > post.delivered || !isUsualDay(day, calendar))
            continue;
        const auto hour = int((post.sentAtMs - day.start().toMSecsSinceEpoch()) / hourMs);
        if (const auto y = stats::postLogit({post.readers, post.delivered}))
            values.push_back({*y, day.date().dayOfWeek() - 1, hour, 0});
    }
    return values;
}

std::vector<TimeCell> cellsOf(const std::vector<stats::PostValue> &values)
{
    std::array<std::array<int, 24>, 7> counts{};
    for (const stats::PostValue &value : values)
        ++counts[size_t(value.weekday)][size_t(value.block)];
    std::vector<TimeCell> cells;
    for (int weekday = 0; weekday < 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour) {
            if (const int posts = counts[size_t(weekday)][size_t(hour)]; posts >= fewestInCell)
                cells.push_back({weekday + 1, hour, posts});
        }
    }
    return cells;
}

void estimate(std::vector<TimeCell> &cells, const stats::PostingEffects &effects)
{
    for (TimeCell &cell : cells) {
        const stats::Interval interval = effects.rateInterval(cell.weekday - 1, cell.hour);
        cell.rate = effects.rate(cell.weekday - 1, cell.hour);
        cell.low = interval.low;
        cell.high = interval.high;
    }
    std::ranges::stable_sort(cells, std::greater(), &TimeCell::rate);
}

// How much better weekdays and hours explain the posts than one mean does: the likelihood ratio's logarithm, doubled.
double gainOf(const std::vector<stats::PostValue> &posts, const stats::PostingFit &fit)
{
    double mean = 0, squares = 0;
    for (const stats::PostValue &post : posts)
        mean += post.y / double(posts.size());
    for (const stats::PostValue &post : posts)
        squares += (post.y - mean) * (post.y - mean);
    const auto alike = stats::postingEffects(posts, weekdaysAndHours, {0, 0, squares / double(posts.size() - 1)});
    return alike ? alike->remlDeviance - fit.effects.remlDeviance : 0;
}

} // namespace

BestTimes bestTimes(const std::vector<PostReach> &posts, const WorkCalendar &calendar)
{
    const std::vector<stats::PostValue> values = valuesOf(posts, calendar);
    BestTimes times;
    times.posts = int(values.size());
    std::vector<TimeCell> cells = cellsOf(values);
    if (times.posts < fewestPosts || cells.size() < fewestCells)
        return times;
    times.verdict = BestTimes::Verdict::NoDifference;
    const auto fit = stats::fitPosting(values, weekdaysAndHours);
    if (!fit) // all posts alike, to the last reader
        return times;
    estimate(cells, fit->effects);
    times.cells = cells;
    if (gainOf(values, *fit) > convincing) {
        times.verdict = BestTimes::Verdict::Differ;
        times.best.assign(cells.begin(), cells.begin() + qsizetype(std::min(cellsNamed, cells.size())));
    }
    return times;
}

} // namespace yiren
