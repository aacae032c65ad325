#include "stats/exactinterval.h"
#include "stats/special.h"

#include <optional>

namespace yiren::stats {

namespace {

std::optional<Refusal> noInterval(const Count &count, double confidence)
{
    if (!isCount(count) || !(confidence > 0 && confidence < 1))
        return Refusal{RefusalCode::InvalidInput};
    if (count.n == 0)
        return Refusal{RefusalCode::NoData, "users", 1};
    return std::nullopt;
}

} // namespace

Outcome<Interval> clopperPearson(const Count &count, double confidence)
{
    if (const auto refused = noInterval(count, confidence))
        return tl::unexpected(*refused);
    return guarded<Interval>([&]() -> Outcome<Interval> {
        const auto x = static_cast<double>(count.x);
        const auto rest = static_cast<double>(count.n - count.x);
        const double tail = (1 - confidence) / 2;
        return Interval{count.x == 0 ? 0 : betaOfTailBelow(x, rest + 1, tail), count.x == count.n ? 1 : betaOfTailAbove(x + 1, rest, tail)};
    });
}

Outcome<Interval> jeffreys(const Count &count, double confidence)
{
    if (const auto refused = noInterval(count, confidence))
        return tl::unexpected(*refused);
    return guarded<Interval>([&]() -> Outcome<Interval> {
        const double a = static_cast<double>(count.x) + 0.5;
        const double b = static_cast<double>(count.n - count.x) + 0.5;
        const double tail = (1 - confidence) / 2;
        return Interval{betaOfTailBelow(a, b, tail), betaOfTailAbove(a, b, tail)};
    });
}

} // namespace yiren::stats
