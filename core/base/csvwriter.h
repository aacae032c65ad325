#pragma once

#include "base/money.h"
#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <optional>

namespace yiren {

// Writes CSV that opens right by double click in Excel on Chinese Windows and reads back byte for byte: BOM, CRLF, RFC 4180 quotes, long
// digit strings kept as text by a TAB, no cell that a spreadsheet would run as a formula (PLATFORM 1.5).
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &target);
    ~CsvWriter();
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;

    CsvWriter &header(std::initializer_list<const char *> names);
    CsvWriter &text(const QString &value); // guarded; 12 to 32 digits and nothing else keep their last ones
    CsvWriter &number(qint64 value);
    CsvWriter &number(const std::optional<qint64> &value); // empty when absent
    CsvWriter &decimal(double value);                      // six significant digits, a point; a finite value
    CsvWriter &yuan(Money amount);                         // "-3.20": a number to every spreadsheet
    void endRow();
    [[nodiscard]] Done finish(); // Storage "csv.write" when any byte could not be written

private:
    void separate();
    void quoted(const QByteArray &utf8);
    void flush();

    QIODevice &m_target;
    QByteArray m_buffer;
    bool m_rowBegun = false;
    bool m_failed = false;
};

// A text as a spreadsheet may show it: an apostrophe in front of anything that would be run as a formula (OWASP's list, full-width forms
// too).
[[nodiscard]] QString formulaGuarded(const QString &text);

} // namespace yiren
