#include "stats/confidencesequence.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

constexpr std::int64_t fewestUsersForNormal = 100;
constexpr std::int64_t fewestConversionsForNormal = 25;

std::optional<Refusal> tooFewForNormal(const Arms &arms)
{
    if (const auto refused = incomparable(arms))
        return refused;
    if (const std::int64_t users = std::min(arms.a.n, arms.b.n); users < fewestUsersForNormal)
        return Refusal{RefusalCode::TooFew, "users", static_cast<double>(fewestUsersForNormal - users)};
    if (const std::int64_t converted = std::min(arms.a.x, arms.b.x); converted < fewestConversionsForNormal)
        return Refusal{RefusalCode::TooFew, "conversions", static_cast<double>(fewestConversionsForNormal - converted)};
    return std::nullopt;
}

double usersOf(const Arms &arms)
{
    return static_cast<double>(arms.a.n + arms.b.n);
}

// The variance of the mean. `spread` is the sum of squared deviations; sums of squares lose their last digits in the difference, which is
// no reason to call constant numbers impossible.
Outcome<double> varianceOfMean(const UserSums &sums)
{
    const auto n = static_cast<double>(sums.n);
    const double ofMean = sums.sum / n * sums.sum;
    const double spread = std::fma(-sums.sum / n, sums.sum, sums.sumOfSquares);
    if (!std::isfinite(spread) || spread < -1e-12 * ofMean)
        return refusal(RefusalCode::InvalidInput);
    return std::max(0.0, spread) / (n - 1) / n;
}

} // namespace

Outcome<SequenceEstimate> confidenceSequence(double estimate, double standardError, double users, const SequenceTuning &tuning)
{
    if (!isShare(tuning.alpha) || !(tuning.plannedUsers > 0) || !(users > 0) || !std::isfinite(estimate) || !std::isfinite(standardError)
        || !std::isfinite(tuning.plannedUsers) || !std::isfinite(users) || standardError < 0)
        return refusal(RefusalCode::InvalidInput);
    if (standardError == 0)
        return refusal(RefusalCode::Degenerate);
    const double doubled = -2 * std::log(tuning.alpha);
    const double rhoSquared = (doubled + std::log1p(doubled)) / tuning.plannedUsers;
    const double information = users * rhoSquared;
    const double logRoot = std::log1p(information) / 2;
    const double multiplier = std::sqrt(2 * (information + 1) / information * (logRoot - std::log(tuning.alpha)));
    const double z = estimate / standardError;
    const double p = std::exp(std::min(0.0, logRoot - information * z * z / (2 * (information + 1))));
    const double half = standardError * multiplier;
    if (!std::isfinite(half) || !(p >= 0)) // of numbers at the end of a double's range
        return refusal(RefusalCode::InvalidInput);
    return SequenceEstimate{estimate, standardError, std::sqrt(rhoSquared), multiplier, {estimate - half, estimate + half}, p};
}

Outcome<SequenceEstimate> differenceSequence(const Arms &arms, const SequenceTuning &tuning)
{
    if (const auto refused = tooFewForNormal(arms))
        return tl::unexpected(*refused);
    return confidenceSequence(rateDifference(arms), std::sqrt(rateVariance(arms.a) + rateVariance(arms.b)), usersOf(arms), tuning);
}

Outcome<SequenceEstimate> upliftSequence(const Arms &arms, const SequenceTuning &tuning)
{
    if (const auto refused = tooFewForNormal(arms))
        return tl::unexpected(*refused);
    const double a = rateOf(arms.a);
    const double ratio = rateOf(arms.b) / a;
    const double standardError = std::sqrt(rateVariance(arms.b) + ratio * ratio * rateVariance(arms.a)) / a;
    const double lift = rateDifference(arms) / a;
    return confidenceSequence(lift, standardError, usersOf(arms), tuning);
}

Outcome<SequenceEstimate> meanSequence(const UserSums &a, const UserSums &b, const SequenceTuning &tuning)
{
    const auto isPossible = [](const UserSums &sums) {
        return sums.n >= 0 && sums.n <= mostUsers && std::isfinite(sums.sum) && std::isfinite(sums.sumOfSquares) && sums.sumOfSquares >= 0;
    };
    if (!isPossible(a) || !isPossible(b))
        return refusal(RefusalCode::InvalidInput);
    if (const std::int64_t users = std::min(a.n, b.n); users < fewestUsersForNormal)
        return refusal(users == 0 ? RefusalCode::NoData : RefusalCode::TooFew, "users", static_cast<double>(fewestUsersForNormal - users));
    const auto varianceA = varianceOfMean(a);
    const auto varianceB = varianceOfMean(b);
    if (!varianceA || !varianceB)
        return refusal(RefusalCode::InvalidInput);
    const auto nA = static_cast<double>(a.n);
    const auto nB = static_cast<double>(b.n);
    return confidenceSequence(b.sum / nB - a.sum / nA, std::sqrt(*varianceA + *varianceB), nA + nB, tuning);
}

Outcome<MixtureTest> mixtureTest(const Arms &arms, double tauSquared, double alpha)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    if (arms.a.n != arms.b.n || !(tauSquared > 0) || !std::isfinite(tauSquared) || !isShare(alpha))
        return refusal(RefusalCode::InvalidInput);
    const auto n = static_cast<double>(arms.a.n);
    const double variance = n * (rateVariance(arms.a) + rateVariance(arms.b));
    if (!(variance > 0))
        return refusal(RefusalCode::Degenerate);
    const double d = rateDifference(arms);
    const double whole = variance + n * tauSquared;
    const double logShare = -std::log1p(n * tauSquared / variance); // ln(V/(V + n tau^2))
    const double logLambda = logShare / 2 + n * tauSquared / whole * (n * d * d / (2 * variance));
    const double half = std::sqrt(variance / (n * tauSquared) * (whole / n) * (-2 * std::log(alpha) - logShare));
    if (!std::isfinite(logLambda) || !std::isfinite(half))
        return refusal(RefusalCode::InvalidInput);
    return MixtureTest{logLambda, std::exp(std::min(0.0, -logLambda)), half};
}

} // namespace yiren::stats
