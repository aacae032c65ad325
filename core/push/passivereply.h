#pragma once

#include <QByteArray>
#include <QString>

namespace yiren {

// What answers a message in the same breath (contract, official account 5.7). Which members count says the kind. Media ids are of uploads.
struct PassiveReply {
    enum class Kind { Text, Image, Voice, Video, Music, News, Transfer }; // News: one article, more are not shown; Transfer: to people

    Kind kind = Kind::Text;
    QString text;               // Text: at most 2048 bytes of UTF-8
    QString mediaId;            // Image, Voice, Video; Music: of its picture
    QString title, description; // Video, Music, News
    QString url, pictureUrl;    // Music: its address and the better one; News: the article's and its picture's
    QString kfAccount;          // Transfer; may be empty

    friend bool operator==(const PassiveReply &, const PassiveReply &) = default;
};

// Who says it to whom: the two names of the message, swapped. CreateTime: UTC s.
struct ReplyEnds {
    QString to, from;
    qint64 createTime = 0;
};

[[nodiscard]] QByteArray passiveXml(const PassiveReply &reply, const ReplyEnds &ends);
[[nodiscard]] QByteArray passiveJson(const PassiveReply &reply, const ReplyEnds &ends);

} // namespace yiren
