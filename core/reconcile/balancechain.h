#pragma once

#include "bills/fundrow.h"
#include "reconcile/fundfooter.h"
#include "time/businessday.h"

#include <optional>
#include <vector>

namespace yiren {

// One imported day of one fund account, rows in the file's order.
struct ChainDay {
    BusinessDay day{QDate()};
    std::vector<FundRow> rows;
    std::optional<FundFooter> footer; // as the file states it
};

// A place where the running balance or a footer shows that the history is not what WeChat wrote.
struct ChainBreak {
    enum class Kind {
        RowMissing,     // `rows` rows were taken out before or at `line`
        RowAdded,       // the row is one too many
        AmountChanged,  // the row's amount
        BalanceChanged, // the row's balance
        RowsSwapped,    // the row and that of `otherLine` changed places
        DayMissing,     // days from `day` on, before the next imported one, had movements that are not there
        FooterDiffers,  // the rows chain, but are not those that the footer counts
        DoesNotFollow,  // the row's balance is not the one before it and the row's amount; no single change explains it
    };
    Kind kind = Kind::DoesNotFollow;
    BusinessDay day{QDate()};
    qint64 line = 0; // in the day's file; of a missing row, where it stood; 0: the file as a whole
    qint64 otherLine = 0;
    qint64 rows = 1;
    Money expected; // the balance that should stand there, or the footer's change of the day
    Money found;

    friend bool operator==(const ChainBreak &, const ChainBreak &) = default;
};

[[nodiscard]] QLatin1String chainBreakName(ChainBreak::Kind kind); // "row_missing", …: stable

// Of a day that has rows.
struct DayBalance {
    BusinessDay day{QDate()};
    Money opening;
    Money closing;
    FundFooter counted;
};

struct ChainReport {
    qint64 days = 0;
    qint64 rows = 0;
    qint64 reordered = 0;         // rows of one second that stood in another order than their balances; WeChat does that
    std::optional<Money> opening; // before the first row; nothing without rows
    std::optional<Money> closing;
    std::vector<DayBalance> balances; // ascending
    std::vector<ChainBreak> breaks;

    bool holds() const { return breaks.empty(); }
};

// Chains the balance row by row through all given days of one account, ascending: balance = balance before ± amount, a day opens with what
// the day before closed with, and each footer counts the rows that are there (contract/wechat-pay.md 11.5). Pure.
[[nodiscard]] ChainReport checkChain(const std::vector<ChainDay> &days);

} // namespace yiren
