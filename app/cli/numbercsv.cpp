#include "cli/numbercsv.h"

#include "orders/csvscanner.h"

#include <cmath>

namespace yiren {

namespace {

QString cellText(const CsvRow &row, std::size_t i)
{
    return QString::fromUtf8(row[i].data(), static_cast<qsizetype>(row[i].size())).trimmed();
}

// Where each wanted column stands in the header; an optional one that is not there is left out.
Result<std::vector<std::pair<QString, std::size_t>>> placesOf(const CsvRow &header, const QStringList &required,
                                                              const QStringList &optional, const QString &file)
{
    QStringList names;
    for (std::size_t i = 0; i < header.size(); ++i)
        names.append(cellText(header, i).toLower());
    std::vector<std::pair<QString, std::size_t>> places;
    for (const QString &column : required + optional) {
        const qsizetype at = names.indexOf(column.toLower());
        if (at >= 0)
            places.emplace_back(column, static_cast<std::size_t>(at));
        else if (required.contains(column))
            return failure(inputError("analyze.missing_column", {file, 1, column, required.join(u','), names.join(u',').left(200)}));
    }
    return places;
}

} // namespace

Result<NumberCsv> NumberCsv::read(const QString &file, const QStringList &required, const QStringList &optional)
{
    const auto source = openFile(file);
    if (!source)
        return failure(source.error());
    CsvScanner scanner(**source);
    CsvRow row;
    if (const auto header = scanner.next(row); !header)
        return failure(header.error());
    const std::size_t width = row.size();
    const auto places = placesOf(row, required, optional, file);
    if (!places)
        return failure(places.error());
    NumberCsv csv;
    csv.m_file = file;
    for (const auto &[column, at] : *places)
        csv.m_columns.append(column);
    for (;;) {
        const auto more = scanner.next(row);
        if (!more)
            return failure(more.error());
        if (!*more)
            return csv;
        if (row.size() != width)
            return failure(inputError("analyze.cells", {file, row.number(), {}, QString::number(width), QString::number(row.size())}));
        Row taken{row.number(), {}};
        for (const auto &[column, at] : *places)
            taken.cells.append(cellText(row, at));
        csv.m_rows.push_back(std::move(taken));
    }
}

QString NumberCsv::text(std::size_t row, const QString &column) const
{
    const qsizetype at = m_columns.indexOf(column);
    return at < 0 ? QString() : m_rows.at(row).cells.at(at);
}

Error NumberCsv::refused(const char *code, std::size_t row, const QString &column, const QString &expected) const
{
    return inputError(code, {m_file, m_rows.at(row).line, column, expected, text(row, column).left(40)});
}

Result<double> NumberCsv::number(std::size_t row, const QString &column, double least) const
{
    bool isNumber = false;
    const double value = text(row, column).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value) || value < least)
        return failure(refused("analyze.number", row, column, QStringLiteral("number >= %1").arg(least)));
    return value;
}

Result<qint64> NumberCsv::count(std::size_t row, const QString &column) const
{
    bool isWhole = false;
    const qint64 value = text(row, column).toLongLong(&isWhole);
    if (!isWhole || value < 0)
        return failure(refused("analyze.number", row, column, QStringLiteral("0, 1, 2 …")));
    return value;
}

Result<bool> NumberCsv::flag(std::size_t row, const QString &column) const
{
    const QString word = text(row, column);
    if (word != u'0' && word != u'1')
        return failure(refused("analyze.number", row, column, QStringLiteral("0, 1")));
    return word == u'1';
}

} // namespace yiren
