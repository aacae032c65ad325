#pragma once

#include "bills/bytesource.h"
#include "importing/xlsxbook.h"

#include <optional>

namespace yiren {

// The first sheet of an XLSX file that has something in it, as CSV: line n is row n. Numbers stand as Excel's cell says, whole ones
// without exponent (a phone number is often one), days as "2026-11-20". Cells beyond those of the first row with two filled ones stay only
// if they hold something. Reads row by row. Input "xlsx.damaged", "xlsx.too_large", "xlsx.too_wide", "xlsx.empty".
class XlsxSource final : public ByteSource
{
public:
    [[nodiscard]] Done open(const QString &path);
    [[nodiscard]] Result<size_t> read(char *target, size_t most) override;

private:
    [[nodiscard]] Result<bool> nextRow(); // into m_row; false at the end of the sheet
    [[nodiscard]] Done openSheet();
    [[nodiscard]] Result<bool> refill();
    Done takeCell();
    Result<QString> valueOf(const QString &type, const QString &style);
    QString number(const QString &text, const QString &style) const;
    Error fault(const char *code) const;
    void appendRow();

    XlsxZip m_zip;
    QString m_path;
    XlsxBook m_book;
    qsizetype m_sheet = 0;
    std::unique_ptr<XlsxEntry> m_entry;
    std::optional<QXmlStreamReader> m_xml;
    qint64 m_rowNumber = 0;
    QStringList m_row;
    qsizetype m_width = 0; // of the first row with two filled cells; 0: there was none
    bool m_hasRows = false;
    qint64 m_line = 1; // of the CSV
    QByteArray m_bytes;
    qsizetype m_given = 0; // of m_bytes
};

// Whether a file is named as one of Excel and begins as a ZIP does; what else it is, opening says.
[[nodiscard]] bool isXlsx(const QString &path);
// Whether a file begins as an old .xls or an encrypted .xlsx does.
[[nodiscard]] bool isOldExcel(const QString &path);

} // namespace yiren
