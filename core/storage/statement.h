#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/result.h"
#include "time/businessday.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>

#include <optional>
#include <utility>

namespace yiren {

class Database;

// One prepared statement. Parameters and columns are numbered from 0, so a wrong type is a compile error. Stores prepare once and run
// often.
class Statement
{
public:
    Statement(Statement &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)), m_query(std::move(other.m_query)) {}
    Statement &operator=(Statement &&other) noexcept;
    ~Statement(); // gives what was prepared back to its database

    void bind(int parameter, qint64 value) { m_query.bindValue(parameter, value); }
    void bind(int parameter, int value) { m_query.bindValue(parameter, value); }
    void bind(int parameter, bool value) { m_query.bindValue(parameter, value ? 1 : 0); }
    void bind(int parameter, Money value) { m_query.bindValue(parameter, value.fen()); }
    void bind(int parameter, FeeRate value) { m_query.bindValue(parameter, value.basisPoints()); }
    void bind(int parameter, const QString &value);    // a null QString is stored as empty text
    void bind(int parameter, const QByteArray &value); // BLOB; a null QByteArray is stored as empty
    void bind(int parameter, BusinessDay value) { m_query.bindValue(parameter, value.toText()); }
    template <typename Tag>
    void bind(int parameter, const Id<Tag> &value)
    {
        bind(parameter, value.toString());
    }
    template <typename T>
    void bind(int parameter, const std::optional<T> &value)
    {
        value ? bind(parameter, *value) : bindNull(parameter);
    }
    void bindNull(int parameter) { m_query.bindValue(parameter, QVariant()); }

    // Runs to the end a statement that gives no rows, or places a query before its first row.
    [[nodiscard]] Done run();
    bool next() { return m_query.next(); }
    qint64 changedRows() const { return m_query.numRowsAffected(); }
    qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }
    void reset() { m_query.finish(); }

    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    Money money(int column) const { return Money::fromFen(integer(column)); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    std::optional<qint64> optionalInteger(int column) const;
    std::optional<Money> optionalMoney(int column) const;
    std::optional<BusinessDay> day(int column) const { return BusinessDay::fromText(text(column)); }

private:
    friend class Database;
    Statement(Database &database, QSqlQuery query) : m_database(&database), m_query(std::move(query)) {}

    Database *m_database; // null once moved from
    QSqlQuery m_query;
};

} // namespace yiren
