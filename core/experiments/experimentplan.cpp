#include "experiments/experimentplan.h"

#include "stats/normal.h"
#include "stats/samplesize.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiren {

namespace {

constexpr int daysOfWeek = 7, weekendDays = 14, shownWeeks = 8, dailyWeeks = 8, mostDays = 1'000'000;
// A test that may stop at any look needs the users of a fixed one at this level: 2 Φ(-3.035) (ANALYTICS A.10).
constexpr double anyTimeAlpha = 0.002405;

stats::TestStrength strengthOf(const PlanQuestion &question)
{
    return {question.alpha / (question.arms - 1), question.power};
}

bool isAskable(const PlanQuestion &question)
{
    return question.arms >= 2 && question.arms <= static_cast<int>(mostArms) && question.smallestUplift > 0 && question.usersADay >= 0
        && std::isfinite(question.usersADay) && question.reachable.value_or(0) >= 0
        && (question.shares.empty() || question.shares.size() == static_cast<size_t>(question.arms))
        && std::ranges::all_of(question.shares, [](int share) { return share > 0; }) && question.windowDays >= 0;
}

// By arm, of 1.
std::vector<double> sharesOf(const PlanQuestion &question)
{
    std::vector<double> shares(static_cast<size_t>(question.arms), 1.0 / question.arms);
    for (size_t arm = 0; arm < question.shares.size(); ++arm)
        shares[arm] = question.shares[arm] / 10'000.0;
    return shares;
}

double smallestShare(const PlanQuestion &question)
{
    return std::ranges::min(sharesOf(question));
}

// Persons in all arms together, so that the smallest new arm has enough against A.
stats::Outcome<double> personsFor(const PlanQuestion &question, double risen)
{
    const auto shares = sharesOf(question);
    const double ratio = *std::min_element(shares.begin() + 1, shares.end()) / shares.front();
    if (!question.spending) {
        const auto size = stats::sampleSizeForRates({question.baseline, risen}, strengthOf(question), ratio);
        return size ? stats::Outcome<double>(std::ceil(size->a) / shares.front()) : tl::unexpected(size.error());
    }
    const Spending &spending = *question.spending;
    const auto even = stats::sampleSizeForMeans(spending.mean * question.smallestUplift, spending.deviation, strengthOf(question));
    // Of unequal arms the harmonic mean of the sizes is what tells.
    return even ? stats::Outcome<double>(std::ceil(*even * (1 + 1 / ratio) / 2) / shares.front()) : tl::unexpected(even.error());
}

// Where days alternate each day's value is one observation, which scatters the less the more come: days by the t test, times those of a
// day.
stats::Outcome<double> personsByDays(const PlanQuestion &question, double risen)
{
    if (question.usersADay <= 0)
        return personsFor(question, risen);
    const double middle = (question.baseline + risen) / 2;
    const double scatter = question.spending ? question.spending->deviation : std::sqrt(middle * (1 - middle));
    const double difference = question.spending ? question.spending->mean * question.smallestUplift : risen - question.baseline;
    const auto days = stats::sampleSizeForMeans(difference, scatter / std::sqrt(question.usersADay), strengthOf(question));
    return days ? stats::Outcome<double>(std::ceil(*days) * question.arms * question.usersADay) : tl::unexpected(days.error());
}

// With so many of A a pair of unequal arms tells as much as one of so many each.
double evenSizeOf(const PlanQuestion &question, double persons)
{
    const auto shares = sharesOf(question);
    const double first = persons * shares.front(), other = persons * *std::min_element(shares.begin() + 1, shares.end());
    return first + other > 0 ? 2 * first * other / (first + other) : 0;
}

stats::Outcome<Detectable> detectable(const PlanQuestion &question, double persons, double alpha)
{
    const stats::TestStrength strength{alpha / (question.arms - 1), question.power};
    const auto perArm = static_cast<qint64>(evenSizeOf(question, persons));
    if (question.spending) {
        if (perArm < 2)
            return stats::refusal(stats::RefusalCode::TooFew, "users", static_cast<double>(2 - perArm));
        const double z = stats::zQuantile(1 - strength.alpha / 2) + stats::zQuantile(strength.power);
        const double points = z * question.spending->deviation * std::sqrt(2 / static_cast<double>(perArm));
        return Detectable{perArm, question.spending->mean + points, points, points / question.spending->mean};
    }
    const auto rate = stats::detectableRate(question.baseline, static_cast<double>(perArm), strength);
    if (!rate)
        return tl::unexpected(rate.error());
    const double points = *rate - question.baseline;
    return Detectable{perArm, *rate, points, points / question.baseline};
}

// W in whole weeks, so that the planned end stays on the weekday of the start.
int waitingDays(const PlanQuestion &question)
{
    return (question.windowDays + daysOfWeek - 1) / daysOfWeek * daysOfWeek;
}

// Whole weeks; a mass send has its readers within a week. Those who come last have W days of their own.
stats::Outcome<int> daysFor(const PlanQuestion &question, double persons)
{
    const int least = question.isByDays ? daysOfWeek * question.arms : question.hasWeekendPattern ? weekendDays : daysOfWeek;
    if (question.usersADay <= 0)
        return least + waitingDays(question);
    const auto duration = stats::durationFor(persons, {question.usersADay, 1, 1});
    if (!duration)
        return tl::unexpected(duration.error());
    return std::max(least, static_cast<int>(std::min<std::int64_t>(duration->wholeWeeks, mostDays))) + waitingDays(question);
}

// Who are there: all that can be reached at once, or eight weeks of visitors, whichever is fewer.
std::optional<qint64> havePerArm(const PlanQuestion &question)
{
    std::optional<double> have;
    if (question.usersADay > 0)
        have = question.usersADay * daysOfWeek * dailyWeeks;
    if (question.reachable)
        have = std::min(have.value_or(static_cast<double>(*question.reachable)), static_cast<double>(*question.reachable));
    return have ? std::optional(static_cast<qint64>(std::floor(*have) * smallestShare(question) + 1e-6)) : std::nullopt;
}

std::vector<PlanAlternative> alternativesTo(const PlanQuestion &question, const PlanAnswer &answer)
{
    const bool isShort = answer.havePerArm && *answer.havePerArm < answer.perArm;
    if (!isShort && answer.days <= longestPlanDays)
        return {};
    std::vector<PlanAlternative> alternatives{PlanAlternative::BiggerChange, PlanAlternative::EarlierMetric};
    if (question.usersADay <= 0)
        alternatives.push_back(PlanAlternative::MergePosts);
    if (question.arms > 2)
        alternatives.push_back(PlanAlternative::FewerArms);
    alternatives.push_back(PlanAlternative::DoNotTest);
    return alternatives;
}

void addDetectable(const PlanQuestion &question, PlanAnswer &answer)
{
    for (int week = 1; week <= shownWeeks && question.usersADay > 0; ++week) {
        const int days = std::max(0, daysOfWeek * week - question.windowDays);
        answer.weeks.push_back({week, detectable(question, question.usersADay * days, question.alpha)});
    }
    if (!answer.havePerArm)
        return;
    const double persons = static_cast<double>(*answer.havePerArm) / smallestShare(question);
    answer.oneLook = detectable(question, persons, question.alpha);
    answer.anyTime = detectable(question, persons, anyTimeAlpha);
}

} // namespace

stats::Outcome<PlanAnswer> planExperiment(const PlanQuestion &question)
{
    if (!isAskable(question))
        return stats::refusal(stats::RefusalCode::InvalidInput, "question");
    const double risen = question.baseline * (1 + question.smallestUplift);
    if (!(question.baseline > 0) || !(risen < 1))
        return stats::refusal(stats::RefusalCode::InvalidInput, "rate");
    const auto persons = question.isByDays ? personsByDays(question, risen) : personsFor(question, risen);
    if (!persons)
        return tl::unexpected(persons.error());
    PlanAnswer answer;
    for (const double share : sharesOf(question))
        answer.sizes.push_back(static_cast<qint64>(std::ceil(*persons * share - 1e-6)));
    answer.perArm = std::ranges::min(answer.sizes);
    answer.total = std::accumulate(answer.sizes.begin(), answer.sizes.end(), qint64(0));
    const auto days = daysFor(question, static_cast<double>(answer.total));
    if (!days)
        return tl::unexpected(days.error());
    answer.days = *days;
    const auto first = static_cast<double>(answer.sizes.front());
    answer.plannedConversions = first * question.baseline + (static_cast<double>(answer.total) - first) * risen;
    answer.havePerArm = havePerArm(question);
    answer.alternatives = alternativesTo(question, answer);
    if (answer.havePerArm && *answer.havePerArm > 0 && question.usersADay <= 0)
        answer.postsTogether = (answer.perArm + *answer.havePerArm - 1) / *answer.havePerArm;
    addDetectable(question, answer);
    return answer;
}

DecisionPlan decisionPlanOf(const PlanQuestion &question, const PlanAnswer &answer, DecisionPlan base)
{
    base.baseline = question.baseline;
    base.smallestUplift = question.smallestUplift;
    base.plannedDays = answer.days;
    base.plannedUsers = answer.total;
    base.plannedConversions = answer.plannedConversions;
    base.usersADay = question.usersADay;
    base.leastDays = daysOfWeek + question.windowDays;
    if (question.windowDays > 0)
        base.windowDays = question.windowDays;
    if (question.prior) {
        base.priorAlpha = question.prior->alpha;
        base.priorBeta = question.prior->beta;
    }
    return base;
}

} // namespace yiren
