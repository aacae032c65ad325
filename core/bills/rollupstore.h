#pragma once

#include "base/money.h"
#include "bills/accountid.h"
#include "bills/traderow.h"
#include "storage/database.h"
#include "time/period.h"

#include <map>
#include <vector>

namespace yiren {

// Sums of the trade bills of one day, or of one hour of it. `settled` is what the day brings in: 应结订单金额 - 退款金额 - 手续费.
struct Rollup {
    qint64 payments = 0;
    Money paid; // 订单金额
    qint64 refunds = 0;
    Money refunded; // 申请退款金额
    Money fee;
    Money settled; // zero in hours: not kept there

    friend bool operator==(const Rollup &, const Rollup &) = default;
};
struct DayRollup {
    BusinessDay day{QDate()};
    Rollup sums;
};
struct HourRollup {
    BusinessDay day{QDate()};
    int hour = 0; // 0-23, Beijing
    Rollup sums;
};

// The sums of one day's rows, hour by hour.
class RollupSums
{
public:
    void add(const TradeRow &row); // a reversal counts as a refund

    const Rollup &day() const { return m_day; }
    const std::map<int, Rollup> &hours() const { return m_hours; } // those with rows

private:
    Rollup m_day;
    std::map<int, Rollup> m_hours;
};

// What charts draw from, kept in the transaction that changes the rows.
class RollupStore
{
public:
    explicit RollupStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<DayRollup>> days(AccountId account, Period period);
    [[nodiscard]] Result<std::vector<HourRollup>> hours(AccountId account, Period period);

    // Inside the caller's transaction. A day without rows has no roll-up.
    [[nodiscard]] Done replace(AccountId account, BusinessDay day, const RollupSums &sums);
    [[nodiscard]] Done recompute(AccountId account, BusinessDay day); // from the rows that are there

private:
    Done remove(AccountId account, BusinessDay day);

    Database &m_database;
};

} // namespace yiren
