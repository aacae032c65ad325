#include "importing/importfile.h"

#include "base/crashpoint.h"
#include "customers/billpayerstore.h"
#include "customers/customerfiguresstore.h"
#include "importing/billimport.h"
#include "importing/customerimport.h"
#include "importing/eventimport.h"
#include "importing/ledgerimport.h"
#include "importing/personalimport.h"
#include "selling/followsale.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

// Orders and refunds, whose they are, and what those that were asked for here bring.
Done importBooks(ImportRun &run)
{
    if (auto imported = importLedger(run); !imported || !run.outcome().hasEffect())
        return imported;
    const ImportRequest &request = run.request();
    if (auto followed = CustomerFiguresStore(run.database()).followLedger(request.account, run.batchId(), request.receivedAt); !followed)
        return followed;
    return followSales(run.database(), request.account, request.receivedAt);
}

// Rows of payments, and the payers whom nothing else has made known.
Done importBillWithPayers(ImportRun &run)
{
    if (auto imported = importBill(run); !imported || !run.outcome().hasEffect())
        return imported;
    const ImportRequest &request = run.request();
    BillPayerStore store(run.database());
    const auto people = store.add(request.account, run.batchId(), request.receivedAt);
    if (!people)
        return failure(people.error());
    if (auto filled = store.fillAttach(request.account, run.batchId()); !filled)
        return filled;
    return CustomerFiguresStore(run.database()).compute(request.account, *people);
}

Done importRows(ImportRun &run)
{
    switch (run.survey().kind) {
    case FileKind::Orders:
    case FileKind::Refunds:
        return importBooks(run);
    case FileKind::PersonalStatement:
        return importPersonal(run);
    case FileKind::Customers:
        return importCustomers(run);
    case FileKind::Events:
        return importEvents(run);
    default:
        return importBillWithPayers(run);
    }
}

// Errors about what stands in a file say which file it is.
Error withFile(Error error, const ImportRequest &request)
{
    if (error.kind == ErrorKind::Input && error.place.file.isEmpty())
        error.place.file = request.name.isEmpty() ? request.path : request.name;
    return error;
}

enum class Purpose { Preview, Import };

Result<ImportOutcome> run(Database &database, const ImportRequest &request, Purpose purpose)
{
    const auto survey = surveyFile(request);
    if (!survey)
        return failure(withFile(survey.error(), request));
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ImportRun importRun(database, request, *survey);
    if (auto imported = importRows(importRun); !imported)
        return failure(withFile(imported.error(), request));
    ImportOutcome outcome = importRun.outcome();
    if (purpose == Purpose::Preview)
        outcome.batchId.reset();
    if (!outcome.hasEffect())
        return outcome; // the transaction rolls back
    crashPoint("import.before_commit");
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("import.committed");
    return outcome;
}

} // namespace

Result<ImportOutcome> previewFile(Database &database, const ImportRequest &request)
{
    return run(database, request, Purpose::Preview);
}

Result<ImportOutcome> importFile(Database &database, const ImportRequest &request)
{
    return run(database, request, Purpose::Import);
}

} // namespace yiren
