#include "pages/reconcile/monthdays.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReconcileDays)
};

MonthMap::Day dayOf(const DayOverview &overview)
{
    switch (overview.state) {
    case DayState::NoBill:
        return {Meaning::Neutral, {}, Words::tr("no bill")};
    case DayState::NotReconciled:
        return {Meaning::Info, Words::tr("?", "to be compared, in a day's square"),
                Words::tr("a bill is here and has not been compared yet")};
    case DayState::Open:
        return {Meaning::Wrong, QString::number(overview.blockers), Words::tr("%1 things keep this day open").arg(overview.blockers)};
    case DayState::Ready:
        return {Meaning::Info, Words::tr("=", "may be closed, in a day's square"),
                Words::tr("%n difference(s), all explained; may be closed", nullptr, static_cast<int>(overview.differences))};
    case DayState::Closed:
        break;
    }
    if (overview.differences > 0)
        return {Meaning::Attention, Words::tr("≈", "closed with explained differences, in a day's square"),
                Words::tr("closed; %n difference(s), all explained", nullptr, static_cast<int>(overview.differences))};
    return {Meaning::Good, QStringLiteral("✓"), Words::tr("closed; everything agrees")};
}

} // namespace

std::map<BusinessDay, MonthMap::Day> monthDays(const std::vector<DayOverview> &month)
{
    std::map<BusinessDay, MonthMap::Day> days;
    for (const DayOverview &overview : month) {
        if (overview.state != DayState::NoBill)
            days.emplace(overview.day, dayOf(overview));
    }
    return days;
}

DayStanding wordsOf(const DayView &view)
{
    const qsizetype blockers = view.report ? static_cast<qsizetype>(view.report->blockers.size()) : 0;
    switch (view.state) {
    case DayState::NoBill:
        return {Words::tr("No bill yet"), Meaning::Neutral};
    case DayState::Closed:
        return {Words::tr("Closed"), Meaning::Good};
    case DayState::Open:
        return {Words::tr("%1 to settle").arg(blockers), Meaning::Wrong};
    case DayState::NotReconciled:
    case DayState::Ready:
        break;
    }
    return {Words::tr("May be closed"), Meaning::Info};
}

QString matchedWords(const DayView &view)
{
    if (!view.report)
        return {};
    const MatchReport &match = view.report->match;
    return Words::tr("%1 of %2 rows agree").arg(match.matchedPayments + match.matchedRefunds).arg(match.bill.payments + match.bill.refunds);
}

QString blockerSentence(const Blocker &blocker)
{
    if (!blocker.explanation.isEmpty())
        return blocker.explanation;
    switch (blocker.kind) {
    case Blocker::Kind::DayNotOver:
        return Words::tr("The day is not over.");
    case Blocker::Kind::BillMissing:
        return Words::tr("Its trade bill is not here.");
    case Blocker::Kind::FundBillMissing:
        return Words::tr("Its fund bill is not here.");
    case Blocker::Kind::LedgerEmpty:
        return Words::tr("None of our orders is here to compare the bill with: import them, or accept the bill as it is.");
    case Blocker::Kind::RowQuarantined:
        return Words::tr("A line of the bill could not be read.");
    case Blocker::Kind::SummaryDiffers:
        return Words::tr("The bill's summary does not agree with its rows.");
    case Blocker::Kind::DifferenceOpen:
    case Blocker::Kind::FundFindingOpen:
        return Words::tr("A difference waits for a decision.");
    case Blocker::Kind::ChainBroken:
        return Words::tr("The account's balances do not follow from row to row.");
    case Blocker::Kind::Unexplained:
        break;
    }
    return Words::tr("An amount cannot be explained.");
}

QString blockerWords(const std::vector<Blocker> &blockers)
{
    if (blockers.empty())
        return {};
    const QString first = blockerSentence(blockers.front());
    return blockers.size() == 1 ? first : Words::tr("%1 And %2 more.").arg(first, QString::number(blockers.size() - 1));
}

} // namespace yiren
