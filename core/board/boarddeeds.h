#pragma once

#include "board/boardstore.h"

namespace yiren {

// What is done on the board, each one transaction. Usage "board.name" for a group without a name or with one of more than 40 characters,
// "board.empty" without text and pictures, "board.too_long" (2,000 characters), "board.pictures" (more than nine).
[[nodiscard]] Result<qint64> keepBoardEntry(Database &database, AccountId account, const BoardEntry &entry, qint64 now); // its id
// What was left before it was whole: kept as it stands, for a group without a name under the first words of its text.
[[nodiscard]] Result<qint64> keepUnfinishedBoardEntry(Database &database, AccountId account, BoardEntry entry, qint64 now);
[[nodiscard]] Done removeBoardEntry(Database &database, AccountId account, qint64 id, qint64 now);
[[nodiscard]] Done restoreBoardEntry(Database &database, AccountId account, qint64 id);
// "I have posted it", with the hour; nothing: not yet after all.
[[nodiscard]] Done tickBoardEntry(Database &database, AccountId account, qint64 id, std::optional<qint64> at);
// What is to be posted until the end of the Beijing day that holds `now`, the overdue ones first.
[[nodiscard]] Result<std::vector<BoardEntry>> boardDueToday(Database &database, AccountId account, qint64 now);

} // namespace yiren
