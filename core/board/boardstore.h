#pragma once

#include "bills/accountid.h"
#include "board/boardentry.h"
#include "storage/database.h"

namespace yiren {

// Rows of the board. Writing stands inside the caller's transaction.
class BoardStore
{
public:
    explicit BoardStore(Database &database) : m_database(database) {}

    // Open ones by their time, then the ticked ones, the newest first; at most `limit` of those. Without pictures.
    [[nodiscard]] Result<std::vector<BoardEntry>> entries(AccountId account, int limit);
    // Open and planned before that instant, by their time. Without pictures.
    [[nodiscard]] Result<std::vector<BoardEntry>> dueBefore(AccountId account, qint64 at);
    [[nodiscard]] Result<BoardEntry> entry(AccountId account, qint64 id); // with pictures; NotFound "board.unknown"
    [[nodiscard]] Result<QStringList> groups(AccountId account);          // names that were used, the last used first

    [[nodiscard]] Result<qint64> put(AccountId account, const BoardEntry &entry, qint64 now); // new without an id; its id
    [[nodiscard]] Done setSent(AccountId account, qint64 id, std::optional<qint64> at);       // NotFound "board.unknown"
    [[nodiscard]] Done setDeleted(AccountId account, qint64 id, std::optional<qint64> at);

private:
    Result<std::vector<BoardEntry>> select(const QString &condition, AccountId account, std::optional<qint64> parameter);
    Done set(const QString &column, AccountId account, qint64 id, std::optional<qint64> at);
    Done putPictures(qint64 id, const std::vector<QByteArray> &pictures);

    Database &m_database;
};

} // namespace yiren
