#pragma once

#include "reconcile/bankrow.h"
#include "reconcile/fundmovement.h"
#include "reconcile/settlement.h"
#include "time/workcalendar.h"

#include <vector>

namespace yiren {

struct DayRecords;

// The class of a decision about it; the subject is the movement's number, the amount what moved.
inline constexpr QLatin1String bankKind("fund.bank");

// Money that goes between the account at WeChat and a bank: withdrawal, top-up, transfer (PRODUCT.md U1, 13). It stands in no trade bill;
// the row of the bank's statement is its other side.
struct BankMovement {
    enum class State {
        Unmatched, // a withdrawal is on its way, or nobody looked
        Overdue,   // should stand in the bank's statement by now
        Matched,
        Accepted, // there is no bank row, and the founder said why
    };
    BusinessDay day{QDate()}; // whose fund bill has it
    FundMovement movement;
    State state = State::Unmatched;
    std::optional<BankRow> row; // of Matched

    SettlementKey key() const;
    bool isDecided() const { return state == State::Matched || state == State::Accepted; }

    friend bool operator==(const BankMovement &, const BankMovement &) = default;
};

[[nodiscard]] QLatin1String bankStateName(BankMovement::State state); // "unmatched", …: stable
// Three working days after the movement: a withdrawal reaches the bank on the next one, weekends and holidays not counted.
[[nodiscard]] BusinessDay expectedAtBank(BusinessDay moved, const WorkCalendar &calendar);

// Of the reported days, in the bills' order, and before them those of earlier days that wait. Pure.
[[nodiscard]] std::vector<BankMovement> bankMovements(const DayRecords &records);
// As it was decided; nothing where nobody decided.
[[nodiscard]] BankMovement decided(BankMovement movement, const std::vector<Settlement> &decisions);
// Whether a bank statement may have it.
[[nodiscard]] bool mayBeAtBank(const FundMovement &movement);

} // namespace yiren
