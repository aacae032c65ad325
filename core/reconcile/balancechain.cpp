#include "reconcile/balancechain.h"

#include "reconcile/chaindiagnosis.h"
#include "reconcile/chainlinks.h"

namespace yiren {

QLatin1String chainBreakName(ChainBreak::Kind kind)
{
    switch (kind) {
    case ChainBreak::Kind::RowMissing:
        return QLatin1String("row_missing");
    case ChainBreak::Kind::RowAdded:
        return QLatin1String("row_added");
    case ChainBreak::Kind::AmountChanged:
        return QLatin1String("amount_changed");
    case ChainBreak::Kind::BalanceChanged:
        return QLatin1String("balance_changed");
    case ChainBreak::Kind::RowsSwapped:
        return QLatin1String("rows_swapped");
    case ChainBreak::Kind::DayMissing:
        return QLatin1String("day_missing");
    case ChainBreak::Kind::FooterDiffers:
        return QLatin1String("footer_differs");
    case ChainBreak::Kind::DoesNotFollow:
        break;
    }
    return QLatin1String("does_not_follow");
}

ChainReport checkChain(const std::vector<ChainDay> &days)
{
    const ChainLinks links(days);
    ChainReport report;
    report.days = qint64(days.size());
    report.rows = qint64(links.size());
    report.reordered = links.reordered();
    for (size_t i = 0; i < days.size(); ++i) {
        if (links.begin(i) == links.end(i))
            continue;
        const FundRow &first = links.row(links.begin(i));
        report.balances.push_back(
            {days[i].day, first.balance - first.signedAmount(), links.row(links.end(i) - 1).balance, countedFooter(days[i].rows)});
    }
    if (links.size() > 0) {
        report.opening = links.row(0).balance - links.row(0).signedAmount();
        report.closing = links.row(links.size() - 1).balance;
    }
    report.breaks = ChainDiagnosis(days, links).breaks();
    return report;
}

} // namespace yiren
