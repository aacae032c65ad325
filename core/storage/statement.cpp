#include "storage/statement.h"

#include "storage/database.h"

#include <QSqlError>

namespace yiren {

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_query, other.m_query);
    return *this;
}

Statement::~Statement()
{
    if (m_database)
        m_database->takeBack(std::move(m_query));
}

void Statement::bind(int parameter, const QString &value)
{
    m_query.bindValue(parameter, value.isNull() ? QStringLiteral("") : value);
}

void Statement::bind(int parameter, const QByteArray &value)
{
    m_query.bindValue(parameter, value.isNull() ? QByteArray("") : value);
}

Done Statement::run()
{
    if (auto allowed = m_database->askGate(m_query.lastQuery()); !allowed)
        return allowed;
    if (!m_query.exec())
        return failure(storageError(m_query.lastError()));
    return {};
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return {};
    return integer(column);
}

std::optional<Money> Statement::optionalMoney(int column) const
{
    if (isNull(column))
        return {};
    return money(column);
}

} // namespace yiren
