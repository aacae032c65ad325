#include "analysis/armsinput.h"
#include "analysis/functions.h"
#include "stats/samplesize.h"

#include <array>
#include <cmath>

namespace yiren::analysis {

namespace {

stats::TestStrength readStrength(Inputs &in)
{
    const stats::TestStrength usual;
    stats::TestStrength strength{in.number("alpha", usual.alpha), in.number("power", usual.power), usual.sides};
    if (in.has("sides"))
        strength.sides = in.count("sides") == 1 ? 1 : 2;
    return strength;
}

bool areSidesKnown(Inputs &in)
{
    return !in.has("sides") || in.count("sides") == 1 || in.count("sides") == 2;
}

stats::Outcome<QJsonObject> sampleSizeTwoProportions(const QJsonObject &input)
{
    Inputs in(input);
    const stats::RatesToTell rates{in.number("p1"), in.number("p2")};
    const stats::TestStrength strength = readStrength(in);
    const double ratio = in.number("ratio", 1);
    if (!areSidesKnown(in) || !in.ok())
        return invalidInput();
    const auto size = stats::sampleSizeForRates(rates, strength, ratio);
    if (!size)
        return tl::unexpected(size.error());
    return QJsonObject{{QStringLiteral("n_per_arm"), size->a},
                       {QStringLiteral("n_per_arm_ceil"), std::ceil(size->a)},
                       {QStringLiteral("n_a"), size->a},
                       {QStringLiteral("n_b"), size->b}};
}

stats::Outcome<QJsonObject> sampleSizeArcsine(const QJsonObject &input)
{
    Inputs in(input);
    const stats::RatesToTell rates{in.number("p1"), in.number("p2")};
    const stats::TestStrength strength = readStrength(in);
    if (!in.ok())
        return invalidInput();
    const auto size = stats::sampleSizeByArcsine(rates, strength);
    if (!size)
        return tl::unexpected(size.error());
    return QJsonObject{{QStringLiteral("effect_h"), size->effect}, {QStringLiteral("n_per_arm"), size->perArm}};
}

stats::Outcome<QJsonObject> sampleSizeTwoMeans(const QJsonObject &input)
{
    Inputs in(input);
    const double difference = in.number("delta");
    const double sd = in.number("sd");
    const stats::TestStrength strength = readStrength(in);
    if (!in.ok())
        return invalidInput();
    const auto perArm = stats::sampleSizeForMeans(difference, sd, strength);
    if (!perArm)
        return tl::unexpected(perArm.error());
    return QJsonObject{{QStringLiteral("n_per_arm"), *perArm}};
}

stats::Outcome<QJsonObject> powerTwoProportions(const QJsonObject &input)
{
    Inputs in(input);
    const stats::RatesToTell rates{in.number("p1"), in.number("p2")};
    const double perArm = in.number("n_per_arm");
    const stats::TestStrength strength = readStrength(in);
    if (!areSidesKnown(in) || !in.ok())
        return invalidInput();
    const auto power = stats::powerForRates(rates, perArm, strength.alpha, strength.sides);
    if (!power)
        return tl::unexpected(power.error());
    return QJsonObject{{QStringLiteral("power_non_strict"), power->towards}, {QStringLiteral("power_strict"), power->strict}};
}

stats::Outcome<QJsonObject> mdeTwoProportions(const QJsonObject &input)
{
    Inputs in(input);
    const double p1 = in.number("p1");
    const double perArm = in.number("n_per_arm");
    const stats::TestStrength strength = readStrength(in);
    const QString direction = in.text("direction", QStringLiteral("up"));
    const bool isUp = direction == QLatin1String("up");
    if (!areSidesKnown(in) || !in.ok() || (!isUp && direction != QLatin1String("down")))
        return invalidInput();
    const auto p2 = stats::detectableRate(p1, perArm, strength, isUp ? stats::Direction::Up : stats::Direction::Down);
    if (!p2)
        return tl::unexpected(p2.error());
    return QJsonObject{{QStringLiteral("p2"), *p2}, {QStringLiteral("mde_abs"), *p2 - p1}, {QStringLiteral("mde_rel"), (*p2 - p1) / p1}};
}

stats::Outcome<QJsonObject> durationDays(const QJsonObject &input)
{
    Inputs in(input);
    const double perArm = in.number("n_per_arm");
    stats::Traffic traffic{in.number("eligible_users_per_day"), in.number("share_in_test", 1)};
    if (in.has("arms"))
        traffic.arms = in.count("arms");
    const bool inWeeks = in.flag("round_to_weeks", true);
    if (!in.ok())
        return invalidInput();
    const auto duration = stats::durationFor(perArm, traffic);
    if (!duration)
        return tl::unexpected(duration.error());
    return QJsonObject{{QStringLiteral("days_raw"), static_cast<qint64>(duration->days)},
                       {QStringLiteral("days"), static_cast<qint64>(inWeeks ? duration->wholeWeeks : duration->days)}};
}

constexpr std::array functionsOfPlanning{
    Function{"sample_size_two_proportions", sampleSizeTwoProportions},
    Function{"sample_size_arcsine", sampleSizeArcsine},
    Function{"sample_size_two_means", sampleSizeTwoMeans},
    Function{"power_two_proportions", powerTwoProportions},
    Function{"mde_two_proportions", mdeTwoProportions},
    Function{"duration_days", durationDays},
};

} // namespace

std::span<const Function> planningFunctions()
{
    return functionsOfPlanning;
}

} // namespace yiren::analysis
