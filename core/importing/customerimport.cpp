#include "importing/customerimport.h"

#include "importing/customermerge.h"
#include "importing/plainsource.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 linesBetweenLooks = 500;

// Columns that are fields here; the others mean nothing and are named.
Result<std::vector<FieldColumn>> fieldColumns(ImportRun &run, const CustomerColumns &columns)
{
    const auto fields = CustomerFieldStore(run.database()).fields(run.request().account);
    if (!fields)
        return failure(fields.error());
    std::vector<FieldColumn> found;
    run.outcome().extraColumns += columns.unused();
    for (const CustomerColumns::Extra &extra : columns.extras()) {
        const auto field = std::ranges::find(*fields, extra.word, &CustomerField::name);
        if (field == fields->end())
            run.outcome().extraColumns.append(extra.word);
        else
            found.push_back({*field, extra.position});
    }
    return found;
}

// `bytes`: how much of the file has been read.
Done mergeLines(ImportRun &run, CsvScanner &lines, CustomerRowReader &reader, const qint64 &bytes)
{
    CustomerMerge merge(run.database(), run.request(), run.batchId(), run.fileName(), reader.fields());
    CsvRow line;
    for (qint64 number = 1;; ++number) {
        const auto more = lines.next(line);
        if (!more)
            return failure(more.error());
        if (!*more)
            return merge.finish();
        const auto read = reader.read(line);
        if (reader.needsKey())
            return failure(ErrorKind::Credential, "customer.key_needed", run.fileName());
        if (const auto *bad = std::get_if<QuarantinedLine>(&read)) {
            reject(run.outcome(), *bad);
            continue;
        }
        const CustomerRow &row = std::get<CustomerRow>(read);
        const auto put = merge.put(row);
        if (!put)
            return failure(put.error());
        run.outcome().count(*put, row.line, row.name);
        if (number % linesBetweenLooks == 0) {
            if (auto wanted = run.goOn(bytes); !wanted)
                return wanted;
        }
    }
}

} // namespace

void reject(ImportOutcome &outcome, QuarantinedLine line)
{
    ++outcome.quarantinedRows;
    if (outcome.quarantined.size() < mostListed)
        outcome.quarantined.push_back(std::move(line));
}

Done finishPeople(ImportRun &run)
{
    const ImportOutcome &outcome = run.outcome();
    if (outcome.newRows + outcome.sameRows + outcome.changedRows + outcome.conflictingRows == 0 && !outcome.quarantined.empty()) {
        const QuarantinedLine &bad = outcome.quarantined.front();
        return failure(inputError("import.no_readable_row", {run.request().path, bad.line, bad.column, bad.expected, bad.found}));
    }
    return outcome.newRows + outcome.changedRows == 0 ? Done() : run.finish();
}

Done importCustomers(ImportRun &run)
{
    if (auto begun = run.beginWithoutFile(); !begun)
        return begun;
    qint64 bytes = 0;
    const auto source = openTapped(run.request().path, [&bytes](const char *, size_t count) { bytes += static_cast<qint64>(count); });
    if (!source)
        return failure(source.error());
    CsvScanner lines(**source);
    CsvRow header;
    if (auto read = nextHeader(lines, header); !read)
        return failure(read.error());
    const CustomerColumns columns(header, run.request().mapping);
    auto fields = fieldColumns(run, columns);
    if (!fields)
        return failure(fields.error());
    CustomerRowReader reader(columns, std::move(*fields), run.request().customerKey);
    if (auto merged = mergeLines(run, lines, reader, bytes); !merged)
        return merged;
    return finishPeople(run);
}

} // namespace yiren
