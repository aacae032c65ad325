#include "products/holderstore.h"

#include "customers/personidstore.h"

namespace yiren {

namespace {

constexpr qsizetype longestHolderName = 60;
constexpr qsizetype markLength = 6; // of an openid: one of 68 billion
const QString beforeMark = QStringLiteral(" · ");
const QString firstOpenid =
    QStringLiteral("COALESCE((SELECT i.value FROM customer_identity i WHERE i.customer_id = c.id AND i.kind = 'openid' "
                   "ORDER BY i.id LIMIT 1), '')");

} // namespace

QString HolderStore::markOf(const Person &person)
{
    if (person.openid.isEmpty())
        return u'#' + QString::number(toInteger(person.id));
    return QStringLiteral("…") + person.openid.right(markLength);
}

Result<std::vector<HolderStore::Person>> HolderStore::personsNamed(AccountId account, const QString &name)
{
    auto query = m_database.prepare(QStringLiteral("SELECT c.id, %1 FROM customer c WHERE c.account_id = ? AND c.name = ? AND c.name <> '' "
                                                   "AND c.joined_into IS NULL AND c.erased_at IS NULL ORDER BY c.id")
                                        .arg(firstOpenid));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, name);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Person> persons;
    while (query->next())
        persons.push_back({CustomerId{query->integer(0)}, query->text(1)});
    return persons;
}

Result<Holder> HolderStore::named(AccountId account, const QString &name)
{
    const QString typed = name.trimmed(), wanted = typed.left(longestHolderName);
    if (wanted.isEmpty())
        return failure(ErrorKind::Input, "holder.empty");
    auto persons = personsNamed(account, wanted);
    if (!persons)
        return failure(persons.error());
    if (persons->size() == 1)
        return Holder{persons->front().id, wanted};
    const qsizetype end = persons->empty() ? typed.lastIndexOf(beforeMark) : -1;
    if (end <= 0)
        return Holder{std::nullopt, wanted};
    persons = personsNamed(account, typed.left(end));
    if (!persons)
        return failure(persons.error());
    std::erase_if(*persons, [mark = typed.mid(end + beforeMark.size())](const Person &one) { return markOf(one) != mark; });
    return persons->size() == 1 ? Holder{persons->front().id, typed.left(end)} : Holder{std::nullopt, wanted};
}

Result<QStringList> HolderStore::names(AccountId account, int most)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT c.id, %1, c.name, EXISTS (SELECT 1 FROM customer d WHERE d.account_id = c.account_id AND d.name = c.name "
                       "AND d.name <> '' AND d.id <> c.id AND d.joined_into IS NULL AND d.erased_at IS NULL) FROM customer c "
                       "WHERE c.account_id = ? AND c.name <> '' AND c.joined_into IS NULL AND c.erased_at IS NULL "
                       "ORDER BY c.first_seen_at DESC LIMIT ?")
            .arg(firstOpenid));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, most);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList names;
    while (query->next()) {
        const Person person{CustomerId{query->integer(0)}, query->text(1)};
        names.append(query->integer(3) == 0 ? query->text(2) : query->text(2) + beforeMark + markOf(person));
    }
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
