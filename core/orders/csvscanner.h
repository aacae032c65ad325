#pragma once

#include "bills/bytesource.h"
#include "bills/linecells.h"

#include <vector>

namespace yiren {

// One record of a CSV file. Views are good until the next call of next().
class CsvRow
{
public:
    qint64 number() const { return m_number; } // 1-based line on which the record begins
    qint64 offset() const { return m_offset; } // of its first byte in the plain bytes
    size_t size() const { return m_isUnquoted ? m_unquoted.size() : m_cells.size(); }
    std::string_view operator[](size_t i) const { return m_isUnquoted ? m_unquoted[i] : m_cells[i]; } // quotes taken off

private:
    friend class CsvScanner;

    qint64 m_number = 0;
    qint64 m_offset = 0;
    LineCells m_cells;
    std::vector<std::string_view> m_unquoted;
    bool m_isUnquoted = false; // the record holds quotes, its cells stand in m_unquoted
};

// Splits CSV (RFC 4180): commas and line ends inside quotes, doubled quotes, LF or CRLF, BOM, a last record without an end. Empty lines are
// skipped. Looser than the standard where shops are: a quote inside a cell that does not begin with one is text.
class CsvScanner
{
public:
    explicit CsvScanner(ByteSource &source);
    ~CsvScanner();
    CsvScanner(const CsvScanner &) = delete;
    CsvScanner &operator=(const CsvScanner &) = delete;

    // The next record; false at the end. Input "csv.open_quote" when a quote never closes, "csv.line_too_long" over 1 MiB,
    // "csv.nul_byte" for a binary file; the error's place has the line.
    [[nodiscard]] Result<bool> next(CsvRow &row);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yiren
