#include "exporting/exports.h"

#include "bills/rollupstore.h"
#include "reconcile/closedaystore.h"

#include <set>

namespace yiren {

namespace {

using Kind = ExportTable::Kind;

std::vector<ExportTable::Cell> dayRow(const DayRollup &day, bool isClosed)
{
    const Rollup &sums = day.sums;
    return {day.day.toText(),    sums.payments,  sums.paid.fen(),    sums.refunds,
            sums.refunded.fen(), sums.fee.fen(), sums.settled.fen(), isClosed ? QStringLiteral("closed") : QStringLiteral("open")};
}

} // namespace

Result<ExportTable> dailyTable(Database &database, AccountId account, Period period)
{
    const auto days = RollupStore(database).days(account, period);
    const auto locked = ClosedDayStore(database).lockedDays(account);
    if (!days || !locked)
        return failure(days ? locked.error() : days.error());
    const std::set<BusinessDay> closed(locked->begin(), locked->end());
    ExportTable table;
    table.title = QStringLiteral("daily");
    table.columns = {{QStringLiteral("date"), Kind::Text},        {QStringLiteral("payments"), Kind::Integer},
                     {QStringLiteral("payments_fen"), Kind::Fen}, {QStringLiteral("refunds"), Kind::Integer},
                     {QStringLiteral("refunds_fen"), Kind::Fen},  {QStringLiteral("fee_fen"), Kind::Fen},
                     {QStringLiteral("net_fen"), Kind::Fen},      {QStringLiteral("state"), Kind::Text}};
    for (const DayRollup &day : *days)
        table.rows.push_back(dayRow(day, closed.contains(day.day)));
    return table;
}

} // namespace yiren
