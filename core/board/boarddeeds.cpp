#include "board/boarddeeds.h"

#include "storage/transaction.h"
#include "time/businessday.h"

namespace yiren {

namespace {

constexpr qsizetype longestGroupName = 40;
constexpr qsizetype longestBoardText = 2000;

std::optional<Error> boardProblem(const BoardEntry &entry)
{
    const qsizetype name = entry.name.trimmed().size();
    if (entry.place == BoardEntry::Place::Group && (name == 0 || name > longestGroupName))
        return makeError(ErrorKind::Usage, "board.name");
    if (entry.text.trimmed().isEmpty() && entry.pictures.empty())
        return makeError(ErrorKind::Usage, "board.empty");
    if (entry.text.size() > longestBoardText)
        return makeError(ErrorKind::Usage, "board.too_long", QString::number(entry.text.size()));
    return entry.pictures.size() > mostBoardPictures ? std::optional(makeError(ErrorKind::Usage, "board.pictures")) : std::nullopt;
}

Result<qint64> putEntry(Database &database, AccountId account, const BoardEntry &entry, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto id = BoardStore(database).put(account, entry, now);
    if (!id)
        return id;
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return id;
}

} // namespace

Result<qint64> keepBoardEntry(Database &database, AccountId account, const BoardEntry &entry, qint64 now)
{
    const auto problem = boardProblem(entry);
    return problem ? failure(*problem) : putEntry(database, account, entry, now);
}

Result<qint64> keepUnfinishedBoardEntry(Database &database, AccountId account, BoardEntry entry, qint64 now)
{
    const QString words = entry.text.simplified().left(longestGroupName / 2);
    if (entry.name.trimmed().isEmpty())
        entry.name = words.isEmpty() ? QStringLiteral("?") : words;
    return putEntry(database, account, entry, now);
}

Done removeBoardEntry(Database &database, AccountId account, qint64 id, qint64 now)
{
    return BoardStore(database).setDeleted(account, id, now);
}

Done restoreBoardEntry(Database &database, AccountId account, qint64 id)
{
    return BoardStore(database).setDeleted(account, id, std::nullopt);
}

Done tickBoardEntry(Database &database, AccountId account, qint64 id, std::optional<qint64> at)
{
    return BoardStore(database).setSent(account, id, at);
}

Result<std::vector<BoardEntry>> boardDueToday(Database &database, AccountId account, qint64 now)
{
    return BoardStore(database).dueBefore(account, BusinessDay::ofMs(now).end().toMSecsSinceEpoch());
}

} // namespace yiren
