#include "importing/billimport.h"

#include "base/crashpoint.h"
#include "bills/badrows.h"
#include "bills/billstore.h"
#include "bills/quarantinestore.h"
#include "bills/rollupstore.h"
#include "bills/rowchangestore.h"
#include "importing/billrows.h"

namespace yiren {

namespace {

class BillImport
{
public:
    explicit BillImport(ImportRun &run) : m_run(run), m_bills(run.database()), m_changes(run.database()) {}

    Done import();

private:
    Done enterBill();
    Done writeRows();
    Done replaceOldRows();
    Done saveFacts();
    Done sumUp();
    void countInto(ImportOutcome &outcome) const;
    Result<bool> changesNothing();
    Done checkReadable() const;
    AccountId account() const { return m_run.request().account; }
    bool hasOldRows() const { return m_before && m_before->state == BillState::Imported; }

    ImportRun &m_run;
    BillStore m_bills;
    RowChangeStore m_changes;
    std::optional<BillFacts> m_before;
    QJsonArray m_beforeValues;
    BillFacts m_facts;
    RowPlace m_place;
    BillRows m_rows;
};

Done BillImport::import()
{
    const FileSurvey &survey = m_run.survey();
    if (!survey.day)
        return failure(survey.firstFault.isEmpty() ? inputError("bill.no_rows", placeAt(1))
                                                   : inputError("import.no_readable_row", survey.firstFault));
    m_facts.kind = *survey.billKind;
    m_facts.day = *survey.day;
    const auto before = m_bills.bill(account(), m_facts.kind, m_facts.day);
    if (!before)
        return failure(before.error());
    m_before = *before;
    if (m_before && m_before->sha256 == survey.sha256) {
        ImportOutcome &outcome = m_run.outcome();
        outcome.sameRows = m_before->rows;
        outcome.quarantinedRows = m_before->quarantined;
        outcome.summary = m_before->summary;
        return {};
    }
    if (auto entered = enterBill(); !entered)
        return entered;
    if (auto written = writeRows(); !written)
        return written;
    countInto(m_run.outcome());
    const auto isSame = changesNothing();
    if (!isSame || *isSame)
        return isSame ? Done() : Done(failure(isSame.error()));
    if (auto replaced = replaceOldRows(); !replaced)
        return replaced;
    if (auto saved = saveFacts(); !saved)
        return saved;
    return m_run.finish();
}

// The bill's row comes first: a closed day refuses it before anything else is done.
Done BillImport::enterBill()
{
    if (auto begun = m_run.begin(); !begun)
        return begun;
    if (m_before) {
        const auto values = m_changes.valuesOfRow(billFileShape(), m_before->id);
        if (!values)
            return failure(values.error());
        m_beforeValues = *values;
    }
    m_facts.rawFileId = m_run.rawFileId();
    m_facts.batchId = m_run.batchId();
    m_facts.receivedAt = m_run.request().receivedAt;
    const auto id = m_bills.save(account(), m_facts);
    if (!id)
        return failure(id.error());
    m_facts.id = *id;
    m_place = {account(), *id, m_run.batchId(), m_facts.day};
    return {};
}

Done BillImport::writeRows()
{
    const auto fundAccount = fundAccountOf(m_facts.kind);
    auto rows = fundAccount ? writeFundRows(m_run, m_place, *fundAccount, hasOldRows()) : writeTradeRows(m_run, m_place, hasOldRows());
    if (!rows)
        return failure(rows.error());
    m_rows = std::move(*rows);
    crashPoint("import.raw_stored");
    crashPoint("import.rows_written");
    return checkReadable();
}

Done BillImport::checkReadable() const
{
    if (m_rows.count > 0)
        return {};
    if (m_rows.badLines.empty()) { // WeChat signed what a download must be; of another file the zeros of its summary prove that it is whole
        const bool isWhole = m_rows.summary.isPresent() || !m_run.request().answer.isEmpty();
        return isWhole ? Done() : Done(failure(inputError("bill.cut", {m_run.request().path, 1, {}, {}, {}})));
    }
    const QuarantinedLine &bad = m_rows.badLines.front();
    return failure(inputError("import.no_readable_row", {m_run.request().path, bad.line, bad.column, bad.expected, bad.found}));
}

void BillImport::countInto(ImportOutcome &outcome) const
{
    outcome.newRows = m_rows.count;
    if (m_rows.comparison) {
        outcome.sameRows = m_rows.comparison->same;
        outcome.newRows = m_rows.comparison->added;
        outcome.changedRows = m_rows.comparison->changed + m_rows.comparison->removed;
        outcome.changes = m_rows.comparison->changes;
    }
    outcome.quarantinedRows = static_cast<qint64>(m_rows.badLines.size());
    outcome.quarantined.assign(m_rows.badLines.begin(),
                               m_rows.badLines.begin() + static_cast<std::ptrdiff_t>(std::min(mostListed, m_rows.badLines.size())));
    outcome.summary = m_rows.summary;
}

// The same bill in other bytes: with other line ends, or with the separator escaped. Lines that can't be read are the same when the same
// stands in them: a decision about one must not be taken for another's.
Result<bool> BillImport::changesNothing()
{
    if (!m_rows.comparison || !m_rows.comparison->isSame() || !(m_before->summary == m_rows.summary))
        return false;
    auto lines = QuarantineStore(m_run.database()).ofDays(account(), Period::ofDay(m_facts.day));
    if (!lines)
        return failure(lines.error());
    std::erase_if(*lines, [this](const QuarantinedRow &row) { return row.billId != m_before->id; });
    return std::equal(lines->begin(), lines->end(), m_rows.badLines.begin(), m_rows.badLines.end(),
                      [](const QuarantinedRow &before, const QuarantinedLine &now) { return before.line == now; });
}

Done BillImport::replaceOldRows()
{
    if (!m_before)
        return {};
    const RowShape &rowShape = isTradeBill(m_facts.kind) ? tradeRowShape() : fundRowShape();
    for (const RowShape *shape : {&rowShape, &quarantineShape()}) {
        if (auto replaced = m_changes.replaceRowsOfBill(*shape, m_place); !replaced)
            return replaced;
    }
    return {};
}

Done BillImport::saveFacts()
{
    m_facts.state = m_rows.count == 0 ? BillState::Empty : BillState::Imported;
    m_facts.rows = m_rows.count;
    m_facts.quarantined = static_cast<qint64>(m_rows.badLines.size());
    m_facts.summary = m_rows.summary;
    if (const auto saved = m_bills.save(account(), m_facts); !saved)
        return failure(saved.error());
    if (m_before) {
        const auto after = m_changes.valuesOfRow(billFileShape(), m_facts.id);
        if (!after)
            return failure(after.error());
        if (auto noted = m_changes.note(m_run.batchId(), {billFileShape().table, m_facts.id, m_beforeValues, *after}); !noted)
            return noted;
    }
    QuarantineStore quarantine(m_run.database());
    if (auto inserted = quarantine.insert({account(), m_run.batchId(), m_facts.id, m_facts.day}, m_rows.badLines); !inserted)
        return inserted;
    return sumUp();
}

// A bill ALL is all that counts of its day; what passed need not be read again.
Done BillImport::sumUp()
{
    RollupStore rollups(m_run.database());
    if (m_facts.kind == BillKind::TradeAll)
        return rollups.replace(account(), m_facts.day, m_rows.rollup);
    return isTradeBill(m_facts.kind) ? rollups.recompute(account(), m_facts.day) : Done();
}

} // namespace

Done importBill(ImportRun &run)
{
    return BillImport(run).import();
}

} // namespace yiren
