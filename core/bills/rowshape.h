#pragma once

#include "storage/statement.h"

#include <QJsonArray>

#include <vector>

namespace yiren {

enum class ColumnKind { Integer, Text, Blob };

struct ShapeColumn {
    QString name;
    ColumnKind kind = ColumnKind::Integer;
};

// A table as data: all its columns but `id`, in the order in which the digest covers them. In a money table the digest is the last one.
struct RowShape {
    QString table;
    QString dayColumn; // what names a row's day in messages; empty if the table has none
    bool hasDigest = true;
    std::vector<ShapeColumn> columns; // without the digest

    QString columnList() const; // "account_id, day, …, digest"
    int columnCount() const { return static_cast<int>(columns.size()) + (hasDigest ? 1 : 0); }
};

// The tables that this layer keeps.
[[nodiscard]] const RowShape &billFileShape();
[[nodiscard]] const RowShape &tradeRowShape();
[[nodiscard]] const RowShape &fundRowShape();
[[nodiscard]] const RowShape &personalRowShape();
[[nodiscard]] const RowShape &quarantineShape();

// Makes a shape from "bill_day:t line:i digest:b" and the like: a column and the first letter of its kind.
[[nodiscard]] RowShape makeShape(const char *table, const char *dayColumn, bool hasDigest, const char *columns);

// For a statement whose columns from `first` on are those of the shape.
[[nodiscard]] QJsonArray valuesOf(const RowShape &shape, const Statement &row, int first); // integers as text: JSON's numbers end at 2^53
void bindValues(const RowShape &shape, const QJsonArray &values, Statement &statement, int firstParameter);

} // namespace yiren
