#pragma once

#include "base/money.h"
#include "time/businessday.h"

#include <QString>

#include <optional>

namespace yiren {

// What a decision is about: a class of finding (a difference's class, "fund.…", "chain.…", "summary_differs", "unexplained",
// "fund_bill_missing", "ledger_empty", "row_quarantined"), the row it names, and the amounts that were seen. With other amounts it is
// another matter.
struct SettlementKey {
    QString kind;
    QString subject;
    std::optional<Money> bill;
    std::optional<Money> ledger;

    friend bool operator==(const SettlementKey &, const SettlementKey &) = default;
};

// What the founder decided.
struct Settlement {
    qint64 id = 0;
    BusinessDay day{QDate()};
    SettlementKey key;
    QString action; // name of an Action
    QString reason;
    qint64 settledAt = 0;          // UTC ms
    std::optional<qint64> batchId; // what it changed in the ledger, to be undone with it

    friend bool operator==(const Settlement &, const Settlement &) = default;
};

} // namespace yiren
