// What the rule of ANALYTICS A.12 promises, measured: in experiments without a difference a winner in at most 5 % although one looks every
// day, the label e-process alone never beyond its level; with the planned difference as powerful as one fixed test but for 4 points.
//   bench_experiments [EXPERIMENTS]      20000 a line if none; 1 is returned when a promise is broken
#include "bench/dailyexperiment.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace yiren;

namespace {

struct Shop {
    int users;
    double rate;
};
constexpr Shop shops[]{{196, 0.1}, {1008, 0.02}, {1008, 0.1}, {4004, 0.1}, {19992, 0.05}}; // users over 28 days

// Within three standard errors of what was promised.
bool isKept(double share, double most, int experiments)
{
    return share <= most + 3 * std::sqrt(most * (1 - most) / experiments);
}

bool measure(const Shop &shop, int experiments)
{
    const double better = bench::plannedRate(shop.rate, shop.users);
    const double conversions = shop.users * (shop.rate + better) / 2;
    const int perDay = shop.users / 28;
    const bench::Outcomes alike = bench::outcomesOf({shop.rate, shop.rate, perDay}, conversions, experiments, 20240601);
    const bench::Outcomes apart = bench::outcomesOf({shop.rate, better, perDay}, conversions, experiments, 20240602);
    const bool isHonest = isKept(alike.winners, 0.05, experiments) && isKept(alike.labelAlarms, 0.05, experiments);
    const bool isStrong = isKept(apart.fixedFindings - apart.winnersB, 0.04, experiments);
    std::printf("%6d users, %4.1f %%: false winners %.2f %% (early %.2f %%, e-process %.2f %%, split alarms %.2f %%); "
                "at %.2f %%: rule %.1f %% (early %.1f %%), fixed test %.1f %%%s\n",
                shop.users, 100 * shop.rate, 100 * alike.winners, 100 * alike.early, 100 * alike.labelAlarms, 100 * alike.brokenSplits,
                100 * better, 100 * apart.winnersB, 100 * apart.early, 100 * apart.fixedFindings, isHonest && isStrong ? "" : "  BROKEN");
    return isHonest && isStrong;
}

} // namespace

int main(int argc, char **argv)
{
    const int experiments = argc > 1 ? std::atoi(argv[1]) : 20000;
    if (experiments < 100) {
        std::fputs("bench_experiments [EXPERIMENTS], at least 100\n", stderr);
        return 2;
    }
    bool isKeptAll = true;
    for (const Shop &shop : shops)
        isKeptAll = measure(shop, experiments) && isKeptAll;
    return isKeptAll ? 0 : 1;
}
