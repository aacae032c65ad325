#include "reconcile/dayreport.h"

#include "reconcile/blockers.h"
#include "reconcile/causes.h"
#include "reconcile/explanation.h"
#include "reconcile/match.h"
#include "reconcile/recordtables.h"

#include <algorithm>
#include <map>

namespace yiren {

namespace {

void explainAll(DayReport &report, const DayRecords &records)
{
    const CauseFinder finder(records);
    for (Difference &difference : report.match.differences) {
        const CauseFinding found = finder.find(difference);
        difference.cause = found.cause;
        difference.action = found.action;
        difference.explanation = explanation(difference, found.facts);
    }
    for (FundFinding &finding : report.funds.findings)
        finding.explanation = explanation(finding);
}

// The bills whose rows were compared: ALL, or SUCCESS and REFUND of a day without ALL.
std::vector<const BillFacts *> comparedBills(const std::vector<BillFacts> &bills)
{
    std::vector<const BillFacts *> compared;
    for (const BillFacts &bill : bills) {
        const bool hasAll = std::any_of(bills.begin(), bills.end(),
                                        [&](const BillFacts &other) { return other.kind == BillKind::TradeAll && other.day == bill.day; });
        if (bill.kind == BillKind::TradeAll || (isTradeBill(bill.kind) && !hasAll))
            compared.push_back(&bill);
    }
    return compared;
}

// By how much a bill's own summary says more than its rows: what a quarantined line would have added to (payments - refunds - fees).
Money unreadSum(const BillFacts &bill)
{
    Money unread;
    for (const SummaryNumber &number : bill.summary.numbers) {
        const Money more = Money::fromFen(number.stated - number.counted);
        if (number.name == u"订单总金额" || number.name == u"总交易额")
            unread += more;
        else if (number.name == u"申请退款总金额" || number.name == u"总退款金额" || number.name == u"手续费总金额")
            unread -= more;
    }
    return unread;
}

} // namespace

Result<DayReport> makeReport(const ReportInput &input)
{
    const DayRecords &records = input.records;
    const auto tables = tablesOf(records);
    if (!tables)
        return failure(tables.error());
    DayReport report;
    report.match = match(tables->trade, tables->ledger, records.period);
    report.bills = records.bills;
    report.funds = proveFunds(records);
    report.bank = bankMovements(records);
    report.chains = input.chains;
    report.settlements = input.settlements;
    explainAll(report, records);

    FeeAuditor auditor;
    for (const TradeRow &row : records.trades)
        auditor.add(BusinessDay::ofMs(row.happenedAt()), row);
    report.fees = auditor.audit();

    report.unexplained = report.match.unexplained;
    for (const BillFacts *bill : comparedBills(records.bills)) {
        report.unexplained += unreadSum(*bill);
        if (const auto agrees = bill->summary.agrees())
            report.summaryAgrees = report.summaryAgrees.value_or(true) && *agrees;
    }
    report.blockers = openBlockers(report, records);
    report.quarantined = std::count_if(report.blockers.begin(), report.blockers.end(),
                                       [](const Blocker &blocker) { return blocker.kind == Blocker::Kind::RowQuarantined; });
    return report;
}

std::vector<QString> subjectsOf(const std::vector<Difference> &differences)
{
    std::map<std::pair<DifferenceClass, QString>, int> seen;
    std::vector<QString> subjects;
    for (const Difference &difference : differences) {
        const QString &refund = difference.outRefundNo.toString();
        QString subject = refund.isEmpty() ? difference.outTradeNo.toString() : refund;
        if (const int count = ++seen[{difference.kind, subject}]; count > 1)
            subject += u'#' + QString::number(count);
        subjects.push_back(subject);
    }
    return subjects;
}

} // namespace yiren
