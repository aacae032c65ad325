#include "reconcile/blockers.h"

#include "crypto/digest.h"
#include "reconcile/causes.h"
#include "reconcile/dayreport.h"
#include "reconcile/explanation.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

class BlockerList
{
public:
    BlockerList(const DayReport &report, const DayRecords &records) : m_report(report), m_records(records) {}

    std::vector<Blocker> all();

private:
    void addMissingBills();
    void addEmptyLedger();
    void addQuarantine();
    void addSummaries();
    void addDifferences();
    void addFunds();
    void addChains();
    void add(Blocker blocker);

    const DayReport &m_report;
    const DayRecords &m_records;
    std::vector<Blocker> m_blockers;
};

std::vector<Blocker> BlockerList::all()
{
    addMissingBills();
    addEmptyLedger();
    addQuarantine();
    addSummaries();
    addDifferences();
    addFunds();
    addChains();
    if (m_report.unexplained != Money())
        add({Blocker::Kind::Unexplained, {QStringLiteral("unexplained"), QString(), m_report.unexplained, std::nullopt}, {}});
    return std::move(m_blockers);
}

void BlockerList::add(Blocker blocker)
{
    const auto settles = [&](const Settlement &settlement) { return settlement.key == blocker.key; };
    if (!blocker.canBeSettled() || std::none_of(m_report.settlements.begin(), m_report.settlements.end(), settles))
        m_blockers.push_back(std::move(blocker));
}

void BlockerList::addMissingBills()
{
    const QString days = m_records.period.first.toText();
    if (!m_records.hasTradeBills())
        add({Blocker::Kind::BillMissing, {QString(), days, {}, {}}, {}});
    if (m_records.usesFundBills && !m_records.hasBasicFunds())
        add({Blocker::Kind::FundBillMissing, {QStringLiteral("fund_bill_missing"), days, {}, {}}, {}});
    for (const BillKind kind : m_records.otherFundBills) {
        const QString account = fundAccountName(fundAccountOf(kind).value_or(FundAccount::Basic));
        if (!m_records.hasBills(kind))
            add({Blocker::Kind::FundBillMissing,
                 {QStringLiteral("fund_bill_missing"), days + u' ' + account, {}, {}},
                 missingFundBill(account)});
    }
}

// Without records of our own every payment looks like one that was paid while the program was off, and nothing has been compared. An order
// that was never paid is none to compare with. Days are closed one by one: a longer report does not ask.
void BlockerList::addEmptyLedger()
{
    const auto isOwnPayment = [](const Order &order) { return order.source != RecordSource::Bill && order.paidAt.has_value(); };
    const auto isOwnRefund = [](const Refund &refund) { return refund.source != RecordSource::Bill; };
    const auto isMissing = [](const Difference &difference) {
        return difference.kind == DifferenceClass::MissingInLedger || difference.kind == DifferenceClass::RefundMissingInLedger;
    };
    const bool hasOwn = std::any_of(m_records.orders.begin(), m_records.orders.end(), isOwnPayment)
        || std::any_of(m_records.refunds.begin(), m_records.refunds.end(), isOwnRefund);
    const std::vector<Difference> &differences = m_report.match.differences;
    if (hasOwn || m_records.period.first.next() != m_records.period.last || std::none_of(differences.begin(), differences.end(), isMissing))
        return;
    add({Blocker::Kind::LedgerEmpty,
         {QStringLiteral("ledger_empty"), m_records.period.first.toText(), m_report.match.bill.net, std::nullopt},
         {}});
}

void BlockerList::addQuarantine()
{
    for (const QuarantinedRow &row : m_records.quarantine)
        add({Blocker::Kind::RowQuarantined, settlementKey(row.line), row.line.raw.left(200)});
}

void BlockerList::addSummaries()
{
    for (const BillFacts &bill : m_records.bills) {
        if (bill.summary.agrees().value_or(true))
            continue;
        const auto first = std::find_if(bill.summary.numbers.begin(), bill.summary.numbers.end(),
                                        [](const SummaryNumber &number) { return !number.agrees(); });
        add({Blocker::Kind::SummaryDiffers,
             {QStringLiteral("summary_differs"), QString(billKindName(bill.kind) + u' ' + first->name), Money::fromFen(first->stated),
              Money::fromFen(first->counted)},
             explanation(*first)});
    }
}

void BlockerList::addDifferences()
{
    const std::vector<QString> subjects = subjectsOf(m_report.match.differences);
    for (size_t i = 0; i < subjects.size(); ++i) {
        const Difference &difference = m_report.match.differences[i];
        if (isBlocking(difference.cause))
            add({Blocker::Kind::DifferenceOpen,
                 {differenceClassName(difference.kind), subjects[i], difference.bill, difference.ledger},
                 difference.explanation});
    }
}

void BlockerList::addFunds()
{
    for (const FundFinding &finding : m_report.funds.findings) {
        if (finding.isOpen())
            add({Blocker::Kind::FundFindingOpen,
                 {QString(QStringLiteral("fund.") + fundFindingName(finding.kind)), finding.number, finding.trade, finding.fund},
                 finding.explanation});
    }
    for (const OverdueMoney &money : m_records.overdue)
        add({Blocker::Kind::FundFindingOpen, {QString(overdueKind), money.number, money.amount, std::nullopt}, explanation(money)});
}

// A break of an earlier day was that day's matter, and days never imported are a gap, not a change.
void BlockerList::addChains()
{
    for (const AccountChain &chain : m_report.chains) {
        for (const ChainBreak &found : chain.report.breaks) {
            if (!m_records.period.contains(found.day) || found.kind == ChainBreak::Kind::DayMissing)
                continue;
            const QString subject = fundAccountName(chain.account) + u' ' + found.day.toText() + u' ' + QString::number(found.line);
            add({Blocker::Kind::ChainBroken,
                 {QString(QStringLiteral("chain.") + chainBreakName(found.kind)), subject, found.found, found.expected},
                 explanation(found, chain.account)});
        }
    }
}

} // namespace

QLatin1String blockerName(Blocker::Kind kind)
{
    constexpr std::array names = {"day_not_over",    "bill_missing",    "fund_bill_missing", "ledger_empty", "row_quarantined",
                                  "summary_differs", "difference_open", "fund_finding_open", "chain_broken", "unexplained"};
    static_assert(names.size() == static_cast<size_t>(Blocker::Kind::Unexplained) + 1);
    return QLatin1String(names[static_cast<size_t>(kind)]);
}

SettlementKey settlementKey(const QuarantinedLine &line)
{
    const QByteArray content = sha256(line.raw.toUtf8()).toHex().left(8);
    return {blockerName(Blocker::Kind::RowQuarantined), QStringLiteral("%1-%2").arg(line.line).arg(QLatin1String(content)), {}, {}};
}

std::vector<Blocker> openBlockers(const DayReport &report, const DayRecords &records)
{
    return BlockerList(report, records).all();
}

} // namespace yiren
