#include "bills/rowchangestore.h"

#include <QJsonDocument>

namespace yiren {

namespace {

constexpr QLatin1String rowsOfBill("FROM %1 WHERE account_id = ? AND %2 = ? AND bill_file_id = ? AND batch_id <> ?");

QString valuesText(const QJsonArray &values)
{
    return values.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QJsonArray valuesFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

void bindPlace(Statement &statement, const RowPlace &place)
{
    statement.bind(0, toInteger(place.account));
    statement.bind(1, place.day);
    statement.bind(2, place.billId);
    statement.bind(3, place.batchId);
}

} // namespace

Result<QJsonArray> RowChangeStore::valuesOfRow(const RowShape &shape, qint64 rowId)
{
    auto query = m_database.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(shape.columnList(), shape.table));
    if (!query)
        return failure(query.error());
    query->bind(0, rowId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? valuesOf(shape, *query, 0) : QJsonArray();
}

Done RowChangeStore::note(qint64 batchId, const RowChange &change)
{
    auto insert =
        m_database.prepare(QStringLiteral("INSERT INTO row_change (batch_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, batchId);
    insert->bind(1, change.table);
    insert->bind(2, change.rowId);
    insert->bind(3, valuesText(change.before));
    insert->bind(4, valuesText(change.after));
    return insert->run();
}

Done RowChangeStore::replaceRowsOfBill(const RowShape &shape, const RowPlace &place)
{
    const QString rest = QString(rowsOfBill).arg(shape.table, shape.dayColumn);
    auto rows = m_database.prepare(QStringLiteral("SELECT id, %1 %2 ORDER BY id").arg(shape.columnList(), rest));
    if (!rows)
        return failure(rows.error());
    bindPlace(*rows, place);
    if (auto ran = rows->run(); !ran)
        return ran;
    while (rows->next()) {
        if (auto noted = note(place.batchId, {shape.table, rows->integer(0), valuesOf(shape, *rows, 1), {}}); !noted)
            return noted;
    }
    auto deletion = m_database.prepare(QLatin1String("DELETE ") + rest);
    if (!deletion)
        return failure(deletion.error());
    bindPlace(*deletion, place);
    return deletion->run();
}

Result<std::vector<RowChange>> RowChangeStore::changesOf(qint64 batchId)
{
    return read(QStringLiteral("batch_id = ?"), batchId);
}

Result<std::vector<RowChange>> RowChangeStore::changesAfter(qint64 batchId)
{
    return read(QStringLiteral("batch_id > ? AND batch_id IN (SELECT id FROM import_batch WHERE undone_at IS NULL)"), batchId);
}

Result<qint64> RowChangeStore::countChangedSince(const RowShape &shape, qint64 batchId)
{
    auto query = m_database.prepare(
        QStringLiteral(
            "SELECT count(*) FROM %1 r JOIN import_batch b ON b.id = r.batch_id WHERE b.id = ? AND r.updated_at <> b.imported_at")
            .arg(shape.table));
    if (!query)
        return failure(query.error());
    query->bind(0, batchId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Done RowChangeStore::removeRowsOfBatch(const RowShape &shape, qint64 batchId)
{
    auto deletion = m_database.prepare(QStringLiteral("DELETE FROM %1 WHERE batch_id = ?").arg(shape.table));
    if (!deletion)
        return failure(deletion.error());
    deletion->bind(0, batchId);
    return deletion->run();
}

Done RowChangeStore::restore(const RowShape &shape, const RowChange &change)
{
    const QString values = QStringLiteral("?, ").repeated(shape.columnCount()) + QLatin1Char('?');
    const QString sql = change.after.isEmpty()
        ? QStringLiteral("INSERT INTO %1 (%2, id) VALUES (%3)").arg(shape.table, shape.columnList(), values)
        : QStringLiteral("UPDATE %1 SET (%2) = (%3) WHERE id = ?").arg(shape.table, shape.columnList(), values.chopped(3));
    auto write = m_database.prepare(sql);
    if (!write)
        return failure(write.error());
    bindValues(shape, change.before, *write, 0);
    write->bind(shape.columnCount(), change.rowId);
    return write->run();
}

Done RowChangeStore::forget(qint64 batchId)
{
    auto deletion = m_database.prepare(QStringLiteral("DELETE FROM row_change WHERE batch_id = ?"));
    if (!deletion)
        return failure(deletion.error());
    deletion->bind(0, batchId);
    return deletion->run();
}

Result<std::vector<RowChange>> RowChangeStore::read(const QString &where, qint64 batchId)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT table_name, row_id, before, after FROM row_change WHERE %1 ORDER BY id").arg(where));
    if (!query)
        return failure(query.error());
    query->bind(0, batchId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<RowChange> changes;
    while (query->next())
        changes.push_back({query->text(0), query->integer(1), valuesFrom(query->text(2)), valuesFrom(query->text(3))});
    return changes;
}

} // namespace yiren
