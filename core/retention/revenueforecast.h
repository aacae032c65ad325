#pragma once

#include "base/money.h"
#include "base/result.h"
#include "bills/accountid.h"
#include "stats/outcome.h"
#include "storage/database.h"
#include "time/businessday.h"

#include <optional>
#include <vector>

namespace yiren {

// What the next seven days bring in, from the trade bills of the last (ANALYTICS D.1).
struct ForecastDay {
    BusinessDay day{QDate()};
    Money expected;
    Money low; // 80 %; not below zero where it is shown
    Money high;
    bool isHoliday = false; // Spring Festival, National Day, 6-18, 11-11: unreliable
};
struct RevenueForecast {
    // WeeklyTotals: most days bring nothing, only the week's total can be told; `days` is empty.
    enum class Method { SeasonalNaive, ExponentialSmoothing, WeeklyTotals };

    std::vector<ForecastDay> days; // seven, from the day after the history's end: today
    Money expected;                // of all seven; its band is not the sum of the days' bands
    Money low;
    Money high;
    Method method = Method::SeasonalNaive;
    qint64 daysKnown = 0;
    std::optional<double> coverage; // share of earlier days that lay within such a band; nothing: too few to say
};

inline constexpr int forecastDays = 7;
inline constexpr int daysOfRevenueHistory = 730; // that a forecast learns from

// A day of the history: nothing where no bill says what it brought in.
struct KnownRevenue {
    BusinessDay day{QDate()};
    std::optional<Money> settled;
};
// `history` without gaps up to yesterday. Refuses fewer than 14 days (TooFew "days"), days too irregular to say more than the last month's
// total (AssumptionBroken "regularity"), and a history whose last eight days or more have no bill (NoData "bills").
[[nodiscard]] stats::Outcome<RevenueForecast> revenueForecast(const std::vector<KnownRevenue> &history);

// For StorageThread::read(); the last two years up to yesterday.
[[nodiscard]] Result<stats::Outcome<RevenueForecast>> loadRevenueForecast(Database &database, AccountId account, BusinessDay today);

} // namespace yiren
