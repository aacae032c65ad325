#include "experiments/experiment.h"

#include <span>

namespace yiren {

namespace {

constexpr const char *metricNames[] = {"reads", "clicks", "follows", "messages", "orders", "revenue"};
constexpr const char *designNames[] = {"tag_split", "alternate_days", "landing_pages", "qr_codes", "auto_reply"};
constexpr const char *countSourceNames[] = {"typed", "own", "wechat"};
constexpr const char *endingNames[] = {"none", "decided", "broken_split", "stopped"};
constexpr const char *experimentStateNames[] = {"draft", "running", "ended"};

template <typename Value>
QString nameIn(std::span<const char *const> names, Value value)
{
    return QLatin1String(names[static_cast<size_t>(value)]);
}

template <typename Value>
std::optional<Value> valueIn(std::span<const char *const> names, QStringView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Value>(i);
    }
    return {};
}

} // namespace

QString armLetter(size_t place)
{
    return QChar(static_cast<char16_t>(u'A' + place));
}

bool isMoney(Metric metric)
{
    return metric == Metric::Revenue;
}

int windowDaysOf(Metric metric)
{
    return metric == Metric::Messages ? 3 : 7;
}

bool isAmongReaders(const ExperimentRule &rule)
{
    return rule.source == CountSource::WeChat && rule.metric == Metric::Follows;
}

bool isSplitByPerson(Design design)
{
    return design != Design::AlternateDays;
}

QString metricName(Metric metric)
{
    return nameIn(metricNames, metric);
}

std::optional<Metric> metricFromName(QStringView name)
{
    return valueIn<Metric>(metricNames, name);
}

QString designName(Design design)
{
    return nameIn(designNames, design);
}

std::optional<Design> designFromName(QStringView name)
{
    return valueIn<Design>(designNames, name);
}

QString countSourceName(CountSource source)
{
    return nameIn(countSourceNames, source);
}

std::optional<CountSource> countSourceFromName(QStringView name)
{
    return valueIn<CountSource>(countSourceNames, name);
}

QString endingName(Ending ending)
{
    return nameIn(endingNames, ending);
}

Ending endingFromName(QStringView name)
{
    return valueIn<Ending>(endingNames, name).value_or(Ending::None);
}

QString experimentStateName(ExperimentState state)
{
    return nameIn(experimentStateNames, state);
}

} // namespace yiren
