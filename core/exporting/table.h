#pragma once

#include "base/money.h"

#include <QString>

#include <variant>
#include <vector>

namespace yiren {

// What is exported: columns with a kind, rows of values. CSV and XLSX are written from the same table, so they can't differ.
struct ExportTable {
    // Fen: a column for programs, "amount_fen", whole fen in a CSV; a sheet has yuan and says so. Yuan: a column for people, yuan in both.
    enum class Kind { Text, Integer, Fen, Yuan };
    struct Column {
        QString name;
        Kind kind;
    };
    using Cell = std::variant<std::monostate, QString, qint64>; // Fen and Yuan columns hold fen, Integer ones a number

    QString title; // sheet name
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

} // namespace yiren
