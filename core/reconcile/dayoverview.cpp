#include "reconcile/dayoverview.h"

#include "base/json.h"
#include "bills/billstore.h"
#include "reconcile/closedaystore.h"
#include "reconcile/reconcilestore.h"

#include <QJsonArray>

#include <set>

namespace yiren {

namespace {

// What the last reconciliation said of an open day.
Done readReport(ReconcileStore &store, AccountId account, DayOverview &overview)
{
    const auto report = store.report(account, overview.day);
    if (!report && report.error().code == u"reconcile.not_yet") {
        overview.state = DayState::NotReconciled;
        return {};
    }
    if (!report)
        return failure(report.error());
    const auto json = parseObject(*report);
    if (!json)
        return failure(ErrorKind::Damaged, "reconcile.damaged", overview.day.toText());
    overview.blockers = json->value(QLatin1String("blockers")).toArray().size();
    overview.unexplained = Money::fromFen(json->value(QLatin1String("unexplained_fen")).toInteger());
    overview.state = overview.blockers == 0 ? DayState::Ready : DayState::Open;
    return {};
}

template <typename Days>
std::set<BusinessDay> asSet(const Days &days)
{
    return std::set<BusinessDay>(days.begin(), days.end());
}

} // namespace

Result<std::vector<DayOverview>> dayOverviews(Database &database, AccountId account, Period period)
{
    ReconcileStore reports(database);
    const auto bills = BillStore(database).bills(account, period);
    const auto locked = ClosedDayStore(database).lockedDays(account);
    const auto counts = reports.differenceCounts(account, period);
    if (!bills || !locked || !counts)
        return failure(!bills ? bills.error() : !locked ? locked.error() : counts.error());
    std::set<BusinessDay> billed;
    for (const BillFacts &bill : *bills) {
        if (isTradeBill(bill.kind))
            billed.insert(bill.day);
    }
    const std::set<BusinessDay> closed = asSet(*locked);
    std::vector<DayOverview> overviews;
    for (BusinessDay day = period.first; day < period.last; day = day.next()) {
        DayOverview overview;
        overview.day = day;
        if (const auto count = counts->find(day); count != counts->end())
            overview.differences = count->second;
        if (closed.contains(day)) {
            overview.state = DayState::Closed;
        } else if (billed.contains(day)) {
            if (auto read = readReport(reports, account, overview); !read)
                return failure(read.error());
        }
        overviews.push_back(overview);
    }
    return overviews;
}

} // namespace yiren
