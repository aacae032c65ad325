#include "experiments/postcounts.h"

#include <algorithm>

namespace yiren {

namespace {

const QString messageWay = QStringLiteral("公众号消息");

// What was known of a post at the end of a day.
struct KnownUpTo {
    BusinessDay day{QDate()};
    qint64 readers = 0;
    qint64 messageReaders = 0; // out of the message itself
    qint64 followers = 0;
};

qint64 messageReadersOf(const ReadingFigures &figures)
{
    const auto way = std::ranges::find(figures.sources, messageWay, &ReaderSource::way);
    return way == figures.sources.end() ? figures.readers.value() : way->readers;
}

std::vector<KnownUpTo> knownOf(const PostReading &reading)
{
    std::vector<KnownUpTo> known;
    if (reading.article) {
        for (const ArticleUpTo &day : reading.article->days) {
            const ReadingFigures &figures = day.figures;
            if (figures.readers.state() == Figure::State::Value)
                known.push_back({day.day, figures.readers.value(), messageReadersOf(figures), figures.followers.value()});
        }
    }
    if (!known.empty())
        return known;
    for (const TypedReading &typed : reading.typed) {
        if (typed.readers)
            known.push_back({typed.day, *typed.readers, *typed.readers, typed.followers.value_or(0)});
    }
    return known;
}

// A sum never falls, though WeChat's may be corrected.
void addDays(std::vector<DayCount> &days, const std::vector<KnownUpTo> &known, const Experiment &experiment, size_t arm)
{
    const bool isReads = experiment.rule.metric == Metric::Reads;
    ArmTotals before;
    for (const KnownUpTo &day : known) {
        const qint64 users = isReads ? 0 : std::max(before.users, day.readers);
        const qint64 most = isReads ? day.messageReaders : std::min(day.followers, users);
        const qint64 converted = std::max(before.converted, most);
        const BusinessDay at = std::max(day.day, *experiment.firstDay);
        days.push_back({at, arm, {}, {users - before.users, converted - before.converted, 0, 0}});
        before = {users, converted, 0, 0};
    }
}

// Nobody reads twice: no more readers than were reached.
void limitToReached(std::vector<DayCount> &days, size_t arms)
{
    std::vector<ArmTotals> sums(arms);
    for (DayCount &day : days) {
        ArmTotals &sum = sums[day.arm];
        sum.users += day.totals.users;
        day.totals.converted = std::min(day.totals.converted, sum.users - sum.converted);
        sum.converted += day.totals.converted;
    }
}

} // namespace

ExperimentCounts countPosts(const Experiment &experiment, const std::map<PostId, PostReading> &readings,
                            const std::vector<DayCount> &reached, BusinessDay last)
{
    ExperimentCounts counts;
    BusinessDay upTo = last;
    for (size_t arm = 0; arm < experiment.rule.arms.size(); ++arm) {
        const auto post = experiment.rule.arms[arm].post;
        const auto found = post ? readings.find(*post) : readings.end();
        const auto known = found == readings.end() ? std::vector<KnownUpTo>() : knownOf(found->second);
        if (known.empty())
            return counts;
        upTo = std::min(upTo, known.back().day);
        addDays(counts.days, known, experiment, arm);
    }
    if (experiment.rule.metric == Metric::Reads)
        counts.days.insert(counts.days.begin(), reached.begin(), reached.end());
    std::ranges::stable_sort(counts.days, {}, &DayCount::day);
    std::erase_if(counts.days, [upTo](const DayCount &day) { return day.day > upTo; });
    if (experiment.rule.metric == Metric::Reads)
        limitToReached(counts.days, experiment.rule.arms.size());
    else
        counts.sentTo = reached;
    if (upTo >= *experiment.firstDay)
        counts.upTo = upTo;
    return counts;
}

} // namespace yiren
