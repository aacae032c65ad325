#include "reconcile/bankmovement.h"

#include "reconcile/dayrecords.h"
#include "reconcile/fundkind.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr int workdaysToBank = 3;

} // namespace

SettlementKey BankMovement::key() const
{
    return {QString(bankKind), movement.row.businessNo, movement.row.signedAmount(), std::nullopt};
}

QLatin1String bankStateName(BankMovement::State state)
{
    constexpr std::array names = {"unmatched", "overdue", "matched", "accepted"};
    static_assert(names.size() == static_cast<size_t>(BankMovement::State::Accepted) + 1);
    return QLatin1String(names[static_cast<size_t>(state)]);
}

BusinessDay expectedAtBank(BusinessDay moved, const WorkCalendar &calendar)
{
    QDate day = moved.date();
    for (int worked = 0; worked < workdaysToBank; ++worked)
        day = calendar.nextWorkday(day);
    return BusinessDay(day);
}

BankMovement decided(BankMovement movement, const std::vector<Settlement> &decisions)
{
    const SettlementKey key = movement.key();
    const auto found = std::find_if(decisions.begin(), decisions.end(), [&key](const Settlement &decision) { return decision.key == key; });
    if (found == decisions.end())
        return movement;
    if (found->action == actionName(Action::MatchBank))
        movement.row = bankRowFromText(found->reason);
    movement.state = movement.row ? BankMovement::State::Matched : BankMovement::State::Accepted;
    return movement;
}

bool mayBeAtBank(const FundMovement &movement)
{
    return causeOfMovement(fundKindOf(movement.row)) == Cause::FundsMovement;
}

std::vector<BankMovement> bankMovements(const DayRecords &records)
{
    std::vector<BankMovement> movements = records.awaitedAtBank;
    for (const FundMovement &movement : records.movements) {
        if (mayBeAtBank(movement))
            movements.push_back(
                decided({BusinessDay::ofMs(movement.row.bookedAt), movement, BankMovement::State::Unmatched, {}}, records.bankDecisions));
    }
    return movements;
}

} // namespace yiren
