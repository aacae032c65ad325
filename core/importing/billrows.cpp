#include "importing/billrows.h"

#include "bills/fundbillreader.h"
#include "bills/fundrowstore.h"
#include "importing/plainsource.h"
#include "importing/rawarchive.h"
#include "importing/traderowfeed.h"

namespace yiren {

namespace {

constexpr size_t fundRowsAtOnce = 1000;

// Fetches the rows of the version that is there, and later single ones of it.
template <typename Row, typename Store>
class Comparing
{
public:
    Comparing(Database &database, const RowPlace &place) : m_store(database), m_place(place) {}

    Done begin()
    {
        return m_store.eachOtherRowOfBill(m_place, [this](BusinessDay, const Row &row) {
            m_comparison.addOld(row.id, comparedRow(row));
            return Done();
        });
    }
    void see(const Row &row) { m_comparison.see(comparedRow(row)); }
    Result<BillComparison::Outcome> finish()
    {
        return m_comparison.finish(comparedColumns(static_cast<const Row *>(nullptr)), [this](qint64 id) -> Result<ComparedRow> {
            const auto row = m_store.row(id);
            if (!row)
                return failure(row.error());
            return comparedRow(row->value_or(Row()));
        });
    }

private:
    Store m_store;
    RowPlace m_place;
    BillComparison m_comparison;
};

template <typename Comparison>
Done endComparison(std::optional<Comparison> &comparing, BillRows &rows)
{
    if (!comparing)
        return {};
    auto outcome = comparing->finish();
    if (!outcome)
        return failure(outcome.error());
    rows.comparison = std::move(*outcome);
    return {};
}

} // namespace

Result<BillRows> writeTradeRows(ImportRun &run, const RowPlace &place, bool isThere)
{
    std::optional<Comparing<TradeRow, TradeRowStore>> comparing;
    if (isThere) {
        if (auto begun = comparing.emplace(run.database(), place).begin(); !begun)
            return failure(begun.error());
    }
    TradeRowInsertion insertion(run.database(), place);
    TradeRowFeed feed({run.request().path, run.survey().sha256, !run.needsRawBytes()}, place);
    BillRows rows;
    TradeRowFeed::Package package;
    for (;;) {
        const auto more = feed.next(package);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        for (size_t i = 0; i < package.rows.size(); ++i) {
            if (comparing)
                comparing->see(package.rows[i]);
            rows.rollup.add(package.rows[i]);
            if (auto added = insertion.add(std::move(package.rows[i]), std::move(package.digests[i])); !added)
                return failure(added.error());
        }
        rows.count += static_cast<qint64>(package.rows.size());
        if (auto added = run.addRawParts(package.rawParts); !added)
            return failure(added.error());
        if (auto wanted = run.goOn(package.bytesDone); !wanted)
            return failure(wanted.error());
    }
    if (auto finished = insertion.finish(); !finished)
        return failure(finished.error());
    rows.badLines = feed.badLines();
    rows.summary = feed.summary();
    if (auto ended = endComparison(comparing, rows); !ended)
        return failure(ended.error());
    return rows;
}

Result<BillRows> writeFundRows(ImportRun &run, const RowPlace &place, FundAccount account, bool isThere)
{
    std::optional<Comparing<FundRow, FundRowStore>> comparing;
    if (isThere) {
        if (auto begun = comparing.emplace(run.database(), place).begin(); !begun)
            return failure(begun.error());
    }
    RawArchive archive(run.needsRawBytes());
    const auto source = openTapped(run.request().path, [&archive](const char *bytes, size_t count) { archive.look(bytes, count); });
    if (!source)
        return failure(source.error());
    FundBillReader reader(**source);
    FundRowStore store(run.database());
    BillRows rows;
    for (bool isEnd = false; !isEnd;) {
        std::vector<FundRow> some;
        FundRow row;
        while (some.size() < fundRowsAtOnce && !isEnd) {
            const auto more = reader.next(row);
            if (!more)
                return failure(more.error());
            isEnd = !*more;
            if (isEnd)
                break;
            if (comparing)
                comparing->see(row);
            some.push_back(row);
        }
        rows.count += static_cast<qint64>(some.size());
        if (isEnd && !archive.finish(run.survey().sha256))
            return failure(ErrorKind::Input, "import.file_changed", run.request().path);
        for (const Done &done : {store.insert(place, account, some), run.addRawParts(archive.takeParts()), run.goOn(archive.bytes())}) {
            if (!done)
                return failure(done.error());
        }
    }
    rows.badLines = reader.badLines().lines();
    rows.summary = reader.summary();
    if (auto ended = endComparison(comparing, rows); !ended)
        return failure(ended.error());
    return rows;
}

} // namespace yiren
