// How often days and totals of simulated shops fall into the 80 % bands that were forecast for them, and what a forecast takes.
//   bench_forecasts [shops of each kind and length, 400]
#include "stats/dailyforecast.h"
#include "support/simulatedforecasts.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace yiren;

int main(int argc, char **argv)
{
    const int shops = argc > 1 ? std::atoi(argv[1]) : 400;
    bool isWithin = true;
    for (const std::size_t days : {std::size_t{42}, std::size_t{120}, std::size_t{365}}) {
        support::BandCount all;
        for (const support::SimulatedShop &shop : support::simulatedShops) {
            const auto start = std::chrono::steady_clock::now();
            const support::BandCount count = support::tryForecasts(shop, days, shops, 1);
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
            std::printf(
                "%3zu days, %-16s  days inside %5.1f %%  totals inside %5.1f %%  refused %4.1f %%  smoothed %5.1f %%  %6.2f ms each\n",
                days, shop.name, 100 * count.dayShare(), 100 * count.totalShare(), 100.0 * count.refused / shops,
                100.0 * count.smoothed / shops, took.count() / shops);
            all.add(count);
        }
        std::printf("%3zu days, all kinds: days inside %.1f %%, totals inside %.1f %%\n", days, 100 * all.dayShare(),
                    100 * all.totalShare());
        const auto holds = [](double share) { return share >= 0.75 && share <= 0.85; };
        isWithin = isWithin && holds(all.dayShare()) && holds(all.totalShare());
    }
    return isWithin ? 0 : 1;
}
