#pragma once

#include "base/money.h"
#include "time/businessday.h"

#include <QString>

#include <optional>

namespace yiren::sandbox {

// One planted difference between WeChat's side and the ledger's.
struct Truth {
    BusinessDay day;
    QString kind;                // a class of CLI.md ("missing_in_ledger"); empty where only the fund flow or the bill's form shows it
    QString cause;               // of PRODUCT.md's closed list ("paid_while_off"); "unknown" where nothing names one
    QString key;                 // out_trade_no, of refunds out_refund_no, of movements the business number
    std::optional<Money> bill;   // as bench/SPEC.md counts; the fee for fee_mismatch
    std::optional<Money> ledger; // likewise; the expected fee for fee_mismatch

    friend bool operator==(const Truth &, const Truth &) = default;
};

} // namespace yiren::sandbox
