#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace yiren {

// A CSV file with figures for `analyze`: columns by name, in any order, extra ones are not looked at. Reads all of it: such files have a
// row a person or a day.
class NumberCsv
{
public:
    // Input "analyze.missing_column", "csv.…", Input/Storage "file.…"; a row with more or fewer cells than the header is "analyze.cells".
    [[nodiscard]] static Result<NumberCsv> read(const QString &file, const QStringList &required, const QStringList &optional = {});

    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    [[nodiscard]] bool has(const QString &column) const { return m_columns.contains(column); }
    [[nodiscard]] QString text(std::size_t row, const QString &column) const; // empty where the file lacks the column
    // Input "analyze.number", with the place: not a finite number, or below `least`.
    [[nodiscard]] Result<double> number(std::size_t row, const QString &column, double least = 0) const;
    [[nodiscard]] Result<qint64> count(std::size_t row, const QString &column) const; // a whole number of at least 0
    [[nodiscard]] Result<bool> flag(std::size_t row, const QString &column) const;    // 1 or 0

    // An Input error with the cell as its place.
    [[nodiscard]] Error refused(const char *code, std::size_t row, const QString &column, const QString &expected) const;

private:
    struct Row {
        qint64 line;
        QStringList cells; // one for each of m_columns
    };

    QString m_file;
    QStringList m_columns;
    std::vector<Row> m_rows;
};

} // namespace yiren
