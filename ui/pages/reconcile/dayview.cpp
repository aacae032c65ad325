#include "pages/reconcile/dayview.h"

#include "bills/billstore.h"
#include "pages/reconcile/dayrows.h"
#include "reconcile/loadday.h"

#include <algorithm>

namespace yiren {

Period monthOf(BusinessDay day)
{
    const QDate first(day.date().year(), day.date().month(), 1);
    return {BusinessDay(first), BusinessDay(first.addMonths(1))};
}

Result<DayView> loadDayView(Database &database, AccountId account, BusinessDay day)
{
    auto month = dayOverviews(database, account, monthOf(day));
    if (!month)
        return failure(month.error());
    DayView view;
    view.day = day;
    view.month = std::move(*month);
    const auto overview = std::find_if(view.month.begin(), view.month.end(), [day](const DayOverview &other) { return other.day == day; });
    if (overview != view.month.end())
        view.state = overview->state;
    const auto closing = ClosedDayStore(database).current(account, day);
    if (!closing)
        return failure(closing.error());
    view.closing = *closing;
    if (view.state == DayState::NoBill)
        return view;
    const auto input = loadReportInput(database, account, Period::ofDay(day));
    if (!input)
        return failure(input.error());
    auto report = makeReport(*input);
    if (!report)
        return failure(report.error());
    view.rows = dayRows(*report);
    if (view.state != DayState::Closed)
        view.state = report->blockers.empty() ? DayState::Ready : DayState::Open;
    view.report = std::move(*report);
    return view;
}

Result<BusinessDay> newestDayWithBill(Database &database, AccountId account, BusinessDay otherwise)
{
    constexpr int daysBack = 400;
    const Period period{BusinessDay(otherwise.date().addDays(-daysBack)), otherwise.next()};
    const auto bills = BillStore(database).bills(account, period); // ascending by day
    if (!bills)
        return failure(bills.error());
    return bills->empty() ? otherwise : bills->back().day;
}

} // namespace yiren
