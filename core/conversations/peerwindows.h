#pragma once

#include "bills/accountid.h"
#include "conversations/message.h"
#include "conversations/replywindow.h"
#include "storage/database.h"

#include <optional>

namespace yiren {

// How much may still be said to the peers of an account, by what was said with each and by what WeChat lets the account do.
class PeerWindows
{
public:
    PeerWindows(Database &database, AccountId account) : m_database(database), m_account(account) {}

    [[nodiscard]] Result<ReplyWindow> windowOf(const TalkPeer &peer, qint64 now);

private:
    Result<bool> isDenied();

    Database &m_database;
    const AccountId m_account;
    std::optional<bool> m_isDenied; // nothing: not looked up yet
};

} // namespace yiren
