#pragma once

#include "bills/billsummary.h"
#include "reconcile/balancechain.h"
#include "reconcile/causes.h"
#include "reconcile/fundfinding.h"
#include "reconcile/overduemoney.h"

namespace yiren {

// One sentence with the numbers in it, in the program's language (translation context "Explanation"; English without a translator). Made
// here because CSV, certificate, command line and window share it. Plain text.
[[nodiscard]] QString explanation(const Difference &difference, const CauseFacts &facts);
[[nodiscard]] QString explanation(const FundFinding &finding);
[[nodiscard]] QString explanation(const BankMovement &movement);
[[nodiscard]] QString explanation(const ChainBreak &found, FundAccount account);
[[nodiscard]] QString explanation(const OverdueMoney &money);
[[nodiscard]] QString explanation(const SummaryNumber &number); // that differs
[[nodiscard]] QString missingFundBill(const QString &account);

} // namespace yiren
