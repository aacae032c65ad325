#pragma once

#include "base/result.h"
#include "bills/billkind.h"
#include "time/businessday.h"

#include <QByteArray>

#include <chrono>

namespace yiren {

// WeChat makes a day's bills from 9:00 of the next day on; one that is not there is asked for again in half an hour (contract/wechat-pay.md
// 11.1).
constexpr std::chrono::minutes billRetryAfter{30};

// The oldest day whose bill WeChat still gives out: three months back (contract/wechat-pay.md 11.1).
[[nodiscard]] BusinessDay oldestBillDay(BusinessDay today);
// Usage "bill.day_not_over" for today and later, "bill.too_old" for more than three months back.
[[nodiscard]] Done checkBillDay(BusinessDay day, BusinessDay today);
// Path and query of the call that names the bill.
[[nodiscard]] QByteArray billTarget(BusinessDay day, BillKind kind);

} // namespace yiren
