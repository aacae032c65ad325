#include "readership/readingstore.h"

#include <cmath>
#include <map>

namespace yiren {

namespace {

// The figures in the order of their columns.
constexpr QLatin1String
    columns("readers, sharers, looking, likes, comments, collections, followers, praise_fen, published, delivery_rate, finish_rate");
constexpr double rateUnits = 1e6;

const QString upsertArticle =
    QStringLiteral("INSERT INTO article(account_id, message_id, published, was_pushed, title, url) VALUES(?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT(account_id, message_id) DO UPDATE SET published = excluded.published, was_pushed = excluded.was_pushed, "
                   "title = excluded.title, url = excluded.url");
const QString selectArticles = QStringLiteral("SELECT message_id, published, was_pushed, title, url FROM article WHERE account_id = ? "
                                              "AND published >= ? AND published < ? ORDER BY published, message_id");
const QString selectRows = QStringLiteral("SELECT message_id, day, is_late, %1 FROM reading WHERE account_id = ? AND ").arg(columns);
const QString upsertSource = QStringLiteral("INSERT INTO reading_source(account_id, message_id, day, way, readers) VALUES(?, ?, ?, ?, ?) "
                                            "ON CONFLICT(account_id, message_id, day, way) DO UPDATE SET readers = excluded.readers");
const QString selectSources = QStringLiteral("SELECT way, readers FROM reading_source WHERE account_id = ? AND message_id = ? AND day = ? "
                                             "ORDER BY readers DESC, way");

QString upsertRowSql()
{
    const QStringList names = QString(columns).split(QStringLiteral(", "));
    QStringList kept;
    for (const QString &name : names)
        kept.append(QStringLiteral("%1 = COALESCE(excluded.%1, %1)").arg(name));
    return QStringLiteral(
               "INSERT INTO reading(account_id, message_id, day, is_late, %1) VALUES(%2) ON CONFLICT(account_id, message_id, day) "
               "DO UPDATE SET is_late = excluded.is_late, %3")
        .arg(columns, QStringList(names.size() + 4, QStringLiteral("?")).join(u','), kept.join(QStringLiteral(", ")));
}

const QString upsertRow = upsertRowSql();

std::optional<qint64> valueOf(const Figure &figure)
{
    return figure.state() == Figure::State::Value ? std::optional(figure.value()) : std::nullopt;
}

std::optional<qint64> unitsOf(const std::optional<double> &rate)
{
    return rate ? std::optional(qint64(std::llround(*rate * rateUnits))) : std::nullopt;
}

std::optional<double> rateOf(const std::optional<qint64> &units)
{
    return units ? std::optional(double(*units) / rateUnits) : std::nullopt;
}

} // namespace

struct ReadingStore::Row {
    QString messageId;
    BusinessDay day{QDate()};
    bool isLate = false;
    ReadingFigures figures;
    Figure published;
};

Done ReadingStore::putRow(AccountId account, const Row &row)
{
    auto put = m_database.prepare(upsertRow);
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, row.messageId);
    put->bind(2, row.day);
    put->bind(3, row.isLate);
    const ReadingFigures &figures = row.figures;
    int at = 4;
    for (const Figure *figure : {&figures.readers, &figures.sharers, &figures.looking, &figures.likes, &figures.comments,
                                 &figures.collections, &figures.followers, &figures.praiseFen, &row.published})
        put->bind(at++, valueOf(*figure));
    put->bind(at++, unitsOf(figures.deliveryRate));
    put->bind(at, unitsOf(figures.finishRate));
    if (auto ran = put->run(); !ran)
        return ran;
    return putSources(account, row);
}

Done ReadingStore::putSources(AccountId account, const Row &row)
{
    auto put = m_database.prepare(upsertSource);
    if (!put)
        return failure(put.error());
    for (const ReaderSource &source : row.figures.sources) {
        put->bind(0, toInteger(account));
        put->bind(1, row.messageId);
        put->bind(2, row.day);
        put->bind(3, source.way);
        put->bind(4, source.readers);
        if (auto ran = put->run(); !ran)
            return ran;
    }
    return {};
}

Done ReadingStore::put(AccountId account, const ArticleTotal &article, bool isLate)
{
    auto put = m_database.prepare(upsertArticle);
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, article.messageId);
    put->bind(2, article.published);
    put->bind(3, article.wasPushed);
    put->bind(4, article.title);
    put->bind(5, article.url);
    if (auto ran = put->run(); !ran)
        return ran;
    for (const ArticleUpTo &day : article.days) {
        if (auto done = putRow(account, {article.messageId, day.day, isLate, day.figures, {}}); !done)
            return done;
    }
    return {};
}

Done ReadingStore::put(AccountId account, const AccountDay &day, bool isLate)
{
    return putRow(account, {{}, day.day, isLate, day.figures, day.published});
}

Result<std::vector<ReadingStore::Row>> ReadingStore::rows(AccountId account, const QString &condition, const QStringList &values)
{
    auto query = m_database.prepare(selectRows + condition + QStringLiteral(" ORDER BY message_id, day"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    for (int i = 0; i < values.size(); ++i)
        query->bind(i + 1, values[i]);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Row> rows;
    while (query->next()) {
        Row row{query->text(0), query->day(1).value_or(BusinessDay(QDate())), query->integer(2) != 0, {}, {}};
        int at = 3;
        for (Figure *figure : {&row.figures.readers, &row.figures.sharers, &row.figures.looking, &row.figures.likes, &row.figures.comments,
                               &row.figures.collections, &row.figures.followers, &row.figures.praiseFen, &row.published})
            *figure = Figure::of(query->optionalInteger(at++), row.isLate);
        row.figures.deliveryRate = rateOf(query->optionalInteger(at++));
        row.figures.finishRate = rateOf(query->optionalInteger(at));
        rows.push_back(std::move(row));
    }
    if (auto done = readSources(account, rows); !done)
        return failure(done.error());
    return rows;
}

Done ReadingStore::readSources(AccountId account, std::vector<Row> &rows)
{
    auto query = m_database.prepare(selectSources);
    if (!query)
        return failure(query.error());
    for (Row &row : rows) {
        query->bind(0, toInteger(account));
        query->bind(1, row.messageId);
        query->bind(2, row.day);
        if (auto ran = query->run(); !ran)
            return ran;
        while (query->next())
            row.figures.sources.push_back({query->text(0), query->integer(1)});
        query->reset();
    }
    return {};
}

Result<std::vector<ArticleTotal>> ReadingStore::articles(AccountId account, const std::optional<Period> &published)
{
    auto query = m_database.prepare(selectArticles);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, published ? published->first.toText() : QString());
    query->bind(2, published ? published->last.toText() : QStringLiteral("9999"));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ArticleTotal> articles;
    while (query->next())
        articles.push_back(
            {query->day(1).value_or(BusinessDay(QDate())), query->text(0), query->integer(2) != 0, query->text(3), query->text(4), {}});
    for (ArticleTotal &article : articles) {
        auto days = rows(account, QStringLiteral("message_id = ?"), {article.messageId});
        if (!days)
            return failure(days.error());
        for (Row &row : *days)
            article.days.push_back({row.day, std::move(row.figures)});
    }
    return articles;
}

Result<std::vector<AccountDay>> ReadingStore::accountDays(AccountId account, Period period)
{
    auto found = rows(account, QStringLiteral("message_id = '' AND day >= ? AND day < ?"), {period.first.toText(), period.last.toText()});
    if (!found)
        return failure(found.error());
    std::vector<AccountDay> days;
    for (Row &row : *found)
        days.push_back({row.day, std::move(row.figures), row.published});
    return days;
}

} // namespace yiren
