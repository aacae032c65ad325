#pragma once

#include "base/money.h"

#include <QString>

#include <variant>
#include <vector>

namespace yiren {

// What is exported: columns with a kind, rows of values. CSV and XLSX are written from the same table, so they can't differ.
struct ExportTable {
    // Fen: a column for programs, "amount_fen", whole fen in a CSV; a sheet has yuan and says so. Yuan: a column for people, yuan in both.
    // Decimal: a share, a difference of shares, a probability; no money.
    enum class Kind { Text, Integer, Fen, Yuan, Decimal };
    struct Column {
        QString name;
        Kind kind;
    };
    // Fen and Yuan columns hold fen, Integer ones a number, Decimal ones a finite double.
    using Cell = std::variant<std::monostate, QString, qint64, double>;

    QString title; // sheet name
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

} // namespace yiren
