#include "importing/ledgerimport.h"

#include "base/crashpoint.h"
#include "bills/quarantinestore.h"
#include "importing/plainsource.h"
#include "importing/rawarchive.h"
#include "orders/ledgerfilereader.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"

namespace yiren {

namespace {

constexpr size_t recordsAtOnce = 500;

QString numberOf(const Order &order)
{
    return order.outTradeNo.toString();
}
QString numberOf(const Refund &refund)
{
    return refund.outRefundNo.toString();
}

bool isUndated(const Order &order)
{
    return order.isPaid() && !order.createdAt && !order.paidAt;
}
bool isUndated(const Refund &refund)
{
    return !refund.createdAt;
}

template <typename Record, typename Store>
Done putLedger(ImportRun &run, LedgerFileReader &reader, RawArchive &archive)
{
    Store store(run.database());
    const PutRules rules{run.request().policy, run.batchId(), run.request().receivedAt};
    for (bool isEnd = false; !isEnd;) {
        std::vector<Record> records;
        Record record;
        while (records.size() < recordsAtOnce && !isEnd) {
            const auto more = reader.next(record);
            if (!more)
                return failure(more.error());
            isEnd = !*more;
            if (!isEnd)
                records.push_back(record);
        }
        const auto outcomes = store.put(run.request().account, records, rules);
        if (!outcomes)
            return failure(outcomes.error());
        for (size_t i = 0; i < outcomes->size(); ++i) {
            run.outcome().count((*outcomes)[i], records[i].line, numberOf(records[i]));
            run.outcome().undatedRows += (*outcomes)[i].result == PutResult::New && isUndated(records[i]);
        }
        if (isEnd && !archive.finish(run.survey().sha256))
            return failure(ErrorKind::Input, "import.file_changed", run.request().path);
        for (const Done &done : {run.addRawParts(archive.takeParts()), run.goOn(archive.bytes())}) {
            if (!done)
                return done;
        }
    }
    return {};
}

qint64 readRecords(const ImportOutcome &outcome)
{
    return outcome.newRows + outcome.sameRows + outcome.changedRows + outcome.conflictingRows;
}

} // namespace

Done importLedger(ImportRun &run)
{
    if (auto begun = run.begin(); !begun)
        return begun;
    RawArchive archive(run.needsRawBytes());
    const auto source = openTapped(run.request().path, [&archive](const char *bytes, size_t count) { archive.look(bytes, count); });
    if (!source)
        return failure(source.error());
    const bool isOrders = run.survey().kind == FileKind::Orders;
    LedgerFileReader reader(**source, isOrders ? LedgerFile::Orders : LedgerFile::Refunds);
    if (auto header = reader.readHeader(); !header)
        return header;
    const Done put = isOrders ? putLedger<Order, OrderStore>(run, reader, archive) : putLedger<Refund, RefundStore>(run, reader, archive);
    if (!put)
        return put;
    crashPoint("import.raw_stored");
    crashPoint("import.rows_written");

    ImportOutcome &outcome = run.outcome();
    const std::vector<QuarantinedLine> &badLines = reader.badLines().lines();
    outcome.extraColumns = reader.extraColumns();
    outcome.quarantinedRows = static_cast<qint64>(badLines.size());
    outcome.quarantined.assign(badLines.begin(), badLines.begin() + static_cast<std::ptrdiff_t>(std::min(mostListed, badLines.size())));
    if (readRecords(outcome) == 0 && !badLines.empty()) {
        const QuarantinedLine &bad = badLines.front();
        return failure(inputError("import.no_readable_row", {run.request().path, bad.line, bad.column, bad.expected, bad.found}));
    }
    // Lines that an earlier import of the same file quarantined are there already.
    const bool hasNewQuarantine = !badLines.empty() && !run.wasImported();
    if (outcome.newRows + outcome.changedRows == 0 && !hasNewQuarantine)
        return {};
    if (hasNewQuarantine) {
        const QuarantineStore::Place place{run.request().account, run.batchId(), {}, {}};
        if (auto inserted = QuarantineStore(run.database()).insert(place, badLines); !inserted)
            return inserted;
    }
    return run.finish();
}

} // namespace yiren
