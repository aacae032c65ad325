#pragma once

#include "bills/accountid.h"
#include "conversations/message.h"
#include "storage/database.h"

#include <optional>
#include <vector>

namespace yiren {

// A picture or file of a message.
struct TalkMedia {
    QString mediaId;
    QString name;     // as it came or was sent; may be empty
    QByteArray bytes; // empty: WeChat had it no more
};

// A file that is not here yet, and over what channel it came.
struct MissingMedia {
    QString mediaId;
    TalkPeer::Channel channel = TalkPeer::Channel::Kf;
    QString app;

    friend bool operator==(const MissingMedia &, const MissingMedia &) = default;
};

class TalkMediaStore
{
public:
    explicit TalkMediaStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<TalkMedia>> media(AccountId account, const QString &mediaId);
    // Of messages of customers and colleagues since then that were not recalled; the newest first.
    [[nodiscard]] Result<std::vector<MissingMedia>> missing(AccountId account, qint64 since, int limit);
    [[nodiscard]] Done put(AccountId account, const TalkMedia &media, qint64 now); // inside the caller's transaction, or as its own

private:
    Database &m_database;
};

// The media_id of a picture, voice, video or file; empty for other messages.
[[nodiscard]] QString mediaIdOf(const TalkMessage &message);

} // namespace yiren
