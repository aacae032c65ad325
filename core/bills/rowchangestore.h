#pragma once

#include "bills/rowshape.h"
#include "bills/traderowstore.h"
#include "storage/database.h"

namespace yiren {

// One row that a batch changed or removed.
struct RowChange {
    QString table;
    qint64 rowId = 0;
    QJsonArray before;
    QJsonArray after; // empty: the row was removed
};

// What batches changed in rows that were there before them; what they added is known by the rows' batch_id. All inside the caller's
// transaction.
class RowChangeStore
{
public:
    explicit RowChangeStore(Database &database) : m_database(database) {}

    // Empty when there is no such row.
    [[nodiscard]] Result<QJsonArray> valuesOfRow(const RowShape &shape, qint64 rowId);
    [[nodiscard]] Done note(qint64 batchId, const RowChange &change);
    // Notes and removes the rows of one bill that are not of `place.batchId`.
    [[nodiscard]] Done replaceRowsOfBill(const RowShape &shape, const RowPlace &place);

    [[nodiscard]] Result<std::vector<RowChange>> changesOf(qint64 batchId); // in the order they happened
    // Changes by later batches that are not undone.
    [[nodiscard]] Result<std::vector<RowChange>> changesAfter(qint64 batchId);
    // Rows that the batch added and that were written again since, by whomever. For tables with updated_at.
    [[nodiscard]] Result<qint64> countChangedSince(const RowShape &shape, qint64 batchId);
    [[nodiscard]] Done removeRowsOfBatch(const RowShape &shape, qint64 batchId);
    [[nodiscard]] Done restore(const RowShape &shape, const RowChange &change);
    [[nodiscard]] Done forget(qint64 batchId); // the notes of an undone batch

private:
    [[nodiscard]] Result<std::vector<RowChange>> read(const QString &where, qint64 batchId);

    Database &m_database;
};

} // namespace yiren
