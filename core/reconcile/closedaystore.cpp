#include "reconcile/closedaystore.h"

namespace yiren {

namespace {

constexpr QLatin1String select(
    "SELECT id, day, version, certificate, certificate_sha256, previous_sha256, closed_at, reopened_at, reopen_reason FROM closed_day "
    "WHERE account_id = ?");

} // namespace

Result<std::optional<ClosedDay>> ClosedDayStore::current(AccountId account, BusinessDay day)
{
    auto closings = versions(account, day);
    if (!closings)
        return failure(closings.error());
    if (closings->empty() || closings->back().reopenedAt)
        return std::optional<ClosedDay>();
    return std::optional(closings->back());
}

Result<std::vector<ClosedDay>> ClosedDayStore::versions(AccountId account, BusinessDay day)
{
    auto query = m_database.prepare(select + QStringLiteral(" AND day = ? ORDER BY version"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, day);
    return read(std::move(*query));
}

Result<std::vector<ClosedDay>> ClosedDayStore::closedIn(AccountId account, Period days)
{
    auto query = m_database.prepare(select + QStringLiteral(" AND day >= ? AND day < ? AND reopened_at IS NULL ORDER BY day"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, days.first);
    query->bind(2, days.last);
    return read(std::move(*query));
}

Result<std::vector<ClosedDay>> ClosedDayStore::chain(AccountId account)
{
    auto query = m_database.prepare(select + QStringLiteral(" ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    return read(std::move(*query));
}

Result<QString> ClosedDayStore::head(AccountId account)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT certificate_sha256 FROM closed_day WHERE account_id = ? ORDER BY id DESC LIMIT 1"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->text(0) : QString();
}

Result<std::vector<BusinessDay>> ClosedDayStore::lockedDays(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT day FROM locked_day WHERE account_id = ? ORDER BY day"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<BusinessDay> days;
    while (query->next())
        days.push_back(query->day(0).value_or(BusinessDay(QDate())));
    return days;
}

Result<std::vector<ClosedDay>> ClosedDayStore::read(Statement query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<ClosedDay> closings;
    while (query.next()) {
        closings.push_back({query.integer(0), query.day(1).value_or(BusinessDay(QDate())), query.integer(2), query.text(3).toUtf8(),
                            query.text(4), query.text(5), query.integer(6), query.optionalInteger(7), query.text(8)});
    }
    return closings;
}

Result<qint64> ClosedDayStore::add(AccountId account, const ClosedDay &closing)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO closed_day(account_id, day, version, certificate, certificate_sha256, previous_sha256, closed_at) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, closing.day);
    insert->bind(2, closing.version);
    insert->bind(3, QString::fromUtf8(closing.certificate));
    insert->bind(4, closing.sha256);
    insert->bind(5, closing.previousSha256);
    insert->bind(6, closing.closedAt);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    const qint64 id = insert->lastId();
    if (auto locked = changeLock(QStringLiteral("INSERT INTO locked_day(account_id, day) VALUES(?, ?)"), account, closing.day); !locked)
        return failure(locked.error());
    return id;
}

Done ClosedDayStore::reopen(AccountId account, const ClosedDay &closing, const QString &reason, qint64 at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE closed_day SET reopened_at = ?, reopen_reason = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, reason);
    update->bind(2, closing.id);
    if (auto ran = update->run(); !ran)
        return ran;
    return changeLock(QStringLiteral("DELETE FROM locked_day WHERE account_id = ? AND day = ?"), account, closing.day);
}

Done ClosedDayStore::changeLock(const QString &sql, AccountId account, BusinessDay day)
{
    auto change = m_database.prepare(sql);
    if (!change)
        return failure(change.error());
    change->bind(0, toInteger(account));
    change->bind(1, day);
    return change->run();
}

} // namespace yiren
