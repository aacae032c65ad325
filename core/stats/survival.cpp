#include "stats/survival.h"

#include "stats/normal.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

// Products of fractions miss one half by some ulps; R's survfit allows as much.
constexpr double halfSlack = 1.5e-8;

bool isSpell(const Spell &spell)
{
    return std::isfinite(spell.entry) && std::isfinite(spell.exit) && spell.exit >= 0;
}

std::optional<double> firstBelowHalf(const std::vector<SurvivalStep> &steps, double Interval::*limit)
{
    for (const SurvivalStep &step : steps)
        if (step.limits && (*step.limits).*limit <= 0.5 + halfSlack)
            return step.t;
    return {};
}

std::optional<double> medianOf(const std::vector<SurvivalStep> &steps)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [](const SurvivalStep &step) { return step.survival <= 0.5 + halfSlack; });
    if (found == steps.end())
        return {};
    const bool isFlatAtHalf = found->survival >= 0.5 - halfSlack && found + 1 != steps.end();
    return isFlatAtHalf ? (found->t + (found + 1)->t) / 2 : found->t;
}

// Survival at each step from its counts.
void follow(std::vector<SurvivalStep> &steps, double z)
{
    double survival = 1, greenwood = 0;
    for (SurvivalStep &step : steps) {
        const double n = static_cast<double>(step.atRisk), d = static_cast<double>(step.events);
        survival *= (n - d) / n;
        step.survival = survival;
        if (survival <= 0)
            continue;
        greenwood += d / (n * (n - d));
        step.se = survival * std::sqrt(greenwood);
        const double width = z * std::sqrt(greenwood) / -std::log(survival);
        step.limits = Interval{std::pow(survival, std::exp(width)), std::pow(survival, std::exp(-width))};
    }
}

} // namespace

Outcome<SurvivalCurve> survivalCurve(std::span<const Spell> spells, double confidence)
{
    if (!(confidence > 0 && confidence < 1) || !std::all_of(spells.begin(), spells.end(), isSpell))
        return refusal(RefusalCode::InvalidInput);
    SurvivalCurve curve;
    std::vector<double> entries;
    std::vector<Spell> seen;
    seen.reserve(spells.size());
    for (const Spell &spell : spells) {
        if (spell.exit <= spell.entry)
            ++curve.dropped;
        else
            seen.push_back(spell);
    }
    if (seen.empty())
        return refusal(RefusalCode::NoData, "spells", 1);
    for (const Spell &spell : seen)
        if (spell.entry >= 0)
            entries.push_back(spell.entry);
    const auto fromTheFirstDay = static_cast<std::int64_t>(seen.size() - entries.size());
    std::sort(entries.begin(), entries.end());
    std::sort(seen.begin(), seen.end(), [](const Spell &one, const Spell &other) { return one.exit < other.exit; });
    curve.spells = static_cast<std::int64_t>(seen.size());
    curve.lastTime = seen.back().exit;
    auto entered = entries.begin();
    for (auto at = seen.begin(); at != seen.end();) {
        SurvivalStep step;
        step.t = at->exit;
        entered = std::find_if(entered, entries.end(), [&](double entry) { return entry >= step.t; });
        step.atRisk = fromTheFirstDay + (entered - entries.begin()) - (at - seen.begin());
        for (; at != seen.end() && at->exit == step.t; ++at)
            step.events += at->left ? 1 : 0;
        if (step.events > 0)
            curve.steps.push_back(step);
        curve.events += step.events;
    }
    follow(curve.steps, zTwoSided(confidence));
    curve.median = medianOf(curve.steps);
    curve.medianLow = firstBelowHalf(curve.steps, &Interval::low);
    curve.medianHigh = firstBelowHalf(curve.steps, &Interval::high);
    return curve;
}

const SurvivalStep *stepAt(const SurvivalCurve &curve, double t)
{
    const auto after =
        std::upper_bound(curve.steps.begin(), curve.steps.end(), t, [](double when, const SurvivalStep &step) { return when < step.t; });
    return after == curve.steps.begin() ? nullptr : &*(after - 1);
}

Outcome<RestrictedMean> restrictedMean(const SurvivalCurve &curve, double tau)
{
    if (!std::isfinite(tau) || tau < 0)
        return refusal(RefusalCode::InvalidInput);
    double right = tau, area = 0, variance = 0; // from the last step before tau back to the first day
    for (auto step = curve.steps.rbegin(); step != curve.steps.rend(); ++step) {
        if (step->t > tau)
            continue;
        area += step->survival * (right - step->t);
        right = step->t;
        const double n = static_cast<double>(step->atRisk), d = static_cast<double>(step->events);
        if (n > d)
            variance += area * area * d / (n * (n - d));
    }
    return RestrictedMean{area + right, std::sqrt(variance)};
}

double drawnUntil(const SurvivalCurve &curve)
{
    const double fewest = std::max(10.0, 0.05 * static_cast<double>(curve.spells));
    double until = 0;
    for (const SurvivalStep &step : curve.steps) {
        if (static_cast<double>(step.atRisk) < fewest)
            break;
        until = step.t;
    }
    return until;
}

std::optional<double> firstTenureSeenBy(std::span<const Spell> spells, std::int64_t people)
{
    std::vector<std::pair<double, int>> changes; // at one tenure those who go come before those who enter
    for (const Spell &spell : spells) {
        if (!isSpell(spell) || spell.exit <= spell.entry)
            continue;
        changes.emplace_back(std::max(0.0, spell.entry), 1);
        changes.emplace_back(spell.exit, -1);
    }
    std::sort(changes.begin(), changes.end());
    std::int64_t seen = 0;
    for (const auto &[tenure, change] : changes) {
        seen += change;
        if (seen >= people)
            return tenure;
    }
    return {};
}

std::vector<Spell> spellsBeyond(std::span<const Spell> spells, double tenure)
{
    std::vector<Spell> all;
    for (const Spell &spell : spells)
        if (spell.exit > tenure)
            all.push_back({std::max(spell.entry, tenure), spell.exit, spell.left});
    return all;
}

double couldStillLeave(std::int64_t n)
{
    return -std::expm1(std::log(0.05) / static_cast<double>(std::max<std::int64_t>(1, n)));
}

} // namespace yiren::stats
