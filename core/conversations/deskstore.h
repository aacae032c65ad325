#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <optional>
#include <vector>

namespace yiren {

// A counter of 微信客服 and how far its messages were read.
struct TalkDesk {
    QString openKfid;
    QString name;
    bool isOurs = false; // this app may read and answer it
    QString cursor;      // of the last page that is kept; empty: none yet
    qint64 syncedAt = 0; // UTC ms, when a reading came to the end last; 0: never
    qint64 gapFrom = 0;  // UTC ms; what came between the two was lost to us; 0: nothing
    qint64 gapTo = 0;

    friend bool operator==(const TalkDesk &, const TalkDesk &) = default;
};

// WeChat keeps messages that long (contract 6.2).
inline constexpr qint64 talkKeptMs = qint64{72} * 3600 * 1000;

// The desks of a corporation. Writing stands inside the caller's transaction.
class DeskStore
{
public:
    explicit DeskStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<TalkDesk>> desks(AccountId account); // by open_kfid
    // As WeChat lists them: those that it lists no more are ours no more; their messages stay.
    [[nodiscard]] Done putListed(AccountId account, const std::vector<TalkDesk> &listed);
    [[nodiscard]] Done moveCursor(AccountId account, const QString &openKfid, const QString &cursor);
    // A reading came to its end. More than talkKeptMs after the one before, there is a gap between that and what WeChat still had.
    [[nodiscard]] Done noteRead(AccountId account, const QString &openKfid, qint64 now);

private:
    Database &m_database;
};

} // namespace yiren
