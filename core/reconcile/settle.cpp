#include "reconcile/settle.h"

#include "bills/billstore.h"
#include "customers/customerfiguresstore.h"
#include "importing/importbatchstore.h"
#include "importing/undobatch.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "audit/auditstore.h"
#include "reconcile/causes.h"
#include "reconcile/loadday.h"
#include "reconcile/settlementstore.h"
#include "selling/followsale.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

// The finding that a decision names: a difference of the day, or one of its blockers.
struct Finding {
    SettlementKey key;
    std::optional<Difference> difference;
};

std::optional<Finding> findingFor(const DayReport &report, const SettleRequest &request)
{
    const std::vector<QString> subjects = subjectsOf(report.match.differences);
    for (size_t i = 0; i < subjects.size(); ++i) {
        const Difference &difference = report.match.differences[i];
        if (differenceClassName(difference.kind) == request.kind && subjects[i] == request.subject)
            return Finding{{request.kind, request.subject, difference.bill, difference.ledger}, difference};
    }
    for (const BankMovement &movement : report.bank) {
        const SettlementKey key = movement.key();
        if (key.kind == request.kind && key.subject == request.subject && !movement.isDecided())
            return Finding{key, std::nullopt};
    }
    for (const Blocker &blocker : report.blockers) {
        if (blocker.canBeSettled() && blocker.key.kind == request.kind && blocker.key.subject == request.subject)
            return Finding{blocker.key, std::nullopt};
    }
    return {};
}

// Nothing can be done about them here: the founder looks elsewhere and says what was found.
bool isOnlyAccepted(const QString &kind)
{
    return kind == blockerName(Blocker::Kind::RowQuarantined) || kind == blockerName(Blocker::Kind::LedgerEmpty);
}

Done refuseIfLocked(Database &database, AccountId account, BusinessDay day)
{
    const auto locked = BillStore(database).isLocked(account, day);
    if (!locked)
        return failure(locked.error());
    return *locked ? Done(failure(ErrorKind::Locked, "day.locked", day.toText())) : Done();
}

// A row of the bank is the other side of one movement, to the fen.
Done refuseBankRow(Database &database, const SettleRequest &request, const SettlementKey &key)
{
    const auto row = bankRowFromText(request.reason);
    if (!row)
        return failure(ErrorKind::Usage, "settle.no_bank_row", request.subject);
    if (row->amount != absolute(key.bill.value_or(Money())))
        return failure(ErrorKind::Usage, "settle.bank_amount_differs",
                       QStringLiteral("¥%1 ≠ ¥%2").arg(row->amount.toYuanText(), absolute(key.bill.value_or(Money())).toYuanText()));
    const auto taken = SettlementStore(database).subjectWithReason(request.account, request.kind, bankRowText(*row));
    if (!taken)
        return failure(taken.error());
    return taken->isEmpty() ? Done() : failure(ErrorKind::Usage, "settle.bank_row_taken", *taken);
}

class Settler
{
public:
    Settler(Database &database, const SettleRequest &request) : m_database(database), m_request(request) {}

    Result<Settlement> settle();

private:
    Result<std::optional<qint64>> changeLedger(const Finding &finding, const DayRecords &records);
    Done record(const Difference &difference, const DayRecords &records, const PutRules &rules);
    Done link(const Difference &difference, const DayRecords &records, const PutRules &rules);
    bool changesLedger(const Finding &finding) const;
    bool needsReason(const Finding &finding) const;
    bool isLinkWithoutPair(const Finding &finding) const;

    Database &m_database;
    const SettleRequest &m_request;
};

Result<Settlement> Settler::settle()
{
    if (m_request.action != Action::AcceptWithReason && isOnlyAccepted(m_request.kind))
        return failure(ErrorKind::Usage, "settle.action_does_not_fit", actionName(m_request.action));
    if (auto open = refuseIfLocked(m_database, m_request.account, m_request.day); !open)
        return failure(open.error());
    const auto input = loadReportInput(m_database, m_request.account, Period::ofDay(m_request.day));
    if (!input)
        return failure(input.error());
    const auto report = makeReport(*input);
    if (!report)
        return failure(report.error());
    const auto finding = findingFor(*report, m_request);
    if (!finding)
        return failure(ErrorKind::NotFound, "settle.no_such_finding", m_request.kind + u' ' + m_request.subject);
    if (isLinkWithoutPair(*finding))
        return failure(ErrorKind::Usage, "settle.action_does_not_fit", actionName(m_request.action));
    if ((m_request.action == Action::MatchBank) != (finding->key.kind == bankKind) && m_request.action != Action::AcceptWithReason)
        return failure(ErrorKind::Usage, "settle.action_does_not_fit", actionName(m_request.action));
    if (m_request.action == Action::MatchBank) {
        if (auto fits = refuseBankRow(m_database, m_request, finding->key); !fits)
            return failure(fits.error());
    }
    if (needsReason(*finding) && m_request.reason.trimmed().isEmpty())
        return failure(ErrorKind::Usage, "settle.no_reason", m_request.subject);
    const auto batch = changeLedger(*finding, input->records);
    if (!batch)
        return failure(batch.error());
    Settlement settlement{0, m_request.day, finding->key, actionName(m_request.action), m_request.reason.trimmed(), m_request.now, *batch};
    const auto id = SettlementStore(m_database).add(m_request.account, settlement);
    if (!id)
        return failure(id.error());
    settlement.id = *id;
    return settlement;
}

bool Settler::changesLedger(const Finding &finding) const
{
    if (m_request.action == Action::RecordOrder)
        return true;
    if (m_request.action == Action::Link)
        return finding.difference && finding.difference->kind == DifferenceClass::StatusMismatch;
    return m_request.action == Action::MarkOutside && finding.difference && finding.difference->ledgerRow > 0;
}

// What is unknown or differs must be named by the founder (PRODUCT.md U1, 17 and 18), whatever the decision is called.
bool Settler::needsReason(const Finding &finding) const
{
    if (m_request.action == Action::AcceptWithReason)
        return true;
    return !changesLedger(finding) && (!finding.difference || isBlocking(finding.difference->cause));
}

// A payment belongs to an order that is unpaid here, or to one that has WeChat's number of it under another number of ours.
bool Settler::isLinkWithoutPair(const Finding &finding) const
{
    if (m_request.action != Action::Link)
        return false;
    return !changesLedger(finding) && (!finding.difference || finding.difference->action != Action::Link);
}

Result<std::optional<qint64>> Settler::changeLedger(const Finding &finding, const DayRecords &records)
{
    if (!changesLedger(finding))
        return std::optional<qint64>();
    if (!finding.difference)
        return failure(ErrorKind::Usage, "settle.action_does_not_fit", actionName(m_request.action));
    ImportBatch change;
    change.account = m_request.account;
    change.kind = QStringLiteral("settlement");
    change.name = m_request.kind + u' ' + m_request.subject;
    change.importedAt = m_request.now;
    const auto batch = ImportBatchStore(m_database).insert(change);
    if (!batch)
        return failure(batch.error());
    const PutRules rules{ConflictPolicy::TakeNew, *batch, m_request.now};
    const Difference &difference = *finding.difference;
    Done done;
    if (m_request.action == Action::RecordOrder)
        done = record(difference, records, rules);
    else if (m_request.action == Action::Link)
        done = link(difference, records, rules);
    else
        done = OrderStore(m_database)
                   .setMark(m_request.account, difference.outTradeNo,
                            difference.cause == Cause::TestOrder ? OrderMark::Test : OrderMark::Outside, rules);
    if (done)
        done = CustomerFiguresStore(m_database).followLedger(m_request.account, *batch, m_request.now);
    if (done)
        done = followSales(m_database, m_request.account, m_request.now);
    if (!done)
        return failure(done.error());
    return std::optional(*batch);
}

Done outcomeDone(const Result<PutOutcome> &outcome)
{
    if (!outcome)
        return failure(outcome.error());
    if (outcome->result == PutResult::Locked)
        return failure(ErrorKind::Locked, "day.locked", outcome->column);
    if (outcome->result == PutResult::Conflict)
        return failure(ErrorKind::Input, "settle.conflict", outcome->column);
    return {};
}

Done Settler::record(const Difference &difference, const DayRecords &records, const PutRules &rules)
{
    const bool fits = difference.kind == DifferenceClass::MissingInLedger || difference.kind == DifferenceClass::RefundMissingInLedger;
    if (!fits || difference.billRow < 1)
        return failure(ErrorKind::Usage, "settle.action_does_not_fit", actionName(m_request.action));
    const TradeRow &row = records.trades[size_t(difference.billRow) - 1];
    if (difference.kind == DifferenceClass::MissingInLedger)
        return outcomeDone(OrderStore(m_database).recordFromBill(m_request.account, row, rules));
    return outcomeDone(RefundStore(m_database).recordFromBill(m_request.account, row, rules));
}

// An order that is not paid here becomes paid by the bill's row.
Done Settler::link(const Difference &difference, const DayRecords &records, const PutRules &rules)
{
    if (difference.billRow < 1 || difference.ledgerRow < 1)
        return failure(ErrorKind::Usage, "settle.action_does_not_fit", actionName(m_request.action));
    const TradeRow &row = records.trades[size_t(difference.billRow) - 1];
    Order order = records.orders[size_t(difference.ledgerRow) - 1];
    order.transactionId = row.transactionId;
    order.paidAt = row.tradedAt;
    order.status = OrderStatus::Paid;
    const auto outcomes = OrderStore(m_database).put(m_request.account, {order}, rules);
    if (!outcomes)
        return failure(outcomes.error());
    return outcomes->empty() ? Done() : outcomeDone(outcomes->front());
}

} // namespace

Result<Settlement> settleDifference(Database &database, const SettleRequest &request)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto settlement = Settler(database, request).settle();
    if (!settlement)
        return settlement;
    const AuditEntry entry{0,
                           request.now,
                           request.account,
                           QStringLiteral("difference.settled"),
                           request.kind + u' ' + request.subject,
                           settlement->action + u' ' + settlement->reason,
                           {}};
    if (auto noted = AuditStore(database).append(entry); !noted)
        return failure(noted.error());
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    return settlement;
}

// Two transactions, because undoing a batch is one of its own. A stop between them leaves the decision without its change: the finding is
// back, the decision can be withdrawn again.
Done withdrawSettlement(Database &database, AccountId account, qint64 settlementId, qint64 now)
{
    const auto settlement = SettlementStore(database).settlement(account, settlementId);
    if (!settlement)
        return failure(settlement.error());
    if (auto open = refuseIfLocked(database, account, settlement->day); !open)
        return open;
    if (settlement->batchId) {
        auto undone = undoBatch(database, *settlement->batchId, now);
        if (!undone && undone.error().code != QLatin1String("import.no_batch"))
            return undone;
    }
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto open = refuseIfLocked(database, account, settlement->day); !open) // another process may have closed it meanwhile
        return open;
    if (auto withdrawn = SettlementStore(database).withdraw(settlementId, now); !withdrawn)
        return withdrawn;
    const AuditEntry entry{
        0, now, account, QStringLiteral("settlement.withdrawn"), settlement->key.kind + u' ' + settlement->key.subject, settlement->action,
        {}};
    if (auto noted = AuditStore(database).append(entry); !noted)
        return noted;
    return transaction->commit();
}

} // namespace yiren
