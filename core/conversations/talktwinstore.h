#pragma once

#include "bills/accountid.h"
#include "conversations/message.h"
#include "storage/database.h"

namespace yiren {

// Messages that WeChat tells of twice, under two names: by a push with its MsgId and in the chat records, which have none; or that were
// sent from here and stand in the chat records. Inside the caller's transaction.
class TalkTwinStore
{
public:
    explicit TalkTwinStore(Database &database) : m_database(database) {}

    // Whether chat records of the account are read at all: else nothing has two names.
    [[nodiscard]] Result<bool> isAnyPossible(AccountId account);
    // Whether a message of that name is here, under this or as another's second name.
    [[nodiscard]] Result<bool> isKnown(AccountId account, const QString &name);
    // Takes `message` (of a peer who is here) for the second name of one that is here already, if there is one: the same words by the same
    // side at about the same time, told in the other way, and without a second name yet. Of several the nearest. False: it is a new one.
    [[nodiscard]] Result<bool> recognise(AccountId account, const TalkMessage &message);

private:
    Database &m_database;
};

// What the names of chat records begin with.
inline constexpr QLatin1String recordNameStart("record-");

} // namespace yiren
