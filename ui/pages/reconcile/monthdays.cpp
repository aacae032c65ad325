#include "pages/reconcile/monthdays.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct MonthDaysWords {
    Q_DECLARE_TR_FUNCTIONS(ReconcileDays)
};

MonthMap::Day mapDay(const DayOverview &overview)
{
    switch (overview.state) {
    case DayState::NoBill:
        return {Meaning::Neutral, {}, MonthDaysWords::tr("no bill")};
    case DayState::NotReconciled:
        return {Meaning::Info, MonthDaysWords::tr("?", "to be compared, in a day's square"),
                MonthDaysWords::tr("a bill is here and has not been compared yet")};
    case DayState::Open:
        return {Meaning::Wrong, QString::number(overview.blockers),
                MonthDaysWords::tr("%1 things keep this day open").arg(overview.blockers)};
    case DayState::Ready:
        return {Meaning::Info, MonthDaysWords::tr("=", "may be closed, in a day's square"),
                MonthDaysWords::tr("%n difference(s), all explained; may be closed", nullptr, static_cast<int>(overview.differences))};
    case DayState::Closed:
        break;
    }
    if (overview.differences > 0)
        return {Meaning::Attention, MonthDaysWords::tr("≈", "closed with explained differences, in a day's square"),
                MonthDaysWords::tr("closed; %n difference(s), all explained", nullptr, static_cast<int>(overview.differences))};
    return {Meaning::Good, QStringLiteral("✓"), MonthDaysWords::tr("closed; everything agrees")};
}

} // namespace

std::map<BusinessDay, MonthMap::Day> monthDays(const std::vector<DayOverview> &month)
{
    std::map<BusinessDay, MonthMap::Day> days;
    for (const DayOverview &overview : month) {
        if (overview.state != DayState::NoBill)
            days.emplace(overview.day, mapDay(overview));
    }
    return days;
}

DayStanding wordsOf(const DayView &view)
{
    const qsizetype blockers = view.report ? static_cast<qsizetype>(view.report->blockers.size()) : 0;
    switch (view.state) {
    case DayState::NoBill:
        return {MonthDaysWords::tr("No bill yet"), Meaning::Neutral};
    case DayState::Closed:
        return {MonthDaysWords::tr("Closed"), Meaning::Good};
    case DayState::Open:
        return {MonthDaysWords::tr("%1 to settle").arg(blockers), Meaning::Wrong};
    case DayState::NotReconciled:
    case DayState::Ready:
        break;
    }
    return {MonthDaysWords::tr("May be closed"), Meaning::Info};
}

QString matchedWords(const DayView &view)
{
    if (!view.report)
        return {};
    const MatchReport &match = view.report->match;
    return MonthDaysWords::tr("%1 of %2 rows agree")
        .arg(match.matchedPayments + match.matchedRefunds)
        .arg(match.bill.payments + match.bill.refunds);
}

QString blockerSentence(const Blocker &blocker)
{
    if (!blocker.explanation.isEmpty())
        return blocker.explanation;
    switch (blocker.kind) {
    case Blocker::Kind::DayNotOver:
        return MonthDaysWords::tr("The day is not over.");
    case Blocker::Kind::BillMissing:
        return MonthDaysWords::tr("Its trade bill is not here.");
    case Blocker::Kind::FundBillMissing:
        return MonthDaysWords::tr("Its fund bill is not here.");
    case Blocker::Kind::LedgerEmpty:
        return MonthDaysWords::tr("None of our orders is here to compare the bill with: import them, or accept the bill as it is.");
    case Blocker::Kind::RowQuarantined:
        return MonthDaysWords::tr("A line of the bill could not be read.");
    case Blocker::Kind::SummaryDiffers:
        return MonthDaysWords::tr("The bill's summary does not agree with its rows.");
    case Blocker::Kind::DifferenceOpen:
    case Blocker::Kind::FundFindingOpen:
        return MonthDaysWords::tr("A difference waits for a decision.");
    case Blocker::Kind::ChainBroken:
        return MonthDaysWords::tr("The account's balances do not follow from row to row.");
    case Blocker::Kind::Unexplained:
        break;
    }
    return MonthDaysWords::tr("An amount cannot be explained.");
}

QString blockerWords(const std::vector<Blocker> &blockers)
{
    if (blockers.empty())
        return {};
    const QString first = blockerSentence(blockers.front());
    return blockers.size() == 1 ? first : MonthDaysWords::tr("%1 And %2 more.").arg(first, QString::number(blockers.size() - 1));
}

} // namespace yiren
