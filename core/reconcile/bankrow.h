#pragma once

#include "base/money.h"
#include "time/businessday.h"

#include <QString>

#include <optional>

namespace yiren {

// A row of the bank's statement, as the founder reads it there.
struct BankRow {
    BusinessDay day{QDate()};
    Money amount;      // positive, whichever way it went
    QString reference; // the bank's number of it

    friend bool operator==(const BankRow &, const BankRow &) = default;
};

// "2026-03-06 500.00 REF": what a decision keeps as its reason, so that certificate and CSV hold it in any language.
[[nodiscard]] QString bankRowText(const BankRow &row);
// Nothing where a day, a positive amount or a reference is missing.
[[nodiscard]] std::optional<BankRow> bankRowFromText(QStringView text);

} // namespace yiren
