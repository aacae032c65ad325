#include "cli/reportlines.h"

#include "words/labels.h"
#include "cli/words.h"
#include "reconcile/differencelabel.h"
#include "reconcile/explanation.h"

#include <map>

namespace yiren {

namespace {

constexpr size_t mostShown = 50; // the rest is in the CSV

// Coupons are a term of the equation only on days that have some.
void sayBill(Terminal &terminal, const BillTotals &bill)
{
    const Money coupons = bill.coupons();
    const QString sentence = coupons == Money() ? Cli::tr("Bill:    %1 payments %2 − %3 refunds %4 − fees %5 = %6")
        : coupons < Money()                     ? Cli::tr("Bill:    %1 payments %2 − %3 refunds %4 + coupons %7 − fees %5 = %6")
                                                : Cli::tr("Bill:    %1 payments %2 − %3 refunds %4 − coupons %7 − fees %5 = %6");
    const QString line =
        sentence.arg(bill.payments).arg(yuan(bill.paid)).arg(bill.refunds).arg(yuan(bill.refunded), yuan(bill.fee), yuan(bill.net));
    terminal.say(coupons == Money() ? line : line.arg(yuan(coupons < Money() ? -coupons : coupons)));
}

void sayEquation(Terminal &terminal, const DayReport &report)
{
    const LedgerTotals &ledger = report.match.ledger;
    sayBill(terminal, report.match.bill);
    terminal.say(Cli::tr("Ledger:  %1 payments %2 − %3 refunds %4")
                     .arg(ledger.payments)
                     .arg(yuan(ledger.paid))
                     .arg(ledger.refunds)
                     .arg(yuan(ledger.refunded)));
    if (report.funds.isPresent)
        terminal.say(Cli::tr("Account: trading moved %1, other movements %2 — %3")
                         .arg(yuan(report.funds.net), yuan(report.funds.other),
                              report.funds.agrees() ? Cli::tr("agrees with the bill") : Cli::tr("does not agree with the bill")));
    terminal.say(Cli::tr("Matched: %1 payments, %2 refunds").arg(report.match.matchedPayments).arg(report.match.matchedRefunds));
}

void sayClasses(Terminal &terminal, const std::vector<Difference> &differences)
{
    std::map<DifferenceClass, std::pair<qint64, Money>> classes;
    for (const Difference &difference : differences) {
        auto &[count, impact] = classes[difference.kind];
        ++count;
        impact += difference.impact;
    }
    for (const auto &[kind, sums] : classes)
        terminal.say(QStringLiteral("  %1 × %2  %3").arg(differenceLabel(kind)).arg(sums.first).arg(yuan(sums.second)));
}

// The days' own movements are among the findings.
void sayBank(Terminal &terminal, const DayReport &report)
{
    for (const BankMovement &movement : report.bank) {
        if (movement.day < report.period().first)
            terminal.say(QStringLiteral("  %1  %2").arg(yuan(movement.movement.row.signedAmount()), explanation(movement)));
        if (!movement.isDecided())
            terminal.say(Cli::tr("    match it: settle --date DAY --class %1 --subject %2 --action match_bank --bank-date … --bank-fen … "
                                 "--bank-reference …")
                             .arg(bankKind, movement.movement.row.businessNo));
    }
}

void sayChains(Terminal &terminal, const std::vector<AccountChain> &chains)
{
    for (const AccountChain &chain : chains) {
        const QString account = fundAccountName(chain.account);
        if (chain.report.breaks.empty())
            terminal.say(Cli::tr("Balance chain %1: %2 rows of %3 days hold").arg(account).arg(chain.report.rows).arg(chain.report.days));
        for (const ChainBreak &found : chain.report.breaks)
            terminal.say(QStringLiteral("! ") + explanation(found, chain.account));
    }
}

} // namespace

void sayReport(Terminal &terminal, const DayReport &report)
{
    const BusinessDay last = report.period().last.previous();
    terminal.say(report.period().first == last ? last.toText() : report.period().first.toText() + QStringLiteral(" … ") + last.toText());
    sayEquation(terminal, report);
    const std::vector<Difference> &differences = report.match.differences;
    terminal.say(differences.empty() ? Cli::tr("No differences.") : Cli::tr("Differences: %1").arg(differences.size()));
    if (differences.size() > mostShown)
        sayClasses(terminal, differences);
    for (size_t i = 0; i < std::min(differences.size(), mostShown); ++i)
        terminal.say(QStringLiteral("  %1  %2  %3")
                         .arg(differenceLabel(differences[i].kind), yuan(differences[i].impact), differences[i].explanation));
    if (differences.size() > mostShown)
        terminal.say(Cli::tr("  … and %1 more; --csv FILE writes them all").arg(differences.size() - mostShown));
    for (const FundFinding &finding : report.funds.findings)
        terminal.say(QStringLiteral("  %1  %2").arg(yuan(finding.delta()), finding.explanation));
    sayBank(terminal, report);
    sayChains(terminal, report.chains);
    if (report.summaryAgrees)
        terminal.say(*report.summaryAgrees ? Cli::tr("The bill agrees with its own summary.")
                                           : Cli::tr("! The bill does not agree with its own summary."));
    terminal.say(report.unexplained == Money()
                     ? Cli::tr("Unexplained: %1").arg(yuan({}))
                     : Cli::tr("! UNEXPLAINED: %1. Something is wrong that no rule names.").arg(yuan(report.unexplained)));
}

void sayBlockers(Terminal &terminal, const std::vector<Blocker> &blockers)
{
    for (const Blocker &blocker : blockers) {
        terminal.say(QStringLiteral("! %1: %2  %3").arg(blockerText(blockerName(blocker.kind)), blocker.key.subject, blocker.explanation));
        if (blocker.canBeSettled())
            terminal.say(Cli::tr("    settle it: settle --date DAY --class %1 --subject %2 --action … --reason TEXT")
                             .arg(blocker.key.kind, blocker.key.subject));
    }
}

} // namespace yiren
