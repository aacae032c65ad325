#pragma once

#include <QDate>

namespace yiren {

// Days that are like no other of their weekday (ANALYTICS D.1): 6-18 and 11-11, National Day's week, Spring Festival's from its eve on.
// Forecasts do not learn from them, and no day is compared with them.
[[nodiscard]] bool isSellingHoliday(QDate day);

} // namespace yiren
