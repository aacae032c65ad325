#pragma once

#include "base/error.h"
#include "importing/billsonhand.h"

#include <chrono>

namespace yiren {

// When a day's bills are there for sure: ten o'clock of the next morning in Beijing (contract/wechat-pay.md 11.1), and five minutes more,
// because clocks differ.
[[nodiscard]] QDateTime billsReadyAt(BusinessDay day);

// What there is to fetch at an instant.
struct SyncPlan {
    BusinessDay newest{QDate()};      // the newest day whose bills are there for sure
    std::vector<BusinessDay> due;     // days up to `newest` of which a bill is not here, newest first
    std::optional<qint64> receivedAt; // when the last bill of `newest` came, UTC ms
    QDateTime next;                   // when the bills of the day after `newest` are there
};

// The days whose bills WeChat may have at an instant: three months back up to, not including, today.
[[nodiscard]] Period fetchableDays(const QDateTime &now);
// The days of a period that lack a bill which could be fetched, newest first. Closed days lack nothing: nothing of them may change.
[[nodiscard]] std::vector<BusinessDay> daysLackingBills(const BillsOnHand &onHand, Period period);
// `onHand`: of fetchableDays(now), or of an earlier instant; then days that came since are due.
[[nodiscard]] SyncPlan syncPlan(const BillsOnHand &onHand, const QDateTime &now);

// How long to leave WeChat alone after so many failures in a row, the last of this kind. Nothing: only a person can mend it.
[[nodiscard]] std::optional<std::chrono::minutes> syncRetryAfter(ErrorKind kind, int failures);

} // namespace yiren
