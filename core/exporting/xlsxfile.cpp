#include "exporting/exportfile.h"

#include <QFile>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <filesystem>

namespace yiren {

namespace {

constexpr size_t mostRows = 1'048'575;       // a sheet's rows less the header
constexpr qsizetype mostCharacters = 32'767; // of a cell; the library leaves a cell with more empty

struct Formats {
    lxw_format *header;
    lxw_format *money;
    lxw_format *text;
};

Formats makeFormats(lxw_workbook *book)
{
    Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.header);
    format_set_num_format(formats.money, "0.00");
    format_set_num_format(formats.text, "@");
    return formats;
}

// XML has no U+FFFE and U+FFFF: a file with one is "damaged" to every spreadsheet.
QByteArray cellText(QString text)
{
    if (text.size() > mostCharacters)
        text.truncate(text[mostCharacters - 1].isHighSurrogate() ? mostCharacters - 1 : mostCharacters); // no half character
    return text.replace(QChar(0xFFFE), QChar::ReplacementCharacter).replace(QChar(0xFFFF), QChar::ReplacementCharacter).toUtf8();
}

void writeXlsxCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, ExportTable::Kind kind, const ExportTable::Cell &cell,
                   const Formats &formats)
{
    if (const auto *number = std::get_if<qint64>(&cell)) {
        const bool isMoney = kind == ExportTable::Kind::Fen || kind == ExportTable::Kind::Yuan;
        // A spreadsheet counts in doubles; fen below 2^53 divided by 100 show exactly with two decimals.
        worksheet_write_number(sheet, row, column, isMoney ? static_cast<double>(*number) / 100 : static_cast<double>(*number),
                               isMoney ? formats.money : nullptr);
    } else if (const auto *decimal = std::get_if<double>(&cell)) {
        worksheet_write_number(sheet, row, column, *decimal, nullptr);
    } else if (const auto *text = std::get_if<QString>(&cell)) {
        worksheet_write_string(sheet, row, column, cellText(*text).constData(), formats.text);
    }
}

// "amount_fen" holds fen in a CSV and yuan in a sheet, and says so.
QString headerOf(const ExportTable::Column &column)
{
    QString name = column.name;
    if (column.kind == ExportTable::Kind::Fen && name.endsWith(QLatin1String("_fen")))
        name = name.chopped(4) + QStringLiteral("_yuan");
    return name;
}

Done writeSheet(lxw_workbook *book, const ExportTable &table, const StopSign &stop)
{
    const Formats formats = makeFormats(book);
    lxw_worksheet *sheet = workbook_add_worksheet(book, table.title.left(31).toUtf8().constData());
    const auto lastColumn = static_cast<lxw_col_t>(table.columns.size() - 1);
    worksheet_set_column(sheet, 0, lastColumn, 20, nullptr);
    for (lxw_col_t column = 0; column <= lastColumn; ++column)
        worksheet_write_string(sheet, 0, column, headerOf(table.columns[column]).toUtf8().constData(), formats.header);
    lxw_row_t line = 1;
    for (const auto &row : table.rows) {
        if (auto wanted = stop.look(); !wanted)
            return wanted;
        for (lxw_col_t column = 0; column <= lastColumn; ++column)
            writeXlsxCell(sheet, line, column, table.columns[column].kind, row[column], formats);
        ++line;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, line - 1, lastColumn);
    return {};
}

} // namespace

Done writeXlsx(const ExportTable &table, const QString &path, const StopSign &stop)
{
    if (table.rows.size() > mostRows)
        return failure(ErrorKind::Usage, "export.too_many_rows", QString::number(table.rows.size()));
    // Written beside the target and renamed, so that a full disk leaves the old file.
    QTemporaryDir scratch(QFileInfo(path).absoluteDir().filePath(QStringLiteral(".export-XXXXXX")));
    if (!scratch.isValid())
        return failure(ErrorKind::Storage, "export.write", scratch.errorString());
    const QString partName = QStringLiteral("part.xlsx");
    const QByteArray part = QFile::encodeName(scratch.filePath(partName));
    QByteArray scratchPath = QFile::encodeName(scratch.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = scratchPath.data();
    lxw_workbook *book = workbook_new_opt(part.constData(), &options);
    const Done whole = writeSheet(book, table, stop); // closed even so: the library lets go of its memory only there
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
        return failure(ErrorKind::Storage, "export.write", QString::fromLatin1(lxw_strerror(error)));
    if (!whole)
        return whole;
    if (auto wanted = stop.lastLook(); !wanted)
        return wanted;
    // Not by QFile::rename(): that wants the old file removed first, and then there is none when renaming fails.
    std::error_code refused;
    std::filesystem::rename(scratch.filePath(partName).toStdU16String(), path.toStdU16String(), refused);
    return refused ? Done(failure(ErrorKind::Storage, "export.write", path)) : Done();
}

} // namespace yiren
