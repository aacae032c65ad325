#pragma once

#include "bills/accountid.h"
#include "conversations/message.h"
#include "storage/database.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace yiren {

// A picture or file of a message.
struct TalkMedia {
    QString mediaId;
    QString name;             // as it came or was sent; may be empty
    QByteArray bytes;         // empty: WeChat had it no more
    bool isElsewhere = false; // none, because WeChat gives only an address of it (TalkMediaJob)
};

// A file that is not here yet, and over what channel it came.
struct MissingMedia {
    QString mediaId;
    TalkPeer::Channel channel = TalkPeer::Channel::Kf;
    QString app;

    friend bool operator==(const MissingMedia &, const MissingMedia &) = default;
};

// As TalkMedia, without its bytes.
struct KeptFile {
    QString name;
    qint64 size = 0; // bytes; 0: WeChat had it no more
    bool isElsewhere = false;

    friend bool operator==(const KeptFile &, const KeptFile &) = default;
};
using KeptFiles = std::map<QString, KeptFile>; // by media_id

class TalkMediaStore
{
public:
    explicit TalkMediaStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<TalkMedia>> media(AccountId account, const QString &mediaId);
    [[nodiscard]] Result<KeptFiles> files(AccountId account, const QStringList &mediaIds); // those that are here
    // Of messages of customers and colleagues since then that were not recalled; the newest first.
    [[nodiscard]] Result<std::vector<MissingMedia>> missing(AccountId account, qint64 since, int limit);
    [[nodiscard]] Done put(AccountId account, const TalkMedia &media, qint64 now); // inside the caller's transaction, or as its own

private:
    Database &m_database;
};

// The media_id of a picture, voice, video or file; empty for other messages.
[[nodiscard]] QString mediaIdOf(const TalkMessage &message);
// The same of a voice, a video or a file that was not recalled: what can be saved and is not shown.
[[nodiscard]] QString fileIdOf(const TalkMessage &message);

} // namespace yiren
