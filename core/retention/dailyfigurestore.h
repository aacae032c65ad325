#pragma once

#include "bills/accountid.h"
#include "retention/alerts.h"
#include "retention/revenueforecast.h"
#include "storage/database.h"
#include "time/period.h"

namespace yiren {

// Daily figures: revenue and orders out of the trade bills, followers and readers out of WeChat's statistics. A day with an empty bill
// brought in nothing; a day without a bill, or without an answer of the statistics, is not known.
class DailyFigureStore
{
public:
    explicit DailyFigureStore(Database &database) : m_database(database) {}

    // Every day of the period, in order.
    [[nodiscard]] Result<WatchedSeries> figure(WatchedFigure figure, AccountId account, Period period);
    [[nodiscard]] Result<std::vector<KnownRevenue>> revenue(AccountId account, Period period);

    // The newest day whose value should be there: bills come at 10:05 of the next morning, statistics at 8:30.
    [[nodiscard]] static BusinessDay dueDay(WatchedFigure figure, qint64 nowMs);

private:
    Database &m_database;
};

} // namespace yiren
