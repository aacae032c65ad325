#pragma once

#include "base/id.h"
#include "time/businessday.h"

#include <QString>

namespace yiren::sandbox {

// Numbers in WeChat Pay's own form, unique for a serial below 10^10.
[[nodiscard]] TransactionId transactionNumber(qint64 atMs, quint64 serial); // 28 digits, begins with 4200
[[nodiscard]] RefundId refundNumber(qint64 atMs, quint64 serial);           // 29 digits, begins with 503

[[nodiscard]] QString dayDigits(BusinessDay day); // "20261120", as such numbers hold it

// Serials of what happens while the sandbox runs; the history stays below them.
constexpr quint64 firstLiveSerial = 9'000'000'000;

} // namespace yiren::sandbox
