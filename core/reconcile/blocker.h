#pragma once

#include "reconcile/settlement.h"

#include <vector>

namespace yiren {

// Something that keeps a day open.
struct Blocker {
    enum class Kind {
        DayNotOver,
        BillMissing,     // no trade bill of the day; subject: the day
        FundBillMissing, // the company gets fund-flow bills, but not of this day
        LedgerEmpty,     // rows in the bill, and no record of our own to compare them with; of one day; bill: its net
        RowQuarantined,  // subject: the line's number and a mark of its content
        SummaryDiffers,  // a bill's own summary; subject: the bill's kind
        DifferenceOpen,
        FundFindingOpen,
        ChainBroken,
        Unexplained,
    };
    Kind kind = Kind::DifferenceOpen;
    SettlementKey key;   // what a settlement must name to lift it; kind is empty where none can
    QString explanation; // a sentence, empty where the kind says all

    bool canBeSettled() const { return !key.kind.isEmpty(); }
};

[[nodiscard]] QLatin1String blockerName(Blocker::Kind kind); // "bill_missing", …: stable

} // namespace yiren
