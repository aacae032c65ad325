#include "importing/personalimport.h"

#include "base/crashpoint.h"
#include "bills/personalrowstore.h"
#include "bills/quarantinestore.h"
#include "importing/personalreader.h"
#include "importing/plainsource.h"
#include "importing/rawarchive.h"

namespace yiren {

namespace {

constexpr qint64 rowsBetweenLooks = 1000;

QString identityOf(const PersonalRow &row)
{
    return QStringList{QString::number(row.tradedAt), row.tradeNo, row.kind, QString::number(row.amount.fen())}.join(u'\x1f');
}

Done putPersonalRows(ImportRun &run, PersonalReader &reader, RawArchive &archive)
{
    PersonalRowStore store(run.database());
    QHash<QString, int> occurrences;
    ImportOutcome &outcome = run.outcome();
    PersonalRow row;
    for (qint64 number = 1;; ++number) {
        const auto more = reader.next(row);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        const auto placed = store.put(run.request().account, run.batchId(), row, ++occurrences[identityOf(row)]);
        if (!placed)
            return failure(placed.error());
        ++(*placed == PersonalRowStore::Placed::New        ? outcome.newRows
               : *placed == PersonalRowStore::Placed::Same ? outcome.sameRows
                                                           : outcome.changedRows);
        if (number % rowsBetweenLooks == 0) {
            if (auto wanted = run.goOn(archive.bytes()); !wanted)
                return wanted;
        }
    }
    if (!archive.finish(run.survey().sha256))
        return failure(ErrorKind::Input, "import.file_changed", run.request().path);
    return run.addRawParts(archive.takeParts());
}

} // namespace

Done importPersonal(ImportRun &run)
{
    if (auto begun = run.begin(); !begun)
        return begun;
    RawArchive archive(run.needsRawBytes());
    const auto source = openTapped(run.request().path, [&archive](const char *bytes, size_t count) { archive.look(bytes, count); });
    if (!source)
        return failure(source.error());
    PersonalReader reader(**source);
    if (auto put = putPersonalRows(run, reader, archive); !put)
        return put;
    crashPoint("import.raw_stored");
    crashPoint("import.rows_written");

    ImportOutcome &outcome = run.outcome();
    const std::vector<QuarantinedLine> &badLines = reader.badLines().lines();
    outcome.summary = reader.summary();
    outcome.quarantinedRows = static_cast<qint64>(badLines.size());
    outcome.quarantined.assign(badLines.begin(), badLines.begin() + static_cast<std::ptrdiff_t>(std::min(mostListed, badLines.size())));
    const qint64 readRows = outcome.newRows + outcome.sameRows + outcome.changedRows;
    if (readRows == 0 && !badLines.empty()) {
        const QuarantinedLine &bad = badLines.front();
        return failure(inputError("import.no_readable_row", {run.request().path, bad.line, bad.column, bad.expected, bad.found}));
    }
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
