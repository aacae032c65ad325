#include "reconcile/filereconcile.h"

#include "reconcile/filedetails.h"
#include "reconcile/fileexplain.h"
#include "reconcile/match.h"

#include <future>

namespace yiren {

namespace {

struct LedgerSide {
    LedgerTable table;
    LedgerFileReport orders;
    LedgerFileReport refunds;
};

Error inFile(Error error, const QString &path)
{
    if (error.place.file.isEmpty())
        error.place.file = path;
    return error;
}

// Opens the file, lets `read` have it, and names the file in any error.
template <typename Read>
auto readFile(const QString &path, Read read) -> decltype(read(std::declval<ByteSource &>()))
{
    const auto source = openFile(path);
    if (!source)
        return failure(inFile(source.error(), path));
    auto result = read(**source);
    if (!result)
        return failure(inFile(result.error(), path));
    return result;
}

Result<LedgerSide> readLedger(const FilesToReconcile &files)
{
    LedgerSide side;
    auto orders = readFile(files.orders, [&](ByteSource &source) { return readOrders(source, side.table); });
    if (!orders)
        return failure(orders.error());
    side.orders = std::move(*orders);
    if (files.refunds.isEmpty())
        return side;
    auto refunds = readFile(files.refunds, [&](ByteSource &source) { return readRefunds(source, side.table); });
    if (!refunds)
        return failure(refunds.error());
    side.refunds = std::move(*refunds);
    return side;
}

Money saidButNotRead(const std::vector<SummaryMismatch> &mismatches)
{
    Money unread;
    for (const SummaryMismatch &mismatch : mismatches) {
        const Money more = mismatch.stated.value_or(mismatch.counted) - mismatch.counted;
        if (mismatch.column == SummaryColumn::Amount)
            unread += more;
        else if (mismatch.column == SummaryColumn::Applied || mismatch.column == SummaryColumn::Fee)
            unread -= more;
    }
    return unread;
}

} // namespace

Result<FileReconciliation> reconcileFiles(const FilesToReconcile &files)
{
    auto ledgerLater = std::async(std::launch::async, [&files] { return readLedger(files); });
    auto bill = readFile(files.bill, [](ByteSource &source) { return readTradeBill(source, Digests::Sha1); });
    auto ledger = ledgerLater.get();
    if (!bill)
        return failure(bill.error());
    if (!ledger)
        return failure(ledger.error());
    if (!files.period && !bill->day)
        return failure(inFile(inputError("bill.no_rows", {}), files.bill));
    const Period period = files.period ? *files.period : Period::ofDay(*bill->day);
    MatchReport report = match(bill->table, ledger->table, period);
    DifferenceRecords records = recordsOf(report.differences, bill->table, ledger->table);
    if (auto read = readFileDetails(records, files, *bill, {ledger->orders.lines, ledger->refunds.lines}); !read)
        return failure(read.error());
    explainFileDifferences(report, records);
    const Money unread = saidButNotRead(bill->summaryMismatches);
    return FileReconciliation{std::move(report),
                              bill->sha1,
                              bill->hasSummary,
                              std::move(bill->summaryMismatches),
                              unread,
                              std::move(bill->badRows),
                              std::move(ledger->orders),
                              std::move(ledger->refunds)};
}

} // namespace yiren
