#include "comparison.h"
#include "stats/cohorts.h"
#include "stats/logrank.h"
#include "stats/purchasefit.h"
#include "stats/purchasesimulation.h"
#include "stats/survival.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

// Retention and purchase models of 50,000 people, against numpy and scipy doing the same in the same run (bench_retention.py: what one
// would write by hand, with whole arrays). bench_retention [path of the script]; python3 with scipy must be there. Exit 1 where the two
// come to other parameters.
using namespace yiren::stats;

namespace {

constexpr int people = 50'000;

std::vector<PurchaseSummary> customers()
{
    std::mt19937_64 random(1);
    std::vector<PurchaseSummary> all;
    for (int i = 0; i < people; ++i) {
        const double known = static_cast<double>(100 + random() % 600) / 7;
        all.push_back(simulatedCustomer({Dropout::AfterRepeat, {0.5, 5, 0.8, 2.5}}, known, 0, random).seen);
    }
    return all;
}

std::vector<std::vector<Spell>> spells()
{
    std::mt19937_64 random(2);
    std::vector<std::vector<Spell>> groups(3);
    for (int i = 0; i < people; ++i)
        groups[static_cast<std::size_t>(i % 3)].push_back({-1, static_cast<double>(random() % 100'000) / 100, random() % 3 == 0});
    return groups;
}

std::vector<Membership> members()
{
    std::mt19937_64 random(3);
    std::vector<Membership> all;
    for (int i = 0; i < 2 * people; ++i) {
        const auto joined = static_cast<DayNumber>(19'000 + random() % 1000);
        const auto stay = static_cast<DayNumber>(random() % 800);
        all.push_back({joined, stay > 400 ? Membership::stillHere : joined + stay});
    }
    return all;
}

template <typename Work>
double milliseconds(Work work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

// What the script said it took for each piece of work, in order; none where it could not run.
std::vector<double> scriptTimes(const std::string &command)
{
    std::vector<double> times;
    if (std::system(command.c_str()) != 0)
        return times;
    std::ifstream file("bench_retention.times");
    for (double time = 0; file >> time;)
        times.push_back(time);
    return times;
}

// Where the likelihood is flat the parameters may lie apart by what makes no difference: a part in 1,000.
bool isSame(const PurchaseFit &fit)
{
    constexpr double close = 1e-3, closeLikelihood = 1e-7;
    std::ifstream file("bench_retention.parameters");
    PurchaseParameters other;
    double likelihood = 0;
    if (!(file >> other.r >> other.alpha >> other.a >> other.b >> likelihood))
        return false;
    const PurchaseParameters &own = fit.model.parameters;
    std::printf("r %.6f %.6f, alpha %.6f %.6f, a %.6f %.6f, b %.6f %.6f, ln L %.4f %.4f (ours, scipy)\n", own.r, other.r, own.alpha,
                other.alpha, own.a, other.a, own.b, other.b, fit.logLikelihood, likelihood);
    const auto near = [](double one, double two, double part) { return std::abs(one - two) <= part * std::abs(two); };
    return near(own.r, other.r, close) && near(own.alpha, other.alpha, close) && near(own.a, other.a, close) && near(own.b, other.b, close)
        && near(fit.logLikelihood, likelihood, closeLikelihood);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return EXIT_FAILURE;
    const std::vector<PurchaseSummary> bought = customers();
    const std::vector<std::vector<Spell>> groups = spells();
    const std::vector<Membership> joined = members();
    std::vector<Spell> everybody;
    for (const std::vector<Spell> &group : groups)
        everybody.insert(everybody.end(), group.begin(), group.end());
    {
        std::ofstream file("bench_retention.csv");
        file.precision(17);
        for (const PurchaseSummary &customer : bought)
            file << customer.repeats << ',' << customer.last << ',' << customer.observed << '\n';
    }
    CohortPlan plan;
    plan.asOf = 20'000;
    plan.periods = 36;
    yiren::Comparison comparisons[4];
    bool isWhole = true;
    for (int round = 0; round < 3; ++round) {
        const double ours[] = {milliseconds([&] { isWhole = isWhole && fitPurchases(Dropout::AfterRepeat, bought).has_value(); }),
                               milliseconds([&] { isWhole = isWhole && survivalCurve(everybody).has_value(); }),
                               milliseconds([&] { isWhole = isWhole && logRank(groups).has_value(); }),
                               milliseconds([&] { isWhole = isWhole && cohortTriangle(joined, plan).has_value(); })};
        const std::vector<double> script =
            scriptTimes("/usr/bin/python3 " + std::string(argv[1]) + " bench_retention.csv > bench_retention.times");
        isWhole = isWhole && script.size() == 4;
        if (!isWhole)
            return EXIT_FAILURE;
        for (std::size_t i = 0; i < 4; ++i)
            comparisons[i].add(ours[i], script[i]);
    }
    const char *works[] = {"BG/NBD, 50,000 customers", "Kaplan-Meier, 50,000 spells", "log-rank, 3 groups of 50,000 spells",
                           "cohorts, 100,000 people, 36 months"};
    for (std::size_t i = 0; i < 4; ++i)
        comparisons[i].say(works[i], "numpy and scipy");
    const auto fit = fitPurchases(Dropout::AfterRepeat, bought);
    return fit && isSame(*fit) ? EXIT_SUCCESS : EXIT_FAILURE;
}
