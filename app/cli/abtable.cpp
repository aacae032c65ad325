#include "cli/abtable.h"

#include "cli/numbercsv.h"
#include "time/businessday.h"

#include <QSet>

#include <cmath>
#include <map>

namespace yiren {

namespace {

constexpr qsizetype fewestArms = 2;
constexpr qint64 mostDays = 3650; // further apart from the first is a mistyped year

tl::unexpected<Error> wrongWord(const char *code, const std::string &word)
{
    return failure(ErrorKind::Usage, code, QString::fromStdString(word));
}

// "name=rest", the name not empty.
std::optional<std::pair<QString, QString>> namedValue(const std::string &word)
{
    const QString text = QString::fromStdString(word);
    const qsizetype sign = text.lastIndexOf(u'=');
    if (sign <= 0)
        return std::nullopt;
    return std::pair{text.left(sign), text.mid(sign + 1)};
}

std::optional<stats::Count> countFrom(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() != 2)
        return std::nullopt;
    bool isX = false;
    bool isN = false;
    const stats::Count count{parts[0].toLongLong(&isX), parts[1].toLongLong(&isN)};
    return isX && isN && stats::isCount(count) ? std::optional(count) : std::nullopt;
}

// What came to each arm on each day that has rows.
using DayRows = std::map<BusinessDay, std::vector<stats::Count>>;

std::vector<std::vector<stats::Count>> cumulative(const DayRows &rows, std::size_t arms)
{
    std::vector<std::vector<stats::Count>> days;
    std::vector<stats::Count> totals(arms);
    for (BusinessDay day = rows.begin()->first; day <= rows.rbegin()->first; day = day.next()) {
        if (const auto found = rows.find(day); found != rows.end())
            for (std::size_t arm = 0; arm < found->second.size(); ++arm) {
                totals[arm].x += found->second[arm].x;
                totals[arm].n += found->second[arm].n;
            }
        days.push_back(totals);
    }
    return days;
}

class DailyReader
{
public:
    explicit DailyReader(const QString &file) : m_file(file) {}

    Result<AbTable> read()
    {
        const auto csv = NumberCsv::read(
            m_file, {QStringLiteral("day"), QStringLiteral("arm"), QStringLiteral("exposures"), QStringLiteral("conversions")});
        if (!csv)
            return failure(csv.error());
        for (std::size_t row = 0; row < csv->rows(); ++row)
            if (const auto done = take(*csv, row); !done)
                return failure(done.error());
        if (m_table.names.size() < fewestArms)
            return failure(inputError("analyze.one_arm", {m_file, 0, QStringLiteral("arm"), {}, {}}));
        m_table.days = cumulative(m_rows, static_cast<std::size_t>(m_table.names.size()));
        return std::move(m_table);
    }

private:
    Done take(const NumberCsv &csv, std::size_t row)
    {
        const auto day = BusinessDay::fromText(csv.text(row, QStringLiteral("day")));
        if (!day || (!m_rows.empty() && std::abs(m_rows.begin()->first.daysTo(*day)) > mostDays))
            return failure(csv.refused("analyze.day", row, QStringLiteral("day"), QStringLiteral("YYYY-MM-DD")));
        const auto users = csv.count(row, QStringLiteral("exposures"));
        if (!users)
            return failure(users.error());
        const auto converted = csv.count(row, QStringLiteral("conversions"));
        if (!converted)
            return failure(converted.error());
        const QString name = csv.text(row, QStringLiteral("arm"));
        if (!m_table.names.contains(name))
            m_table.names.append(name);
        const auto arm = static_cast<std::size_t>(m_table.names.indexOf(name));
        if (m_seen.contains({day->date(), name}))
            return failure(csv.refused("analyze.twice", row, QStringLiteral("arm"), QStringLiteral("one row a day and arm")));
        m_seen.insert({day->date(), name});
        std::vector<stats::Count> &counts = m_rows[*day];
        counts.resize(std::max(counts.size(), arm + 1));
        counts[arm] = {*converted, *users};
        return {};
    }

    const QString m_file;
    AbTable m_table;
    DayRows m_rows;
    QSet<std::pair<QDate, QString>> m_seen;
};

} // namespace

Result<AbTable> armsFromWords(const std::vector<std::string> &words)
{
    AbTable table;
    table.days.emplace_back();
    for (const std::string &word : words) {
        const auto named = namedValue(word);
        const auto count = named ? countFrom(named->second) : std::nullopt;
        if (!count || table.names.contains(named->first))
            return wrongWord("analyze.arm", word);
        table.names.append(named->first);
        table.days.back().push_back(*count);
    }
    if (table.names.size() < fewestArms)
        return wrongWord("analyze.arm", words.empty() ? std::string() : words.front());
    return table;
}

Result<AbTable> armsFromDays(const QString &file)
{
    return DailyReader(file).read();
}

Done takeShares(AbTable &table, const std::vector<std::string> &words)
{
    table.shares.assign(static_cast<std::size_t>(table.names.size()), 1.0 / static_cast<double>(table.names.size()));
    table.hasShares = !words.empty();
    QSet<QString> named;
    for (const std::string &word : words) {
        const auto share = namedValue(word);
        bool isNumber = false;
        const double value = share ? share->second.toDouble(&isNumber) : 0;
        if (!isNumber || !(value > 0) || !std::isfinite(value) || !table.names.contains(share->first))
            return wrongWord("analyze.share", word);
        table.shares[static_cast<std::size_t>(table.names.indexOf(share->first))] = value;
        named.insert(share->first);
    }
    if (table.hasShares && named.size() != table.names.size())
        return wrongWord("analyze.share", words.back());
    return {};
}

} // namespace yiren
