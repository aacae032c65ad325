#pragma once

#include "retention/winback.h"
#include "retention/winbackresult.h"
#include "theme/palette.h"

namespace yiren {

// How the list of whom to win back is said.
[[nodiscard]] QString winBackName(const WinBackCandidate &candidate);      // the name, or the customer's number
[[nodiscard]] QString winBackReasonText(const WinBackReason &reason);      // "47 days without an order, usually every 12"
[[nodiscard]] QString winBackRiskText(double risk, bool isRough);          // "78%"; rough: "high", a band (ANALYTICS B.12)
[[nodiscard]] QString winBackStateText(const WinBackCandidate &candidate); // held out, contacted on a day, or nothing
[[nodiscard]] Meaning winBackStateMeaning(const WinBackCandidate &candidate);
// What can be sent, with the name in it; it names no reason and promises nothing.
[[nodiscard]] QString winBackMessage(const WinBackCandidate &candidate);
// What came of a campaign: the counts of both groups, and what they prove.
[[nodiscard]] QString winBackResultSentence(const WinBackResult &result);
// Of the newest campaign and, while that one runs, of the newest that is over; empty: nobody was contacted yet.
[[nodiscard]] QString winBackResultsText(const std::vector<WinBackResult> &newestFirst);

} // namespace yiren
