#include "products/holderstore.h"

#include "customers/personidstore.h"

namespace yiren {

namespace {

constexpr qsizetype longestHolderName = 60;

} // namespace

Result<Holder> HolderStore::named(AccountId account, const QString &name)
{
    const QString wanted = name.trimmed().left(longestHolderName);
    if (wanted.isEmpty())
        return failure(ErrorKind::Input, "holder.empty");
    auto query = m_database.prepare(
        QStringLiteral("SELECT id FROM customer WHERE account_id = ? AND name = ? AND joined_into IS NULL AND erased_at IS NULL LIMIT 2"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, wanted);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    Holder holder{std::nullopt, wanted};
    if (query->next())
        holder.customer = CustomerId(query->integer(0));
    if (query->next())
        holder.customer.reset();
    return holder;
}

Result<QStringList> HolderStore::names(AccountId account, int most)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT DISTINCT name FROM (SELECT name FROM customer WHERE account_id = ? AND name <> '' AND joined_into IS NULL "
                       "AND erased_at IS NULL ORDER BY first_seen_at DESC LIMIT ?)"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, most);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList names;
    while (query->next())
        names.append(query->text(0));
    return names;
}

QString holderColumns(const char *table)
{
    return QStringLiteral("%2, CASE WHEN %1.customer_id IS NULL THEN %1.holder ELSE (SELECT c.name FROM customer c WHERE c.id = %2) END")
        .arg(QLatin1String(table), activePersonOf(QLatin1String(table) + QLatin1String(".customer_id")));
}

Holder holderOf(const Statement &row, int column)
{
    Holder holder;
    if (const auto customer = row.optionalInteger(column))
        holder.customer = CustomerId(*customer);
    holder.name = row.text(column + 1);
    return holder;
}

void bindHolder(Statement &statement, int parameter, const Holder &holder)
{
    statement.bind(parameter, holder.customer ? std::optional(toInteger(*holder.customer)) : std::nullopt);
    statement.bind(parameter + 1, holder.customer ? QString() : holder.name);
}

} // namespace yiren
