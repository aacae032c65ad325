#pragma once

#include "bills/billfacts.h"
#include "bills/quarantine.h"
#include "bills/traderow.h"
#include "orders/order.h"
#include "orders/refund.h"
#include "reconcile/bankmovement.h"
#include "reconcile/fundmovement.h"
#include "reconcile/overduemoney.h"
#include "time/period.h"

#include <set>
#include <vector>

namespace yiren {

// Everything that the reconciliation of some days looks at, as plain values.
struct DayRecords {
    Period period = Period::ofDay(BusinessDay{QDate()});
    std::vector<BillFacts> bills;            // of the days
    std::vector<TradeRow> trades;            // of the days' trade bills
    std::vector<TradeRow> nextTrades;        // of the day after, if its bill is there
    std::vector<TradeRow> earlierTrades;     // of earlier days, named by these days' movements
    std::vector<FundMovement> movements;     // of the days, all accounts
    std::vector<FundMovement> nextMovements; // of the day after
    bool hasNextFunds = false;               // the BASIC bill of the day after is there
    bool usesFundBills = false;              // the company has imported a BASIC bill of some day
    std::vector<BillKind> otherFundBills;    // OPERATION, FEES: those that were fetched in the week before, also where there was nothing
    std::set<QString> heldPayments;          // transaction_ids of the days' payments without movement whose money WeChat is known to hold
    std::set<QString> strangePayments;       // JSAPI payments of the days without movement whose app id no account here has
    std::vector<OverdueMoney> overdue;       // of closed days before, when one day is looked at
    std::vector<Settlement> bankDecisions;   // about the days' movements between account and bank, whenever they were made
    std::vector<BankMovement> awaitedAtBank; // of earlier days, when one day is looked at
    std::vector<Order> orders;               // paid or created in the days, or named by their bills
    std::vector<Refund> refunds;             // created in the days, or named by their bills
    std::vector<QuarantinedRow> quarantine;  // lines of the days' bills that could not be read

    // A trade bill ALL, or both SUCCESS and REFUND, for each day; an empty one counts.
    bool hasTradeBills() const;
    bool hasBasicFunds() const;
    bool hasBills(BillKind kind) const; // of each day
};

} // namespace yiren
