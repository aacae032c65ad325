#pragma once

#include "base/money.h"

#include <QString>

#include <variant>
#include <vector>

namespace yiren {

// What is exported: columns with a kind, rows of values. CSV and XLSX are written from the same table, so they can't differ.
struct ExportTable {
    enum class Kind { Text, Integer, Fen };
    struct Column {
        QString name;
        Kind kind;
    };
    using Cell = std::variant<std::monostate, QString, qint64>; // Fen and Integer columns hold qint64

    QString title; // sheet name
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

} // namespace yiren
