#include "insight/morning.h"

#include "reconcile/fundkind.h"

namespace yiren {

namespace {

constexpr int weeksBack = 4;
constexpr int weekdaysNeeded = 3;

const RevenueDay *billedDay(const std::vector<RevenueDay> &days, BusinessDay wanted)
{
    const auto found =
        std::find_if(days.begin(), days.end(), [wanted](const RevenueDay &day) { return day.day == wanted && day.isBilled; });
    return found == days.end() ? nullptr : &*found;
}

} // namespace

RevenueFacts revenueFacts(const std::vector<RevenueDay> &days)
{
    RevenueFacts facts;
    for (const RevenueDay &day : days) {
        if (!day.isBilled)
            continue;
        ++facts.billedDays;
        facts.total += day.sums.settled;
        if (!facts.best || day.sums.settled > facts.best->sums.settled)
            facts.best = day;
    }
    return facts;
}

std::optional<double> changeAgainstWeekdays(const std::vector<RevenueDay> &days, BusinessDay day)
{
    const RevenueDay *own = billedDay(days, day);
    if (!own)
        return std::nullopt;
    Money sum;
    int found = 0;
    for (int week = 1; week <= weeksBack; ++week) {
        if (const RevenueDay *other = billedDay(days, day.plusDays(-7 * week))) {
            sum += other->sums.settled;
            ++found;
        }
    }
    if (found < weekdaysNeeded || sum <= Money())
        return std::nullopt;
    const qint64 inSums = own->sums.settled.fen() * found; // as many times as there are days in the sum
    return static_cast<double>(inSums - sum.fen()) / static_cast<double>(sum.fen());
}

FundFigures fundFigures(const std::vector<FundMovement> &movements)
{
    FundFigures figures;
    for (const FundMovement &movement : movements) {
        const FundKind kind = fundKindOf(movement.row);
        if (isTradingMovement(kind))
            figures.arrived += movement.row.signedAmount();
        if (kind == FundKind::Complaint) {
            figures.held -= movement.row.signedAmount();
            figures.heldDay = std::max(figures.heldDay, std::optional(BusinessDay::ofMs(movement.row.bookedAt)));
        }
    }
    figures.held = std::max(figures.held, Money());
    return figures;
}

} // namespace yiren
