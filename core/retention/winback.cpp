#include "retention/winback.h"

#include "retention/daynumber.h"
#include "retention/holdout.h"
#include "stats/overdue.h"

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr size_t gapsOfHabit = 2; // from so many on somebody has a habit of his own
constexpr double half = 0.5;

double medianGap(const std::vector<double> &gaps)
{
    return stats::gapQuantile(gaps, half).value_or(0);
}

bool isOffered(const WinBackCandidate &candidate)
{
    return !candidate.isHeldOut;
}

} // namespace

double usualGapOfShop(const std::vector<Buyer> &buyers)
{
    std::vector<double> gaps;
    for (const Buyer &buyer : buyers) {
        const std::vector<double> own = stats::purchaseGaps(buyer.days);
        gaps.insert(gaps.end(), own.begin(), own.end());
    }
    return medianGap(gaps);
}

WinBackReason habitOf(const Buyer &buyer, double usualGapOfShop, BusinessDay today)
{
    const std::vector<double> gaps = stats::purchaseGaps(buyer.days);
    WinBackReason reason;
    reason.kind = buyer.leftAt ? WinBackReason::Kind::Unfollowed : WinBackReason::Kind::Overdue;
    reason.daysSince = numberOf(today.date()) - buyer.days.back();
    reason.isOwnHabit = gaps.size() >= gapsOfHabit;
    reason.usualDays = reason.isOwnHabit ? medianGap(gaps) : usualGapOfShop;
    return reason;
}

std::vector<WinBackCandidate> winBackList(AccountId account, const std::vector<Buyer> &buyers, const PurchaseReading &purchases,
                                          BusinessDay today)
{
    const double shopGap = usualGapOfShop(buyers);
    std::vector<WinBackCandidate> list;
    for (size_t i = 0; i < std::min(buyers.size(), purchases.outlooks.size()); ++i) {
        const Buyer &buyer = buyers[i];
        const BuyerOutlook &outlook = purchases.outlooks[i];
        const double risk = 1 - outlook.alive;
        if (buyer.days.size() < 2 || risk < leastWinBackRisk)
            continue;
        const double ifBack = outlook.ordersIfActive * outlook.spendPerDay;
        list.push_back({buyer.id, buyer.name, buyer.total(), habitOf(buyer, shopGap, today), risk, Money::fromFen(std::llround(ifBack)),
                        isHeldOutOfWinBack(account, buyer.id), std::nullopt, outlook.orders90});
    }
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.stake() > b.stake(); });
    size_t offered = 0;
    const auto isBeyond = [&offered](const WinBackCandidate &candidate) { return isOffered(candidate) && ++offered > winBackShown; };
    list.erase(std::find_if(list.begin(), list.end(), isBeyond), list.end());
    return list;
}

} // namespace yiren
