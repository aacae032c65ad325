#pragma once

#include "conversations/talkkeeping.h"
#include "wechat/custommessages.h"

#include <QHash>

namespace yiren {

// Gives the lines of one window of chat records their names. A line has none of its own: it is named by what it says, to or of whom and
// when, and by its number among lines that are alike in that. A window holds whole seconds, so that a line has the same name in every
// reading.
class ChatRecordReading
{
public:
    explicit ChatRecordReading(QString appid) : m_appid(std::move(appid)) {}

    // Of the next page of the window.
    [[nodiscard]] std::vector<HeardMessage> read(const ChatRecordPage &page);

private:
    QString m_appid;
    QHash<QByteArray, int> m_alike;
};

// Keeps a page inside the caller's transaction: each line once, and none that a push brought or that was sent from here.
[[nodiscard]] Result<KeptTalk> keepRecords(Database &database, AccountId account, const std::vector<HeardMessage> &lines, qint64 now);

} // namespace yiren
