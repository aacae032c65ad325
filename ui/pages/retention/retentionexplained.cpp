#include "pages/retention/retentionexplained.h"

#include "formatting/format.h"
#include "pages/retention/checkwords.h"
#include "pages/retention/roundedwords.h"
#include "pages/retention/winbackwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct RetentionExplained {
    Q_DECLARE_TR_FUNCTIONS(RetentionExplained)
};

constexpr double daysWorked = 30; // of the curve's worked sum

QString dataBehind(RetentionKind kind)
{
    switch (kind) {
    case RetentionKind::Followers:
        return RetentionExplained::tr("From: each follower's coming and leaving, by WeChat's messages and its list of followers.");
    case RetentionKind::Members:
        return RetentionExplained::tr("From: the memberships kept here; periods that touch are one.");
    case RetentionKind::Buyers:
        break;
    }
    return RetentionExplained::tr("From: paid orders without tests, several on one day as one.");
}

// The newest share that is known of a cohort that is large enough: "2026-08: 61 of 84 = 72.6% (95%: 62.2–81.1%)".
QString workedCohort(const CohortTable &table)
{
    for (auto line = table.lines.rbegin(); line != table.lines.rend(); ++line) {
        if (line->isSmall || line->shares.size() < 2 || line->shares[1].state != CohortShare::State::Known)
            continue;
        const stats::CohortCell &cell = line->shares[1].cell;
        const QString first = line->first.toText();
        return RetentionExplained::tr("Worked: cohort %1, after one period: %2 of %3 = %4 (95%: %5).")
            .arg(table.length == stats::CohortLength::Month ? first.left(7) : first, format::count(cell.stayed),
                 format::count(line->people), estimatedShare(cell.share), estimatedShares(cell.interval));
    }
    return {};
}

QString workedCurve(const SurvivalLine &line, bool ofBuyers)
{
    const double day = std::min(line.drawnFrom + daysWorked, line.drawnUntil);
    const stats::SurvivalStep *step = stats::stepAt(line.curve, day);
    if (!step)
        return {};
    const QString share = step->limits
        ? RetentionExplained::tr("%1 (95%: %2)").arg(estimatedShare(step->survival), estimatedShares(*step->limits))
        : estimatedShare(step->survival);
    const QString days = QString::number(qRound(day));
    return ofBuyers ? RetentionExplained::tr("Worked: of all, %1 have no second order after %2 days.").arg(share, days)
                    : RetentionExplained::tr("Worked: of all, %1 are still there after %2 days.").arg(share, days);
}

void addIfAny(QStringList &lines, const QString &line)
{
    if (!line.isEmpty())
        lines.append(line);
}

} // namespace

Explanation explainCohorts(const RetentionReading &reading, stats::CohortLength length)
{
    const int days = length == stats::CohortLength::Month ? 30 : 7;
    Explanation explanation;
    explanation.formula = reading.kind == RetentionKind::Buyers
        ? RetentionExplained::tr("cell k = people of the row with an order in their k-th period after the first ÷ people of the row")
        : RetentionExplained::tr("cell k = people of the row who had not left after k periods ÷ people of the row");
    explanation.lines = {
        dataBehind(reading.kind),
        RetentionExplained::tr("A period is %n day(s) from each person's own first day; up to %1 of them.", nullptr, days)
            .arg(cohortPeriods),
        RetentionExplained::tr("A share stands once the period is over for everybody of the row; 95% interval by Wilson.")};
    if (reading.cohorts)
        addIfAny(explanation.lines, workedCohort(*reading.cohorts));
    return explanation;
}

Explanation explainSurvival(const RetentionReading &reading)
{
    Explanation explanation;
    explanation.formula =
        RetentionExplained::tr("S(t) = product over the days up to t of (1 − left on that day ÷ still there before it): Kaplan-Meier");
    explanation.lines = {
        dataBehind(reading.kind),
        RetentionExplained::tr("All days known up to %1; who is still there then counts up to then.")
            .arg(format::fullDay(reading.today.previous())),
        RetentionExplained::tr(
            "Band: 95%, log-log of Greenwood's variance. A curve ends where fewer than 10 people, or 5% of them, are left to watch.")};
    if (reading.survival && reading.survival->showsP)
        explanation.lines.append(
            RetentionExplained::tr("Whether the ways of coming differ: the log-rank test of all curves that are drawn."));
    if (reading.survival)
        addIfAny(explanation.lines, workedCurve(reading.survival->all, reading.kind == RetentionKind::Buyers));
    return explanation;
}

Explanation explainCheck(const RetentionReading &reading)
{
    Explanation explanation;
    const bool ofBuyers = reading.kind == RetentionKind::Buyers;
    explanation.formula = ofBuyers
        ? RetentionExplained::tr("expected = sum over customers of E[order days in 91 days], BG/NBD or MBG/NBD, whichever fits better")
        : RetentionExplained::tr(
            "expected = sum over people of 1 − e^(−Σ h·days), h the rate of leaving of each band of days since joining");
    explanation.lines = {dataBehind(reading.kind),
                         RetentionExplained::tr("The model is fitted on what was known %n day(s) ago and then held against what came.",
                                                nullptr, static_cast<int>(backTestDays))};
    explanation.lines.append(checkNumbers(reading));
    if (!reading.check())
        return explanation;
    const ModelCheck &check = *reading.check();
    explanation.lines.append(
        RetentionExplained::tr("Known until %1; foretold until %2.").arg(format::fullDay(check.knownUntil), format::fullDay(check.until)));
    if (!check.classes.empty()) {
        const ModelCheckClass &first = check.classes.front();
        explanation.lines.append(RetentionExplained::tr("Worked: the first class has %1 people; expected %2, came %3.")
                                     .arg(format::count(first.people), estimatedCount(first.predicted), format::count(first.actual)));
    }
    return explanation;
}

Explanation explainWinBack(const std::vector<WinBackCandidate> &list, const std::vector<WinBackResult> &results)
{
    Explanation explanation;
    explanation.formula = RetentionExplained::tr("order of the list = risk × worth; risk = 1 − P(still active), worth = order days "
                                                 "expected in 90 days if still active × what such a day brings");
    explanation.lines = {
        dataBehind(RetentionKind::Buyers),
        RetentionExplained::tr("Listed: order days on at least two days, and a risk of at least a half; at most %1.").arg(winBackShown),
        RetentionExplained::tr("One in five is held out by a hash of the number; result = share of the contacted who ordered within %n "
                               "day(s) − share of the held out.",
                               nullptr, static_cast<int>(winBackDays))};
    if (!list.empty())
        explanation.lines.append(RetentionExplained::tr("Worked: %1: %2 × %3 = %4.")
                                     .arg(format::oneLine(winBackName(list.front())), winBackRiskText(list.front().risk, false),
                                          wholeYuan(list.front().expected), wholeYuan(Money::fromFen(qRound64(list.front().stake())))));
    for (const WinBackResult &result : results)
        explanation.lines.append(winBackResultSentence(result));
    return explanation;
}

} // namespace yiren
