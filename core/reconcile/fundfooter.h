#pragma once

#include "bills/billsummary.h"
#include "bills/fundrow.h"

#include <optional>
#include <vector>

namespace yiren {

// What a fund-flow bill states about its rows in its last line (资金流水总笔数, 收入笔数, 收入金额, 支出笔数, 支出金额).
struct FundFooter {
    qint64 incomes = 0;
    Money income;
    qint64 expenses = 0;
    Money expense;

    qint64 rows() const { return incomes + expenses; }
    Money change() const { return income - expense; }
    friend bool operator==(const FundFooter &, const FundFooter &) = default;
};

// As stated; nothing when the file has no summary, or one that lacks a number.
[[nodiscard]] std::optional<FundFooter> statedFooter(const SummaryCheck &summary);
[[nodiscard]] FundFooter countedFooter(const std::vector<FundRow> &rows);

} // namespace yiren
