#include "board/boardstore.h"

#include <QStringList>

namespace yiren {

namespace {

const QString selectEntries = QStringLiteral("SELECT id, place, name, text, due_at, post_id, sent_at FROM board_entry "
                                             "WHERE account_id = ? AND deleted_at IS NULL AND ");

BoardEntry boardEntryAt(const Statement &query)
{
    BoardEntry entry;
    entry.id = query.integer(0);
    entry.place = query.text(1) == u"group" ? BoardEntry::Place::Group : BoardEntry::Place::Moments;
    entry.name = query.text(2);
    entry.text = query.text(3);
    entry.dueAt = query.integer(4);
    if (const auto post = query.optionalInteger(5))
        entry.post = PostId(*post);
    entry.sentAt = query.optionalInteger(6);
    return entry;
}

Done known(const Statement &statement)
{
    return statement.changedRows() > 0 ? Done() : failure(ErrorKind::NotFound, "board.unknown");
}

} // namespace

QString boardPlaceName(BoardEntry::Place place)
{
    return place == BoardEntry::Place::Group ? QStringLiteral("group") : QStringLiteral("moments");
}

Result<std::vector<BoardEntry>> BoardStore::select(const QString &condition, AccountId account, std::optional<qint64> parameter)
{
    auto query = m_database.prepare(selectEntries + condition);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (parameter)
        query->bind(1, *parameter);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<BoardEntry> entries;
    while (query->next())
        entries.push_back(boardEntryAt(*query));
    return entries;
}

Result<std::vector<BoardEntry>> BoardStore::entries(AccountId account, int limit)
{
    auto open = select(QStringLiteral("sent_at IS NULL ORDER BY due_at, id"), account, {});
    const auto ticked = select(QStringLiteral("sent_at IS NOT NULL ORDER BY sent_at DESC, id DESC LIMIT ?"), account, limit);
    if (!open || !ticked)
        return failure(open ? ticked.error() : open.error());
    open->insert(open->end(), ticked->begin(), ticked->end());
    return open;
}

Result<std::vector<BoardEntry>> BoardStore::dueBefore(AccountId account, qint64 at)
{
    return select(QStringLiteral("sent_at IS NULL AND due_at < ? ORDER BY due_at, id"), account, at);
}

Result<BoardEntry> BoardStore::entry(AccountId account, qint64 id)
{
    auto found = select(QStringLiteral("id = ?"), account, id);
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, "board.unknown");
    auto query = m_database.prepare(QStringLiteral("SELECT bytes FROM board_picture WHERE entry_id = ? ORDER BY position"));
    if (!query)
        return failure(query.error());
    query->bind(0, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    while (query->next())
        found->front().pictures.push_back(query->blob(0));
    return std::move(found->front());
}

Result<QStringList> BoardStore::groups(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT name FROM board_entry WHERE account_id = ? AND place = 'group' GROUP BY name ORDER BY MAX(made_at) DESC, name LIMIT 50"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList names;
    while (query->next())
        names.append(query->text(0));
    return names;
}

Result<qint64> BoardStore::put(AccountId account, const BoardEntry &entry, qint64 now)
{
    auto statement = m_database.prepare(
        entry.id != 0 ? QStringLiteral("UPDATE board_entry SET place = ?, name = ?, text = ?, due_at = ?, post_id = ? WHERE account_id = ? "
                                       "AND id = ? AND deleted_at IS NULL")
                      : QStringLiteral("INSERT INTO board_entry(place, name, text, due_at, post_id, account_id, made_at) "
                                       "VALUES(?, ?, ?, ?, ?, ?, ?)"));
    if (!statement)
        return failure(statement.error());
    statement->bind(0, boardPlaceName(entry.place));
    statement->bind(1, entry.place == BoardEntry::Place::Group ? entry.name.trimmed() : QString());
    statement->bind(2, entry.text);
    statement->bind(3, entry.dueAt);
    statement->bind(4, entry.post ? std::optional(toInteger(*entry.post)) : std::nullopt);
    statement->bind(5, toInteger(account));
    statement->bind(6, entry.id != 0 ? entry.id : now);
    if (auto ran = statement->run(); !ran)
        return failure(ran.error());
    if (auto found = known(*statement); !found)
        return failure(found.error());
    const qint64 id = entry.id != 0 ? entry.id : statement->lastId();
    const auto pictures = putPictures(id, entry.pictures);
    return pictures ? Result<qint64>(id) : failure(pictures.error());
}

Done BoardStore::putPictures(qint64 id, const std::vector<QByteArray> &pictures)
{
    auto remove = m_database.prepare(QStringLiteral("DELETE FROM board_picture WHERE entry_id = ?"));
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO board_picture(entry_id, position, bytes) VALUES(?, ?, ?)"));
    if (!remove || !insert)
        return failure(remove ? insert.error() : remove.error());
    remove->bind(0, id);
    if (auto ran = remove->run(); !ran)
        return ran;
    for (size_t i = 0; i < pictures.size(); ++i) {
        insert->bind(0, id);
        insert->bind(1, qint64(i));
        insert->bind(2, pictures[i]);
        if (auto ran = insert->run(); !ran)
            return ran;
    }
    return {};
}

Done BoardStore::set(const QString &column, AccountId account, qint64 id, std::optional<qint64> at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE board_entry SET %1 = ? WHERE account_id = ? AND id = ?").arg(column));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(account));
    update->bind(2, id);
    if (auto ran = update->run(); !ran)
        return ran;
    return known(*update);
}

Done BoardStore::setSent(AccountId account, qint64 id, std::optional<qint64> at)
{
    return set(QStringLiteral("sent_at"), account, id, at);
}

Done BoardStore::setDeleted(AccountId account, qint64 id, std::optional<qint64> at)
{
    return set(QStringLiteral("deleted_at"), account, id, at);
}

} // namespace yiren
