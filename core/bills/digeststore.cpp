#include "bills/digeststore.h"

#include "storage/rowdigest.h"

namespace yiren {

namespace {

// Texts are read byte by byte: as texts, SQLite would read some damaged UTF-8 as if it were whole.
QString bytesOf(const RowShape &shape)
{
    QStringList columns;
    for (const ShapeColumn &column : shape.columns)
        columns.append(column.kind == ColumnKind::Text ? QStringLiteral("CAST(%1 AS BLOB)").arg(column.name) : column.name);
    return columns.join(QLatin1String(", "));
}

QByteArray digestByShape(const RowShape &shape, const Statement &row, int first)
{
    RowDigest digest(shape.table.toLatin1().constData());
    for (const ShapeColumn &column : shape.columns) {
        const int at = first++;
        if (row.isNull(at))
            digest.addNull();
        else if (column.kind == ColumnKind::Integer)
            digest.add(row.integer(at));
        else if (column.kind == ColumnKind::Text)
            digest.add(QString::fromUtf8(row.blob(at)));
        else
            digest.add(row.blob(at));
    }
    return digest.result();
}

} // namespace

Result<DigestReport> DigestStore::check(const std::vector<RowShape> &shapes)
{
    DigestReport report;
    for (const RowShape &shape : shapes) {
        if (auto checked = checkTable(shape, report); !checked)
            return failure(checked.error());
    }
    return report;
}

Done DigestStore::checkTable(const RowShape &shape, DigestReport &report)
{
    auto rows =
        m_database.prepare(QStringLiteral("SELECT id, %1, %2, digest FROM %3")
                               .arg(shape.dayColumn.isEmpty() ? QStringLiteral("''") : shape.dayColumn, bytesOf(shape), shape.table));
    if (!rows)
        return failure(rows.error());
    if (auto ran = rows->run(); !ran)
        return ran;
    constexpr int firstColumn = 2;
    const int digestColumn = firstColumn + shape.columnCount() - 1;
    while (rows->next()) {
        ++report.rowsChecked;
        if (digestByShape(shape, *rows, firstColumn) != rows->blob(digestColumn))
            report.broken.push_back({shape.table, rows->integer(0), rows->text(1)});
    }
    return {};
}

} // namespace yiren
