#include "exporting/exportfile.h"

#include "base/csvwriter.h"

#include <QSaveFile>

namespace yiren {

namespace {

void writeCsvCell(CsvWriter &csv, ExportTable::Kind kind, const ExportTable::Cell &cell)
{
    const auto *number = std::get_if<qint64>(&cell);
    if (number && kind == ExportTable::Kind::Yuan)
        csv.yuan(Money::fromFen(*number));
    else if (number)
        csv.number(*number);
    else if (const auto *decimal = std::get_if<double>(&cell))
        csv.decimal(*decimal);
    else if (const auto *text = std::get_if<QString>(&cell))
        csv.text(*text);
    else
        csv.text({});
}

} // namespace

Done exportFile(const ExportTable &table, const QString &path, const StopSign &stop)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writeCsv(table, path, stop);
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return writeXlsx(table, path, stop);
    return failure(ErrorKind::Usage, "export.ending", path);
}

Done writeCsv(const ExportTable &table, const QString &path, const StopSign &stop)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, "export.write", file.errorString());
    CsvWriter csv(file);
    for (const auto &column : table.columns)
        csv.text(column.name);
    csv.endRow();
    for (const auto &row : table.rows) {
        if (auto wanted = stop.look(); !wanted)
            return wanted;
        for (size_t column = 0; column < row.size(); ++column)
            writeCsvCell(csv, table.columns[column].kind, row[column]);
        csv.endRow();
    }
    if (auto written = csv.finish(); !written)
        return written;
    if (auto wanted = stop.lastLook(); !wanted)
        return wanted;
    if (!file.commit())
        return failure(ErrorKind::Storage, "export.write", file.errorString());
    return {};
}

} // namespace yiren
