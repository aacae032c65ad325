#pragma once

#include "bills/billkind.h"
#include "sandbox/merchantbooks.h"
#include "time/businessday.h"

#include <QByteArray>

#include <vector>

namespace yiren {

// One bill of the studio's history, as WeChat Pay would have handed it out. No bytes: nothing happened on that day.
struct DemoFile {
    BusinessDay day{QDate()};
    BillKind kind = BillKind::TradeAll;
    QByteArray bytes;
};

// The trade bill and the fund-flow bills of a day; OPERATION only on days when that account moved.
[[nodiscard]] std::vector<DemoFile> demoFilesOf(const sandbox::MerchantBooks &books, BusinessDay day);

} // namespace yiren
