#include "experiments/countfile.h"

#include "bills/bytesource.h"
#include "orders/csvscanner.h"

#include <array>

namespace yiren {

namespace {

enum CountColumn { DayColumn, ArmColumn, UsersColumn, ConvertedColumn, RevenueColumn, SquaresColumn, SourceColumn };
constexpr std::array countColumnNames{"day", "arm", "exposures", "conversions", "revenue_fen", "revenue_fen_squares", "source"};
constexpr size_t neededColumns = 4; // the first ones, of all
constexpr double mostSquares = 1e30;

using ColumnPlaces = std::array<std::optional<size_t>, countColumnNames.size()>;

QString cellText(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
}

// Money that is compared by persons needs their squares too, of days only its sum.
bool isNeeded(size_t column, const ExperimentRule &rule)
{
    return column < neededColumns || (column == RevenueColumn && isMoney(rule.metric))
        || (column == SquaresColumn && isMoney(rule.metric) && isSplitByPerson(rule.design));
}

Result<ColumnPlaces> placesIn(const CsvRow &header, const ExperimentRule &rule)
{
    ColumnPlaces places;
    for (size_t i = 0; i < header.size(); ++i) {
        for (size_t column = 0; column < countColumnNames.size(); ++column) {
            if (cellText(header[i]).toLower() == QLatin1String(countColumnNames[column]))
                places[column] = i;
        }
    }
    for (size_t column = 0; column < countColumnNames.size(); ++column) {
        if (isNeeded(column, rule) && !places[column])
            return failure(inputError("counts.missing_column", {{}, header.number(), QLatin1String(countColumnNames[column]), {}, {}}));
    }
    return places;
}

class CountLine
{
public:
    CountLine(const CsvRow &row, const ColumnPlaces &places) : m_row(row), m_places(places) {}

    QString text(CountColumn column) const
    {
        const auto place = m_places[column];
        return place && *place < m_row.size() ? cellText(m_row[*place]) : QString();
    }
    // 0 for a column that is not there.
    std::optional<qint64> count(CountColumn column) const
    {
        bool isNumber = false;
        const QString cell = text(column);
        const qint64 value = cell.toLongLong(&isNumber);
        if (cell.isEmpty() && column >= static_cast<int>(neededColumns))
            return 0;
        return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
    }
    Error wrong(const char *code, CountColumn column) const
    {
        return inputError(code, {{}, m_row.number(), QLatin1String(countColumnNames[column]), {}, text(column).left(40)});
    }

private:
    const CsvRow &m_row;
    const ColumnPlaces &m_places;
};

std::optional<size_t> armCalled(const Experiment &experiment, const QString &word)
{
    for (size_t place = 0; place < experiment.rule.arms.size(); ++place) {
        if (word.compare(armLetter(place), Qt::CaseInsensitive) == 0 || word == experiment.rule.arms[place].name)
            return place;
    }
    return {};
}

Result<DayCount> countIn(const CountLine &line, const Experiment &experiment)
{
    const auto day = BusinessDay::fromText(line.text(DayColumn));
    if (!day)
        return failure(line.wrong("counts.day", DayColumn));
    const auto arm = armCalled(experiment, line.text(ArmColumn));
    if (!arm)
        return failure(line.wrong("counts.arm", ArmColumn));
    DayCount count{*day, *arm, line.text(SourceColumn), {}};
    const auto users = line.count(UsersColumn), converted = line.count(ConvertedColumn), revenue = line.count(RevenueColumn);
    if (!users || !converted || !revenue)
        return failure(line.wrong("counts.value", !users ? UsersColumn : !converted ? ConvertedColumn : RevenueColumn));
    count.totals = {*users, *converted, static_cast<double>(*revenue), {}};
    const QString squares = line.text(SquaresColumn);
    bool isNumber = false;
    const double value = squares.toDouble(&isNumber);
    if (!squares.isEmpty() && !(isNumber && value >= 0 && value <= mostSquares))
        return failure(line.wrong("counts.value", SquaresColumn));
    count.totals.revenueSquares = squares.isEmpty() && count.totals.revenue > 0 ? std::nullopt : std::optional(value);
    if (!count.totals.revenueSquares && isNeeded(SquaresColumn, experiment.rule))
        return failure(line.wrong("counts.squares", SquaresColumn));
    return count;
}

} // namespace

Result<std::vector<DayCount>> countsFromCsv(const QByteArray &csv, const Experiment &experiment)
{
    const auto source = openBytes(csv);
    CsvScanner scanner(*source);
    CsvRow row;
    std::optional<ColumnPlaces> places;
    std::vector<DayCount> counts;
    for (;;) {
        const auto more = scanner.next(row);
        if (!more)
            return failure(more.error());
        if (!*more)
            return counts;
        if (!places) {
            const auto found = placesIn(row, experiment.rule);
            if (!found)
                return failure(found.error());
            places = *found;
            continue;
        }
        auto count = countIn({row, *places}, experiment);
        if (!count)
            return failure(count.error());
        counts.push_back(std::move(*count));
    }
}

} // namespace yiren
