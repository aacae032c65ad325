#include "selling/recordingsteps.h"

#include "audit/auditstore.h"
#include "storage/transaction.h"

namespace yiren {

Done inTransaction(Database &database, const std::function<Done()> &work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto done = work(); !done)
        return done;
    return transaction->commit();
}

Done withLedger(Database &database, const std::function<Done()> &request, const std::function<Done()> &ledger)
{
    const Done both = inTransaction(database, [&] {
        auto kept = request();
        return kept ? ledger() : kept;
    });
    if (both || (both.error().kind != ErrorKind::Refused && both.error().kind != ErrorKind::Locked))
        return both;
    if (auto alone = inTransaction(database, request); !alone)
        return alone;
    return both;
}

Done putOne(const Result<std::vector<PutOutcome>> &outcomes)
{
    if (!outcomes)
        return failure(outcomes.error());
    const PutOutcome &outcome = outcomes->front();
    if (outcome.result == PutResult::Locked)
        return failure(ErrorKind::Locked, "day.locked", outcome.column);
    if (outcome.result != PutResult::Conflict)
        return {};
    return failure(ErrorKind::Refused, "order.conflict", QStringLiteral("%1: %2, %3").arg(outcome.column, outcome.stored, outcome.given));
}

Done noteDeed(Database &database, AccountId account, const QString &action, const QString &subject, const QString &detail, qint64 at)
{
    return AuditStore(database).append({0, at, account, action, subject, detail, {}});
}

} // namespace yiren
