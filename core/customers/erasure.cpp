#include "customers/erasure.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "customers/erasedopenidstore.h"
#include "customers/erasuremoneystore.h"
#include "customers/erasurereachstore.h"
#include "customers/erasurescan.h"
#include "customers/erasurestore.h"
#include "storage/settingstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

QString pendingErasure()
{
    return QStringLiteral("erasure.unfinished");
}

QString detailOfErasure(const ErasureCounts &counts)
{
    return QStringLiteral("identities %1, notes %2, tags %3, values %4, events %5, consents %6, others %7; kept: orders %8, bill rows %9")
        .arg(counts.identities)
        .arg(counts.notes)
        .arg(counts.tags)
        .arg(counts.values)
        .arg(counts.events)
        .arg(counts.consents)
        .arg(counts.others)
        .arg(counts.orders)
        .arg(counts.billRows);
}

// The rows of the person; inside the transaction.
Done eraseRows(Database &database, const ErasedPerson &person, Erasure &erasure, const std::vector<ErasureStep> &others, qint64 now)
{
    ErasureStore store(database);
    for (const ErasureStep &step : others) {
        const auto rows = step(database, person);
        if (!rows)
            return failure(rows.error());
        erasure.counts.others += *rows;
    }
    if (auto done = ErasureMoneyStore(database).anonymise(person); !done)
        return done;
    if (auto done = ErasureReachStore(database).anonymise(person); !done)
        return done;
    if (auto done = store.erase(person, now); !done)
        return done;
    if (auto noted = ErasedOpenIdStore(database, person.account).note(person.openIds, now); !noted)
        return noted;
    if (auto done = store.forgetChanges(erasure.terms); !done)
        return done;
    return store.removeCustomerFiles(person.account);
}

QStringList filesOf(const Database &database)
{
    return {database.path(), database.path() + QStringLiteral("-wal"), database.path() + QStringLiteral("-journal")};
}

} // namespace

Result<ErasureCounts> previewErasure(Database &database, AccountId account, CustomerId customer)
{
    ErasureStore store(database);
    const auto person = store.person(account, customer);
    return person ? store.counts(*person) : failure(person.error());
}

Result<Erasure> erasePerson(Database &database, AccountId account, CustomerId customer, qint64 now, const std::vector<ErasureStep> &others)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ErasureStore store(database);
    const auto person = store.person(account, customer);
    if (!person)
        return failure(person.error());
    const auto counts = store.counts(*person);
    auto terms = store.terms(*person);
    if (!counts || !terms)
        return failure(counts ? terms.error() : counts.error());
    Erasure erasure{*counts, std::move(*terms)};
    if (auto done = eraseRows(database, *person, erasure, others, now); !done)
        return failure(done.error());
    if (auto noted = AuditStore(database).append({0,
                                                  now,
                                                  account,
                                                  QStringLiteral("customer.erased"),
                                                  QStringLiteral("customer %1").arg(toInteger(customer)),
                                                  detailOfErasure(erasure.counts),
                                                  {}});
        !noted)
        return failure(noted.error());
    if (auto set = SettingStore(database).set(pendingErasure(), QStringLiteral("1")); !set)
        return failure(set.error());
    crashPoint("erasure.before_commit");
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("erasure.committed");
    return erasure;
}

Done clearLog(Database &database)
{
    return ErasureStore(database).clearLog();
}

Result<ErasureScan> finishErasure(Database &database, const std::vector<ErasureTerm> &terms)
{
    if (auto cleared = clearLog(database); !cleared)
        return failure(cleared.error());
    auto scan = scanForTerms(filesOf(database), terms);
    if (!scan)
        return scan;
    if (scan->traces + scan->namesakes > 0) {
        if (auto anew = ErasureStore(database).writeAnew(); !anew)
            return failure(anew.error());
        scan = scanForTerms(filesOf(database), terms);
        if (!scan)
            return scan;
    }
    crashPoint("erasure.scanned");
    if (auto set = SettingStore(database).set(pendingErasure(), {}); !set)
        return failure(set.error());
    return scan;
}

Result<ErasureReport> eraseAndScan(Database &database, AccountId account, CustomerId customer, qint64 now,
                                   const std::vector<ErasureStep> &others)
{
    const auto erasure = erasePerson(database, account, customer, now, others);
    if (!erasure)
        return failure(erasure.error());
    return ErasureReport{erasure->counts, finishErasure(database, erasure->terms)};
}

Done resumeErasure(Database &database)
{
    const auto pending = SettingStore(database).value(pendingErasure());
    if (!pending)
        return failure(pending.error());
    if (pending->isEmpty())
        return {};
    if (auto anew = ErasureStore(database).writeAnew(); !anew) // what to look for is not known any more
        return anew;
    return SettingStore(database).set(pendingErasure(), {});
}

} // namespace yiren
