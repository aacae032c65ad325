#include "customers/customernotestore.h"

namespace yiren {

namespace {

Done setInstant(Database &database, const char *statement, qint64 note, std::optional<qint64> at)
{
    auto update = database.prepare(QLatin1String(statement));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, note);
    return update->run();
}

constexpr auto setDeletedAt = "UPDATE customer_note SET deleted_at = ? WHERE id = ?";
constexpr auto setDoneAt = "UPDATE customer_note SET done_at = ? WHERE id = ?";

} // namespace

Result<std::vector<CustomerNote>> CustomerNoteStore::notes(CustomerId customer)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, text, written_at, due_day, done_at FROM customer_note WHERE customer_id = ? "
                                                   "AND deleted_at IS NULL ORDER BY written_at DESC, id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CustomerNote> notes;
    while (query->next())
        notes.push_back({query->integer(0), query->text(1), query->integer(2), query->day(3), query->optionalInteger(4)});
    return notes;
}

Result<qint64> CustomerNoteStore::add(CustomerId customer, const QString &text, qint64 now, std::optional<qint64> batchId)
{
    auto insert =
        m_database.prepare(QStringLiteral("INSERT INTO customer_note(customer_id, text, written_at, batch_id) VALUES(?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(customer));
    insert->bind(1, text);
    insert->bind(2, now);
    insert->bind(3, batchId);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Result<bool> CustomerNoteStore::addTask(CustomerId customer, const QString &text, BusinessDay due, qint64 now)
{
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO customer_note(customer_id, text, written_at, due_day) SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM customer_note "
        "WHERE customer_id = ? AND text = ? AND due_day = ? AND done_at IS NULL AND deleted_at IS NULL)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(customer));
    insert->bind(1, text);
    insert->bind(2, now);
    insert->bind(3, due);
    insert->bind(4, toInteger(customer));
    insert->bind(5, text);
    insert->bind(6, due);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->changedRows() == 1;
}

Done CustomerNoteStore::setDone(qint64 note, std::optional<qint64> at)
{
    return setInstant(m_database, setDoneAt, note, at);
}

Done CustomerNoteStore::remove(qint64 note, qint64 now)
{
    return setInstant(m_database, setDeletedAt, note, now);
}

Done CustomerNoteStore::restore(qint64 note)
{
    return setInstant(m_database, setDeletedAt, note, std::nullopt);
}

} // namespace yiren
