#pragma once

#include "bills/accountid.h"
#include "conversations/message.h"
#include "conversations/replywindow.h"
#include "customers/customerid.h"
#include "storage/database.h"
#include "storage/statement.h"

#include <optional>
#include <vector>

namespace yiren {

// Peers and their messages. Writing stands inside the caller's transaction.
class TalkStore
{
public:
    explicit TalkStore(Database &database) : m_database(database) {}

    // Who it is; nothing: never heard of.
    [[nodiscard]] Result<std::optional<TalkPeer>> find(AccountId account, TalkPeer::Channel channel, const QString &app,
                                                       const QString &peer);
    [[nodiscard]] Result<TalkPeer> peer(AccountId account, qint64 id); // NotFound "talk.peer_unknown"
    // The peer with its id, kept if it is new. What is known of its name and scene stays where `peer` has none.
    [[nodiscard]] Result<TalkPeer> putPeer(AccountId account, const TalkPeer &peer);
    [[nodiscard]] Done setDone(qint64 peer, qint64 upTo);

    // Its id; nothing: it was there already, and nothing changed.
    [[nodiscard]] Result<std::optional<qint64>> put(AccountId account, const TalkMessage &message);
    [[nodiscard]] Result<std::optional<TalkMessage>> find(AccountId account, const QString &messageId);
    // One of ours, its body frozen from now on. Its id.
    [[nodiscard]] Result<qint64> addOwn(AccountId account, const TalkMessage &message);
    [[nodiscard]] Result<std::vector<TalkMessage>> underWay(AccountId account); // sending or unknown, the oldest first
    // Nothing happens to one that has failed.
    [[nodiscard]] Done takeBack(qint64 id); // of ours, written down and certainly not sent
    [[nodiscard]] Done settle(qint64 id, TalkMessage::State state, const QString &failure, qint64 now);
    // Its words go, the row stays. False: it is not here.
    [[nodiscard]] Result<bool> recall(AccountId account, const QString &messageId, qint64 at);
    // When the newest of this peer was written, UTC ms; 0: none.
    [[nodiscard]] Result<qint64> newestAt(qint64 peer);
    // For replyWindow(), the oldest first: what may still matter at `now`.
    [[nodiscard]] Result<std::vector<ReplyStep>> steps(qint64 peer, qint64 now);

private:
    // What is asked for each of many messages is read by SQLite once: that takes longer than running it.
    Result<Statement *> kept(std::optional<Statement> &statement, const QString &sql);

    Database &m_database;
    std::optional<Statement> m_find, m_putPeer, m_put;
};

} // namespace yiren
